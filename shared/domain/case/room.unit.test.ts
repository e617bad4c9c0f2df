import { describe, expect, it } from 'vitest';
import { bankNamed, regulator } from '../../../test/support/actors.ts';
import { applicant, need } from '../../../test/support/applications.ts';
import * as say from '../../../test/support/commands.ts';
import { given, nothing } from '../../../test/support/decider.ts';
import { asking, opened, prescribed, recommendable, toDiagnosis } from '../../../test/support/paths.ts';
import { demoRules } from '../../../test/support/rule-books.ts';
import { does, story } from '../../../test/support/story.ts';
import { fitTransaction } from '../../application/cases/batches.ts';
import { changeOf } from '../../application/cases/case-change.ts';
import type { Deps } from '../../application/deps.ts';
import type { Command } from './commands.ts';
import { decide } from './decide/index.ts';
import {
  mostActBytes,
  mostBanksAsked,
  mostBytes,
  mostEventBytes,
  mostOpenPrescriptions,
  roomRefusal,
} from './room.ts';
import type { CaseFile } from './state.ts';

const small = { state: 7_000, history: 20_000, act: 1_000, largestEvent: 900 };
const codeOf = (command: Command, size: Partial<typeof small>) =>
  roomRefusal(command, { ...small, ...size })?.code;

describe('the room of a case (案卷容量)', () => {
  const adds: Command = say.urge();
  const answers: Command = say.grant();
  const ends: Command = say.withdraw();

  it.each(['state', 'history'] as const)('is used up by what adds first, by answers later: %s', (what) => {
    const beyond = (claim: 'adds' | 'answers') => ({ [what]: mostBytes[claim][what] + 1 });
    expect(codeOf(adds, { [what]: mostBytes.adds[what] })).toBeUndefined();
    expect(codeOf(adds, beyond('adds'))).toBe('case_full');
    expect(codeOf(answers, beyond('adds'))).toBeUndefined();
    expect(codeOf(answers, beyond('answers'))).toBe('case_full');
    expect(codeOf(ends, beyond('answers'))).toBeUndefined();
  });

  it('never keeps a case from being closed, cultivated, sent back by its session, or erased', () => {
    const full = { state: mostBytes.answers.state + 1, history: 100 * mostBytes.answers.history };
    for (const command of [
      say.withdraw(),
      say.withdrawConsent(),
      say.abandonOffer(),
      say.closeAsLent(),
      say.decideTriage('close', { note: '不符合' }),
      say.decideTriage('cultivation', { note: '培育', reviewOn: '2027-01-01' }),
      say.recordDiagnosis({ disposition: 'cancelled', findings: [], prescriptions: [] }),
      say.requestErasure(),
      say.refuseErasure(),
      say.holdPersonalData(),
      say.erasePersonalData(),
    ])
      expect(codeOf(command, full), command.type).toBeUndefined();
    for (const command of [
      say.reopen(),
      say.decideTriage('jointDiagnosis'),
      say.recordDiagnosis({ disposition: 'postponed', findings: ['…'], prescriptions: [] }),
    ])
      expect(codeOf(command, full), command.type).toBe('case_full');
  });

  it('takes no act that a transaction, and no event that an item could not hold', () => {
    expect(codeOf(ends, { act: mostActBytes + 1 })).toBe('act_too_large');
    expect(codeOf(ends, { largestEvent: mostEventBytes + 1 })).toBe('act_too_large');
  });
});

describe('an application (申报内容)', () => {
  const facts = (count: number) => ({
    ...applicant().facts,
    technologyContractNumbers: Array.from({ length: count }, (_, nth) => `${nth}${'合同'.repeat(95)}`),
  });

  it('may list hundreds of things, but not at any length', () => {
    given(nothing)
      .when(say.openCase({ applicant: applicant({ facts: facts(200) }) }), regulator)
      .thenEvents({ type: 'CaseOpened' }, { type: 'StageEntered' }, { type: 'StageEntered' });
    const long = { ...applicant({ facts: facts(200) }), address: '地'.repeat(6_000) };
    given(nothing)
      .when(say.openCase({ applicant: long }), regulator)
      .thenRefused('application_too_large', 'applicant.facts');
    const { identity: _identity, ...change } = long;
    given(opened)
      .when({ type: 'amendApplication', applicant: change }, regulator)
      .thenRefused('application_too_large', 'applicant.facts');
  });

  it('that an older version took may be amended as long as it does not grow', () => {
    const old = story([does(regulator, say.openCase())]);
    const long = { ...applicant(), address: '地'.repeat(60_000) };
    const file: CaseFile = { ...old.file, applicant: long };
    const amend = (more: object) =>
      decide({ type: 'amendApplication', ...more }, file, { at: old.at, by: regulator, rules: demoRules });
    expect(amend({ need: need({ purposeText: '短' }) })).toMatchObject({ ok: true });
    expect(amend({ applicant: { address: `${long.address}地` } })).toMatchObject({ ok: false });
  });
});

const stated = demoRules.product('bank-a-points');
if (!stated) throw new Error('Is a product of the demo');
const { bankName, name, status, provenance } = stated;
const nothingStated = { bankName, name, status, provenance };
const manyRules = {
  ...demoRules,
  isOffered: () => true,
  product: (id: string) => ({ ...nothingStated, id, bankId: id.replace(/-unsecured$/, '') }),
};
const many = (count: number) =>
  Array.from({ length: count }, (_, nth) => say.prescription({ id: `rx-many-${nth}`, dueOn: '2026-12-01' }));

describe('what moves together', () => {
  it(`is at most ${mostOpenPrescriptions} open prescriptions`, () => {
    const record = (count: number) => say.recordDiagnosis({ prescriptions: many(count) });
    const scheduled = [...toDiagnosis, does(regulator, say.scheduleDiagnosis())];
    given(scheduled)
      .when(record(mostOpenPrescriptions + 1), regulator)
      .thenRefused('too_many_prescriptions', 'prescriptions');
    const full = [...scheduled, does(regulator, record(mostOpenPrescriptions))];
    given(full)
      .when({ type: 'addPrescription', prescription: say.prescription({ id: 'one-more' }) }, regulator)
      .thenRefused('too_many_prescriptions', 'prescription');
    given(prescribed)
      .when({ type: 'addPrescription', prescription: say.prescription({ id: 'one-more' }) }, regulator)
      .thenEvents({ type: 'PrescriptionAdded' });
  });

  it(`is at most ${mostBanksAsked} banks, over all rounds`, () => {
    const told = story(recommendable);
    const { phase, rounds } = told.file;
    if (phase.stage !== 'recommendation' || !phase.preparation) throw new Error('Ranked by now');
    const names = Array.from({ length: mostBanksAsked + 1 }, (_, nth) => `bank-${nth}`);
    const line = (bankId: string) => ({ bankId, productId: `${bankId}-unsecured`, requests: [] });
    const before: CaseFile = {
      ...told.file,
      phase: { ...phase, preparation: { ...phase.preparation, fits: names.map((id) => `${id}-unsecured`) } },
      rounds: [
        ...rounds,
        { number: 1, at: 1, by: regulator, lines: names.slice(0, mostBanksAsked - 1).map(line) },
      ],
    };
    const recommend = (...ids: readonly string[]) =>
      decide(say.recommendTo(...ids), before, { at: told.at, by: regulator, rules: manyRules });
    expect(recommend(...names.slice(-2))).toMatchObject({
      refusal: { code: 'too_many_banks', field: 'choices' },
    });
    expect(recommend(...names.slice(-2, -1))).toMatchObject({ ok: true });
    expect(recommend(names[0] ?? '')).toMatchObject({ ok: true });
  });

  it('fits one transaction when all of it moves at once', () => {
    const { file, at } = story(asking('bank-a'));
    const [round] = file.rounds;
    const [line] = round?.lines ?? [];
    if (!round || !line) throw new Error('Asked by now');
    const lines = Array.from({ length: mostBanksAsked }, (_, nth) => ({
      ...line,
      bankId: bankNamed(`b-${nth}`).orgId,
    }));
    const open = many(mostOpenPrescriptions).map((draft, nth) => ({
      ...draft,
      ownerOrgId: `owner-${nth}`,
      addedAt: at,
      state: 'open' as const,
    }));
    const before: CaseFile = {
      ...file,
      rounds: [{ ...round, lines }],
      prescriptions: open,
      phase: { stage: 'prescription', afterwards: 'screening' },
      enteredStageAt: at - 1,
    };
    const deps = {
      hash: () => 'h',
      salt: () => 's',
      rules: { levelsAbove: () => ({}), caseRules: () => demoRules },
    } as unknown as Deps;
    const decision = decide(say.withdraw(), before, { at, by: regulator, rules: demoRules });
    if (!decision.ok) throw new Error(decision.refusal.code);
    const { writes } = changeOf(deps, { file: before, lastHash: 'h' }, decision.events, at);
    expect(writes.length).toBeGreaterThan(70);
    // A key to remember and a session to leave come with it.
    expect(fitTransaction([...writes, ...writes.slice(0, 2)])).toBe(true);
  });
});
