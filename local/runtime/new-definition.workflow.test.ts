import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCase } from '../../shared/application/cases/case-store.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { usccCheckCharacter } from '../../shared/domain/identity/uscc-check.ts';
import {
  bankA,
  enterpriseCode,
  enterpriseOf,
  otherEnterpriseCode,
  regulator,
} from '../../test/support/actors.ts';
import { applicant } from '../../test/support/applications.ts';
import {
  acceptOffer,
  closeAsLent,
  disburse,
  grant,
  openCase,
  recommendTo,
  screen,
  signContract,
} from '../../test/support/commands.ts';
import { makeVirtualClock } from '../../test/support/virtual-clock.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };
import type { AslDefinition } from '../engine/index.ts';
import { machineName } from './engine-workflow.ts';
import { openRuntime, type Runtime } from './open-runtime.ts';
import { outdatedCases, resumeHere } from './resume-here.ts';

const thirdCode = `91000000MADEM9030${usccCheckCharacter('91000000MADEM9030')}`;
const first = coordination as AslDefinition;
/** The same path with another name for one of its states. */
const second = JSON.parse(
  JSON.stringify(coordination).replaceAll('"Bank handling"', '"Banks at work"'),
) as AslDefinition;

/** As definitions were before scoring, ranking and routing had functions of their own: one stands for every stage. */
const oneFunction = JSON.parse(
  JSON.stringify(coordination).replaceAll(/\$\{\w+Function\}/g, '$${EnterPhaseFunction}'),
) as AslDefinition;

/** One data folder, served by one version after another. */
const makeHouse = () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-versions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = makeVirtualClock();
  return (definition: AslDefinition): Runtime =>
    openRuntime({ file: join(folder, 'huizhen.db'), clock, definition, synchronous: 'OFF' });
};

const give = async (runtime: Runtime, caseId: string, steps: readonly (readonly [Actor, Command])[]) => {
  for (const [actor, command] of steps) {
    const result = await runtime.app.execute({ caseId, command, actor });
    if (!result.ok) throw new Error(`${command.type}: ${JSON.stringify(result.refusal)}`);
    await runtime.settle();
  }
};
const toBank = (runtime: Runtime, caseId: string, code: string) =>
  give(runtime, caseId, [
    [regulator, openCase({ caseId, applicant: { ...applicant(), identity: { kind: 'uscc', code } } })],
    [regulator, screen()],
    [regulator, recommendTo('bank-a')],
  ]);
const toLoan = (runtime: Runtime, caseId: string, code: string) =>
  give(runtime, caseId, [
    [bankA, grant()],
    [enterpriseOf(code), acceptOffer()],
    [bankA, signContract()],
    [bankA, disburse()],
    [regulator, closeAsLent()],
  ]);
const statesOf = ({ engine }: Runtime, name: string) =>
  engine
    .history(machineName, name)
    .flatMap(({ type, state }) => (type.endsWith('StateEntered') ? [state] : []));
const endedAs = async ({ deps }: Runtime, caseId: string) => {
  const stored = await loadCase(deps, caseId);
  if (!stored) throw new Error(`No case ${caseId}`);
  const { id, applicant: firm, ...rest } = stored.file;
  return JSON.parse(JSON.stringify(rest).replaceAll(firm.identity.code, 'CODE').replaceAll(id, 'CASE'));
};

describe('a new definition while cases are under way (redeploying on one machine)', () => {
  it('old executions go on by theirs, new ones take the new, a resumed one goes over to it', async () => {
    const open = makeHouse();
    const before = open(first);
    await toBank(before, 'case-old', enterpriseCode);
    await toBank(before, 'case-moved', otherEnterpriseCode);
    before.close();

    const after = open(second);
    await after.settle();
    expect(outdatedCases(after)).toEqual(['case-old', 'case-moved']);
    await toBank(after, 'case-new', thirdCode);
    const resumed = await resumeHere(after, 'case-moved');
    await after.settle();
    expect(outdatedCases(after)).toEqual(['case-old']);
    await toLoan(after, 'case-old', enterpriseCode);
    await toLoan(after, 'case-moved', otherEnterpriseCode);
    await toLoan(after, 'case-new', thirdCode);

    expect(statesOf(after, executionName('case-old', 1))).toContain('Bank handling');
    expect(statesOf(after, executionName('case-new', 1))).toContain('Banks at work');
    const moved = resumed.resumed ? resumed.execution : '';
    expect(statesOf(after, moved).slice(0, 2)).toEqual(['Where', 'Banks at work']);
    expect(after.engine.describe(machineName, executionName('case-moved', 1))?.status).toBe('ABORTED');
    for (const name of [executionName('case-old', 1), executionName('case-new', 1), moved])
      expect(after.engine.describe(machineName, name)?.status).toBe('SUCCEEDED');
    expect(after.engine.running(machineName)).toEqual([]);
    // The file of a case that stayed and of one that went over differ in nothing but whose they are.
    const kept = await endedAs(after, 'case-old');
    expect(kept.phase.stage).toBe('closed');
    expect(await endedAs(after, 'case-moved')).toEqual(kept);
    after.close();
  });

  it('an execution by a definition that names one function for every stage finds its scoring and ranking done', async () => {
    const open = makeHouse();
    const before = open(oneFunction);
    await give(before, 'case-old', [
      [
        regulator,
        openCase({
          caseId: 'case-old',
          applicant: { ...applicant(), identity: { kind: 'uscc', code: enterpriseCode } },
        }),
      ],
    ]);
    before.close();
    const after = open(first);
    expect(outdatedCases(after)).toEqual(['case-old']);
    await give(after, 'case-old', [
      [regulator, screen()],
      [regulator, recommendTo('bank-a')],
    ]);
    await toLoan(after, 'case-old', enterpriseCode);
    expect(after.engine.describe(machineName, executionName('case-old', 1))?.status).toBe('SUCCEEDED');
    expect((await endedAs(after, 'case-old')).score).toBeDefined();
    after.close();
  });

  it('a definition that is taken back finds the executions it started', async () => {
    const open = makeHouse();
    const before = open(first);
    await toBank(before, 'case-old', enterpriseCode);
    before.close();
    open(second).close();
    const rolledBack = open(first);
    expect(outdatedCases(rolledBack)).toEqual([]);
    await toLoan(rolledBack, 'case-old', enterpriseCode);
    expect(rolledBack.engine.describe(machineName, executionName('case-old', 1))?.status).toBe('SUCCEEDED');
    rolledBack.close();
  });
});
