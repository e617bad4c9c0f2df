import { describe, expect, it } from 'vitest';
import { holderFor } from '../../shared/domain/access/holder.ts';
import { nextDueFor } from '../../shared/domain/access/next-due.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import { endOfDay, startOfDay } from '../../shared/domain/time/shanghai.ts';
import { bankA, bankB, bankC, enterprise, regulator } from '../support/actors.ts';
import {
  acceptOffer,
  decline,
  endWaiting,
  grant,
  requestInformation,
  supplyInformation,
} from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, letGo } from '../support/paths.ts';
import { demoRules, movingOn, ruleBook } from '../support/rule-books.ts';
import { does, passes, story, type Told } from '../support/story.ts';

const both = asking('bank-a', 'bank-b');
/** The clocks of answers: those of calls are told in limits.unit.test.ts. */
const answerClocks = (file: Told['file']) => dateClocksOf(file).filter(({ kind }) => kind === 'bankAnswer');
const lineOf = ({ file }: Told, bankId: string) =>
  file.rounds.at(-1)?.lines.find((line) => line.bankId === bankId);

describe('a bank’s progress', () => {
  it('contact is recorded once', () => {
    const told = given(both)
      .when({ type: 'recordContact' }, bankA)
      .thenEvents({ type: 'BankContacted', round: 1, bankId: 'bank-a' });
    given(told).when({ type: 'recordContact' }, bankA).thenNothing();
  });
  it('materials are complete once, and start the clock where the region counts from them', () => {
    const rule = { unit: 'calendar_days', count: 30, start: 'materialsComplete' } as const;
    const rules = { ...demoRules, bankAnswer: rule };
    const asked = story(both, { rules, book: ruleBook });
    expect(answerClocks(asked.file)).toEqual([]);
    const told = given(asked)
      .when({ type: 'completeMaterials' }, bankA, { rules, at: Date.parse('2026-03-10T03:00:00Z') })
      .thenEvents({ type: 'MaterialsCompleted', clock: { dueOn: '2026-04-09' } });
    expect(answerClocks(told.file)).toEqual([
      { id: 'bankAnswer:1:bank-a', kind: 'bankAnswer', dueAt: endOfDay('2026-04-09') },
    ]);
    given(told).when({ type: 'completeMaterials' }, bankA, { rules }).thenNothing();
  });
  it.each([{ type: 'recordContact' }, { type: 'completeMaterials' }] as const)(
    '%o is not permitted to a bank that was not asked',
    (command) => {
      given(both).when(command, bankC).thenRefused('not_permitted');
    },
  );
});

describe('waiting for papers (需补充)', () => {
  const asked = given(both)
    .when(requestInformation(), bankA, { at: startOfDay('2026-03-10') })
    .thenEvents({ type: 'InformationRequested', bankId: 'bank-a' });

  it('stops that bank’s clock and no other', () => {
    expect(answerClocks(asked.file).map(({ id }) => id)).toEqual(['bankAnswer:1:bank-b']);
  });
  it('asked twice under one id changes nothing', () => {
    given(asked).when(requestInformation(), bankA).thenNothing();
  });
  it('gives the days back when the papers come', () => {
    const told = given(asked)
      .when(supplyInformation(), enterprise, { at: startOfDay('2026-03-15') })
      .thenEvents({ type: 'InformationSupplied', bankId: 'bank-a', clock: { dueOn: '2026-04-07' } });
    expect(answerClocks(told.file).map(({ id }) => id)).toEqual([
      'bankAnswer:1:bank-a',
      'bankAnswer:1:bank-b',
    ]);
    given(told).when(supplyInformation(), enterprise).thenNothing();
  });
  it('goes on only when nothing more is missing', () => {
    const two = given(asked)
      .when(requestInformation('req-2'), bankA, { at: startOfDay('2026-03-12') })
      .thenEvents({ type: 'InformationRequested' });
    const one = given(two)
      .when(supplyInformation('req-1'), enterprise, { at: startOfDay('2026-03-15') })
      .thenEvents({ type: 'InformationSupplied' });
    expect(answerClocks(one.file).map(({ id }) => id)).toEqual(['bankAnswer:1:bank-b']);
    const { file } = given(one)
      .when(supplyInformation('req-2'), enterprise, { at: startOfDay('2026-03-20') })
      .thenEvents({ type: 'InformationSupplied', clock: { dueOn: '2026-04-12' } });
    expect(answerClocks(file)).toHaveLength(2);
  });
  it('never makes a bank silent while it waits', () => {
    const { file } = story([...both, does(bankA, requestInformation()), passes(60)]);
    expect(file.phase.stage).toBe('bankHandling');
    expect(file.rounds[0]?.lines.map((line) => line.silentSince !== undefined)).toEqual([false, true]);
  });
  it('is refused after the answer, and for papers nobody asked for', () => {
    const answered = given(both).when(decline(), bankA).thenEvents({ type: 'CreditDeclined' });
    given(answered).when(requestInformation(), bankA).thenRefused('already_answered');
    given(both).when(supplyInformation('req-9'), enterprise).thenRefused('request_not_found', 'requestId');
  });
});

describe('a bank’s answer', () => {
  it('one of two banks has answered: the case waits for the other', () => {
    given(both)
      .when(grant(), bankA)
      .thenEvents({
        type: 'CreditGranted',
        bankId: 'bank-a',
        grant: { amountFen: 200_000_000, late: false },
      });
  });
  it('all have answered and one grants: the case goes to its outcome', () => {
    given([...both, does(bankA, grant())])
      .when(decline(), bankB)
      .thenEvents({ type: 'CreditDeclined' }, { type: 'StageEntered', phase: { stage: 'outcome' } });
  });
  it('all decline: the case is triaged', () => {
    given([...both, does(bankA, decline())])
      .when(decline(), bankB)
      .thenEvents(
        { type: 'CreditDeclined', decline: { reasonTableVersion: 'decline-reasons@1.0.0' } },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'noBankGranted' } },
      );
  });
  it('given again alike changes nothing; given differently the first stands', () => {
    const grantedOnce = [...both, does(bankA, grant({ conditions: '须投保' }))];
    given(grantedOnce)
      .when(grant({ conditions: '须投保' }), bankA)
      .thenNothing();
    given(grantedOnce)
      .when(grant({ conditions: '须投保', rateBp: 400 }), bankA)
      .thenRefused('already_answered');
    given(grantedOnce).when(grant(), bankA).thenRefused('already_answered');
    given(grantedOnce).when(decline(), bankA).thenRefused('already_answered');
    const declinedOnce = [...both, does(bankA, decline('R02', { suggestion: '补报表' }))];
    given(declinedOnce)
      .when(decline('R02', { suggestion: '补报表' }), bankA)
      .thenNothing();
    given(declinedOnce).when(decline('R02'), bankA).thenRefused('already_answered');
    given(declinedOnce).when(grant(), bankA).thenRefused('already_answered');
  });
  it.each([
    [
      'more than the enterprise asked for',
      grant({ amountFen: 300_000_001 }),
      'amount_exceeds_need',
      'amountFen',
    ],
    ['nothing', grant({ amountFen: 0 }), 'amount_not_positive', 'amountFen'],
    ['half a fen', grant({ amountFen: 0.5 }), 'amount_not_positive', 'amountFen'],
    ['an unknown reason', decline('R99'), 'unknown_reason', 'reasonCodes.0'],
    ['a withdrawal', decline('R18'), 'reason_is_not_a_decline', 'reasonCodes.0'],
    [
      'a primary reason it does not give',
      decline('R02', { primaryReason: 'R03' }),
      'primary_reason_missing',
      'primaryReason',
    ],
    ['no reason', decline('R02', { reasonCodes: [] }), 'primary_reason_missing', 'primaryReason'],
    ['no explanation', decline('R02', { explanation: ' ' }), 'note_missing', 'explanation'],
  ] as const)('is refused with %s', (_what, command, code, field) => {
    given(both).when(command, bankA).thenRefused(code, field);
  });
  it('is not permitted to a bank that was not asked', () => {
    given(both).when(grant(), bankC).thenRefused('not_permitted');
  });
});

describe('a bank whose date has passed, where the region only warns', () => {
  const late = story([...both, passes(40)]);
  it('is its own outcome on record, and the case stays where it is and waits', () => {
    expect(late.events.filter(({ type }) => type === 'BankFellSilent')).toMatchObject([
      { bankId: 'bank-a', awaited: true },
      { bankId: 'bank-b', awaited: true },
    ]);
    expect(late.file.phase).toEqual({ stage: 'bankHandling', round: 1 });
    expect(late.file.rounds[0]).toMatchObject({ onSilence: 'warn' });
    expect(answerClocks(late.file)).toEqual([]);
  });
  it('is late for all who may know it, until it answers', () => {
    const dueAt = lineOf(late, 'bank-a')?.clock?.dueAt;
    const waited = given(late)
      .when(decline(), bankB)
      .thenEvents({ type: 'CreditDeclined', decline: { late: true } });
    for (const whose of [bankA, regulator])
      expect(nextDueFor(waited.file, whose)).toMatchObject({ kind: 'bankAnswer', at: dueAt });
    expect(nextDueFor(waited.file, bankB)).toBeUndefined();
    expect(holderFor(waited.file, regulator)).toBe('bank-a');
    given(waited)
      .when(grant({ lateReason: '总行审批延后' }), bankA)
      .thenEvents(
        { type: 'CreditGranted', grant: { late: true, lateReason: '总行审批延后' } },
        { type: 'StageEntered', phase: { stage: 'outcome' } },
      );
  });
  it('may still ask for papers, without getting its date back', () => {
    const asked = given(late).when(requestInformation(), bankA).thenEvents({ type: 'InformationRequested' });
    const supplied = given(asked)
      .when(supplyInformation(), enterprise)
      .thenEvents({ type: 'InformationSupplied' });
    expect(lineOf(supplied, 'bank-a')?.clock).toEqual(lineOf(late, 'bank-a')?.clock);
    expect(answerClocks(supplied.file)).toEqual([]);
  });
  it('is let go by the work group, with a reason: one after the other', () => {
    const one = given(late)
      .when(endWaiting('bank-a'), regulator)
      .thenEvents({ type: 'WaitingEnded', round: 1, bankId: 'bank-a' });
    expect(one.file.phase.stage).toBe('bankHandling');
    given(one).when(endWaiting('bank-a'), regulator).thenRefused('bank_not_overdue', 'bankId');
    const both = given(one)
      .when(endWaiting('bank-b'), regulator)
      .thenEvents(
        { type: 'WaitingEnded', bankId: 'bank-b' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'noBankGranted' } },
      );
    expect(lineOf(both, 'bank-a')).toMatchObject({ silentSince: expect.any(Number) });
    given(both)
      .when(grant({ lateReason: '材料核实用时较长' }), bankA)
      .thenEvents({ type: 'CreditGranted', grant: { late: true } });
  });
  it('or all at once, and the case moves on', () => {
    given(late)
      .when(endWaiting(), regulator)
      .thenEvents({ type: 'WaitingEnded' }, { type: 'WaitingEnded' }, { type: 'StageEntered' });
    given(late)
      .when({ ...endWaiting(), reason: ' ' }, regulator)
      .thenRefused('note_missing', 'reason');
  });
  it('is waited for no more once the enterprise takes another’s offer', () => {
    const offered = story([
      ...asking('bank-a', 'bank-b'),
      does(bankA, grant()),
      passes(40),
      does(enterprise, acceptOffer('bank-a')),
    ]);
    expect(offered.file.phase.stage).toBe('outcome');
    expect(lineOf(offered, 'bank-b')).toMatchObject({ releasedAt: expect.any(Number) });
  });
  it('is let go only when its date has passed', () => {
    given(both).when(endWaiting('bank-a'), regulator).thenRefused('bank_not_overdue', 'bankId');
    given(both).when(endWaiting(), regulator).thenRefused('bank_not_overdue', 'bankId');
  });
  it('keeps the rule its round began with, whatever the region says by then', () => {
    const passing = {
      type: 'passDeadline',
      clockId: 'bankAnswer:1:bank-a',
      dueAt: endOfDay('2026-04-02'),
    } as const;
    const asked = story(asking('bank-a'));
    given(asked)
      .when(passing, systemActor, { at: passing.dueAt, rules: movingOn.rules })
      .thenEvents({ type: 'BankFellSilent', awaited: true });
    // A round of a version before there was a setting: it moved on.
    const events = asked.events.map((event) => {
      if (event.type !== 'Recommended') return event;
      const { onSilence: _unknown, ...round } = event.round;
      return { ...event, round };
    });
    given({ ...asked, events })
      .when(passing, systemActor, { at: passing.dueAt })
      .thenEvents({ type: 'BankFellSilent' }, { type: 'StageEntered', phase: { stage: 'triage' } });
  });
});

describe('a silent bank is not a declining bank (逾期未答复)', () => {
  it('has its own outcome at the end of its last day, not a millisecond before', () => {
    const asked = story(both);
    const dueAt = endOfDay('2026-04-02');
    const pass = { type: 'passDeadline', clockId: 'bankAnswer:1:bank-a', dueAt } as const;
    given(asked)
      .when(pass, systemActor, { at: dueAt - 1 })
      .thenRefused('deadline_not_due', 'clockId');
    const told = given(asked)
      .when(pass, systemActor, { at: dueAt })
      .thenEvents({ type: 'BankFellSilent', round: 1, bankId: 'bank-a', dueAt });
    expect(lineOf(told, 'bank-a')?.answer).toBeUndefined();
    given(told)
      .when(pass, systemActor, { at: dueAt + 1 })
      .thenRefused('deadline_not_due', 'clockId');
  });
  it('a clock that moved meanwhile does not fire', () => {
    const pass = { type: 'passDeadline', clockId: 'bankAnswer:1:bank-a', dueAt: 1 } as const;
    given(both)
      .when(pass, systemActor, { at: endOfDay('2026-05-01') })
      .thenRefused('deadline_not_due', 'clockId');
  });
  it('all silent, and another bank fits: a second recommendation', () => {
    expect(story([...both, passes(40)], movingOn).file.phase.stage).toBe('secondRecommendation');
    expect(story([...both, passes(40), letGo]).file.phase.stage).toBe('secondRecommendation');
  });
  it('all silent, and nobody else fits: a joint diagnosis', () => {
    const all = asking('bank-a', 'bank-b', 'bank-c');
    const { file } = story([...all, passes(40)], movingOn);
    expect(file.phase.stage).toBe('jointDiagnosis');
    expect(file.triages[0]).toMatchObject({ route: 'jointDiagnosis', cause: 'noBankGranted' });
  });
  it('a silent bank may be asked again', () => {
    const told = story([...both, passes(40), letGo]);
    given(told)
      .when(
        { type: 'recommend', choices: [{ bankId: 'bank-a', productId: 'bank-a-points' }] },
        {
          kind: 'regulator',
          orgId: 'wg-demo-east',
          personId: 'p',
          roles: ['clerk'],
        },
      )
      .thenEvents({ type: 'Recommended' }, { type: 'StageEntered' });
  });
});

describe('a late answer is recorded and marked, and moves nothing', () => {
  const silent = story([...asking('bank-a'), passes(40)], movingOn);
  it('a grant after the deadline, with the reason of the delay', () => {
    expect(silent.file.phase.stage).toBe('secondRecommendation');
    given(silent).when(grant(), bankA).thenRefused('late_reason_missing', 'lateReason');
    given(silent)
      .when(grant({ lateReason: '  ' }), bankA)
      .thenRefused('late_reason_missing', 'lateReason');
    const lateReason = '上级行审批延后';
    const told = given(silent)
      .when(grant({ lateReason }), bankA)
      .thenEvents({ type: 'CreditGranted', round: 1, grant: { late: true, lateReason } });
    given(told).when(grant({ lateReason }), bankA).thenNothing();
    expect(told.file.phase.stage).toBe('secondRecommendation');
    given(told)
      .when(acceptOffer('bank-a'), enterprise)
      .thenEvents({ type: 'OfferAccepted' }, { type: 'StageEntered', phase: { stage: 'outcome' } });
  });
  it('a decline after the deadline', () => {
    given(silent)
      .when(decline(), bankA)
      .thenEvents({ type: 'CreditDeclined', decline: { late: true } });
  });
  it('after the enterprise has taken another offer', () => {
    const taken = story([...both, does(bankA, grant()), does(enterprise, acceptOffer('bank-a'))]);
    expect(lineOf(taken, 'bank-b')?.releasedAt).toBeDefined();
    const told = given(taken).when(grant(), bankB).thenEvents({ type: 'CreditGranted', bankId: 'bank-b' });
    expect(told.file.outcome?.bankId).toBe('bank-a');
  });
});
