import { expect } from 'vitest';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import { loadCase, loadEvents } from '../../shared/application/cases/case-store.ts';
import {
  openCaseGuard,
  partsRegister,
  signalKey,
  signalKinds,
  waitKey,
} from '../../shared/application/keys.ts';
import { linesOf, partLinesOf } from '../../shared/application/register/line-shelves.ts';
import { checkParts, checkRegister } from '../../shared/application/register/rebuild-register.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { drawnFen } from '../../shared/domain/case/outcome.ts';
import { isEnded, type Stage } from '../../shared/domain/case/stages.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { type RegisterLine, registerLineOf } from '../../shared/domain/register/line.ts';
import { type PartLine, partiesOf, partLineOf } from '../../shared/domain/register/part-line.ts';
import { applicant } from '../support/applications.ts';
import { staysShown } from '../support/machine.ts';
import { hash } from '../support/rule-books.ts';
import type { TestApp } from '../support/test-app.ts';
import type { Ask } from './likely.ts';
import { expectNothingLeftOpen, expectRepetitions } from './open-work.ts';

export const caseIds = ['case-1', 'case-2'] as const;
/** A request that was answered yes, under its key; answered again, it stands here again. */
export type Accepted = { readonly caseId: string; readonly ask: Ask; readonly key: string };

const filesOf = async ({ table }: TestApp): Promise<readonly CaseFile[]> => {
  const stored = await Promise.all(caseIds.map((id) => loadCase({ table }, id)));
  return stored.flatMap((one) => (one ? [one.file] : []));
};

/** What holds after every single step, whatever has gone wrong. */
export const expectSound = async (test: TestApp, accepted: readonly Accepted[]): Promise<void> => {
  const files = await filesOf(test);
  for (const file of files) {
    const audit = await verifyCase({ table: test.table, hash }, file.id);
    expect(audit).toMatchObject({ events: file.version, whole: true });
    await expectClocks(test, file);
    expectMoney(file);
    const events = (await loadEvents(test, file.id)).map(({ event }) => event);
    expectNothingLeftOpen(file, events);
    expectRepetitions(test, file, accepted);
    expectUrges(
      events,
      accepted.filter(({ caseId }) => caseId === file.id),
    );
    expectAnswers(
      events,
      accepted.filter(({ caseId }) => caseId === file.id),
    );
  }
  await expectRegister(test, files);
  await expectOneOpen(test, files);
};

/** Every case has its line in the register, and every line is its case's. */
const expectRegister = async (test: TestApp, files: readonly CaseFile[]) => {
  for (const orgId of new Set(files.map((file) => file.orgId))) {
    expect(await checkRegister(test, orgId)).toMatchObject({ wrong: [], surplus: [] });
    // What a process keeps under the shelf's mark is what stands there.
    const [kept] = await linesOf({ table: test.table }, [{ orgId, shelf: 'open' }]);
    const open = files.filter((file) => file.orgId === orgId && !isEnded(file.phase.stage));
    const byId = (a: RegisterLine, b: RegisterLine) => (a.caseId < b.caseId ? -1 : 1);
    expect(kept?.toSorted(byId)).toEqual(open.map(registerLineOf).toSorted(byId));
  }
  for (const party of new Set(files.flatMap(partiesOf))) {
    expect(await checkParts(test, party)).toEqual({ surplus: [] });
    const [kept = []] = await partLinesOf({ table: test.table }, [
      { orgId: partsRegister(party), shelf: 'open' },
    ]);
    const open = files.filter(({ phase }) => !isEnded(phase.stage)).map((file) => partLineOf(file, party));
    const byId = (a: PartLine, b: PartLine) => (a.caseId < b.caseId ? -1 : 1);
    expect(kept.map(({ version: _, ...line }) => line).toSorted(byId)).toEqual(
      open.filter((line) => line !== undefined).toSorted(byId),
    );
  }
};

/** The clock items are exactly the clocks that run. */
const expectClocks = async ({ table }: TestApp, file: CaseFile) => {
  const { items } = await table.query({ pk: `CASE#${file.id}`, prefix: 'CLOCK#', limit: 100 });
  const stored = items.map(({ data }) => ({ id: data['clockId'], dueAt: data['dueAt'] }));
  const running = clocksOf(file).map(({ id, dueAt }) => ({ id, dueAt }));
  const byId = (a: { id: unknown }, b: { id: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);
  expect(stored.toSorted(byId)).toEqual(running.toSorted(byId));
};

const expectMoney = ({ outcome }: CaseFile) => {
  if (!outcome) return;
  expect(drawnFen(outcome)).toBeLessThanOrEqual(outcome.grantedFen);
  const shares = outcome.contract?.riskShares ?? [];
  const total = shares.reduce((sum, share) => sum + share.amountFen, 0);
  if (shares.length > 0) expect(total).toBe(outcome.grantedFen);
};

/** Every accepted answer and correction is on record, and no bank has answered one round twice. */
const expectAnswers = (events: readonly CaseEvent[], accepted: readonly Accepted[]) => {
  const answers = events.filter((e) => e.type === 'CreditGranted' || e.type === 'CreditDeclined');
  const places = answers.map(({ round, bankId }) => `${round}:${bankId}`);
  expect(new Set(places).size).toBe(places.length);
  for (const { ask } of accepted) {
    const [{ orgId }, command] = ask;
    if (command.type !== 'grant' && command.type !== 'decline' && command.type !== 'correctAnswer') continue;
    const { type: _type, ...terms } = command;
    const given = 'answer' in terms ? terms.answer : terms;
    expect(saidBy(orgId, events)).toContainEqual(expect.objectContaining(given));
  }
};

const saidBy = (bank: string, events: readonly CaseEvent[]) =>
  events.flatMap((event) => {
    if (!('bankId' in event) || event.bankId !== bank) return [];
    if (event.type === 'CreditGranted') return [event.grant];
    if (event.type === 'CreditDeclined') return [event.decline];
    return event.type === 'BankAnswerCorrected' ? [event.answer] : [];
  });

/** An urge is always something new: as many are on record as keys were accepted, no more and no fewer. */
const expectUrges = (events: readonly CaseEvent[], accepted: readonly Accepted[]) => {
  const keys = accepted.filter(({ ask }) => ask[1].type === 'urge').map(({ key }) => key);
  expect(events.filter(({ type }) => type === 'Urged')).toHaveLength(new Set(keys).size);
};

/** One open case per enterprise, and the guard says which. */
const expectOneOpen = async ({ table }: TestApp, files: readonly CaseFile[]) => {
  const open = files.filter(({ phase }) => !isEnded(phase.stage)).map(({ id }) => id);
  const guard = await table.get(openCaseGuard(applicant().identity));
  expect(open).toEqual(guard ? [guard.data['caseId']] : []);
};

/** What holds when everything has been told and nothing is due: nobody is stranded. */
export const expectQuiet = async (test: TestApp): Promise<void> => {
  for (const file of await filesOf(test)) {
    const { id, run, phase } = file;
    for (const kind of signalKinds) expect(await test.table.get(signalKey(id, kind))).toBeUndefined();
    expect(clocksOf(file).filter(({ dueAt }) => dueAt <= test.clock.now())).toEqual([]);
    expect(await verifyCase({ table: test.table, hash }, id)).not.toHaveProperty('erasing');
    const state = isEnded(phase.stage) ? 'ended' : 'waiting';
    const last = test.workflow.executionsOf(id, run).at(-1) ?? '';
    // Consent can be withdrawn in cultivation, when the execution has ended already.
    const stage = phase.stage === 'withdrawn' ? expect.stringMatching(/withdrawn|cultivation/) : phase.stage;
    expect(test.workflow.execution(last)).toMatchObject({ caseId: id, run, stage, state });
    for (let upTo = 1; upTo <= run; upTo += 1) {
      for (const earlier of test.workflow.executionsOf(id, upTo).filter((name) => name !== last))
        expect(test.workflow.execution(earlier)).toMatchObject({ state: 'ended' });
    }
    await expectToldTruly(test, file);
    if (state === 'waiting') {
      const wait = await test.table.get(waitKey(id));
      expect(wait?.data).toMatchObject({ stage: phase.stage, run });
    }
    expectWorkDone(file);
  }
};

/**
 * Executions are evidence: what they show of each run is the stages the case entered, all of them, in that order
 * (design §6.1). A run is over for its execution with the first stage in which a case has ended.
 */
export const expectToldTruly = async (
  test: Pick<TestApp, 'table' | 'workflow'>,
  { id, run }: CaseFile,
): Promise<void> => {
  const runs: { stage: Stage; entry: number }[][] = [];
  for (const { seq, event } of await loadEvents(test, id)) {
    if (event.type === 'CaseOpened' || event.type === 'CaseReopened') runs.push([]);
    const stays = runs.at(-1);
    const isOver = stays?.some(({ stage }) => isEnded(stage));
    if (event.type === 'StageEntered' && !isOver) stays?.push({ stage: event.phase.stage, entry: seq });
  }
  expect(runs).toHaveLength(run);
  for (const [at, stays] of runs.entries()) {
    const names = test.workflow.executionsOf(id, at + 1);
    // Begun and over, and another begun, before the workflow heard of it: nothing is told of a run that is over.
    if (names.length === 0 && at + 1 < run) continue;
    const visits = names.flatMap((name) => test.workflow.visits(name));
    expect(staysShown(visits)).toEqual(stays);
  }
};

/** The system's own part of a stage is done: what is left waits for people. */
const expectWorkDone = ({ phase, score }: CaseFile) => {
  if (phase.stage === 'recommendation' || phase.stage === 'secondRecommendation')
    expect(phase.preparation).toBeDefined();
  if (phase.stage === 'triage') expect(phase.suggestion).toBeDefined();
  if (phase.stage === 'scoring') expect(phase.findings ?? score?.status).toBeDefined();
};
