import { describe, expect, it } from 'vitest';
import { bankA, citySupervisor, department, enterprise, regulator } from '../../../test/support/actors.ts';
import { grant, requestErasure, urge, withdrawConsent } from '../../../test/support/commands.ts';
import {
  accepted,
  asking,
  closedAsLent,
  drawn,
  granted,
  opened,
  prescribed,
  recommendable,
  repaired,
  toDiagnosis,
  toTriage,
  withdrawn,
} from '../../../test/support/paths.ts';
import { does, passes, type Step, story } from '../../../test/support/story.ts';
import { systemActor } from '../case/actor.ts';
import type { CaseEvent } from '../case/events.ts';
import { replay } from '../case/evolve.ts';
import { isNoticeFor } from './notice.ts';
import { noticesOf } from './notices-of.ts';

/** What the last thing that happened is told to whom: everything of its moment. */
const toldOf = (steps: readonly Step[], routesItself = true): readonly string[] => {
  const { events } = story(steps);
  const at = events.at(-1)?.at;
  return toldIn(
    events.filter((event) => event.at === at),
    events,
    routesItself,
  );
};
const toldIn = (last: readonly CaseEvent[], all: readonly CaseEvent[], routesItself = true) => {
  const file = replay(all);
  if (!file) throw new Error('no case');
  return noticesOf(last, { file, routesItself })
    .map(({ kind, orgId }) => `${kind} → ${orgId}`)
    .sort();
};
const workGroup = regulator.orgId;
const firm = enterprise.orgId;

describe('who is told what (通知对照)', () => {
  it('a bank of a recommendation, with the day by which it answers, and the enterprise', () => {
    expect(toldOf(asking('bank-a', 'bank-b'))).toEqual([
      `atTheBanks → ${firm}`,
      'recommended → bank-a',
      'recommended → bank-b',
    ]);
    const { file, events } = story(asking('bank-a'));
    const notices = noticesOf(events, { file, routesItself: true });
    const dueAt = file.rounds[0]?.lines[0]?.clock?.dueAt;
    expect(dueAt).toBeDefined();
    expect(notices.find(({ kind }) => kind === 'recommended')?.until).toBe(dueAt);
  });

  it('a work group of a case that came to it by itself and can be recommended', () => {
    expect(toldOf(recommendable)).toEqual([`readyToRecommend → ${workGroup}`]);
    expect(toldOf(opened)).toEqual([]);
  });

  it('work group and enterprise of an answer, whichever it is', () => {
    const answer = [`answerForYou → ${firm}`, `bankAnswered → ${workGroup}`];
    expect(toldOf([...asking('bank-a', 'bank-b'), does(bankA, grant())])).toEqual(answer);
    expect(toldOf(granted)).toEqual(answer);
  });

  it('a bank that is silent, and the work group that calls it', () => {
    expect(toldOf([...asking('bank-a', 'bank-b'), does(bankA, grant()), passes(90)])).toEqual([
      'answerOverdue → bank-b',
      `bankNotCalled → ${workGroup}`,
      `bankSilent → ${workGroup}`,
      'callOverdue → bank-b',
      // The ladder of the demo: its rungs after both dates were jumped over, and tell once together.
      'dateMissed → bank-b',
      `dateMissedElsewhere → ${workGroup}`,
    ]);
  });

  it('an owner of a prescription given, and the work group when it is settled', () => {
    expect(toldOf(prescribed)).toEqual([`planMade → ${firm}`, `prescriptionGiven → ${department.orgId}`]);
    expect(toldOf(repaired)).toContain(`prescriptionSettled → ${workGroup}`);
    const late = toldOf([...prescribed, passes(400)]);
    expect(late).toContain(`prescriptionOverdue → ${department.orgId}`);
    expect(late).toContain(`prescriptionLate → ${workGroup}`);
  });

  it('the work group of a case that waits for a decision or for a session', () => {
    expect(toldOf(toTriage)).toContain(`toDecide → ${workGroup}`);
    expect(toldOf(toDiagnosis)).toContain(`toConvene → ${workGroup}`);
    expect(toldOf(toDiagnosis)).not.toContain(`toDecide → ${workGroup}`);
  });

  it('whoever the case waits for when it is urged', () => {
    expect(toldOf([...asking('bank-a', 'bank-b'), does(bankA, grant()), does(regulator, urge())])).toEqual([
      'urged → bank-b',
    ]);
    expect(toldOf([...prescribed, does(regulator, urge())])).toEqual([`urged → ${department.orgId}`]);
    expect(toldOf([...recommendable, does(citySupervisor, urge())])).toEqual([`urged → ${workGroup}`]);
    expect(toldOf([...recommendable, does(regulator, urge())])).toEqual([]);
  });

  it('bank and work group of an offer chosen, the enterprise of what follows', () => {
    expect(toldOf(accepted)).toEqual([`offerAccepted → bank-a`, `offerChosen → ${workGroup}`]);
    expect(toldOf(drawn)).toEqual([`paidOut → ${workGroup}`, `yourLoan → ${firm}`]);
    expect(toldOf(closedAsLent)).toEqual([`yourEnd → ${firm}`]);
  });

  it('banks that nothing more is wanted of, when the enterprise withdraws', () => {
    expect(toldOf(withdrawn)).toEqual([
      `withdrawn → ${workGroup}`,
      'workEnded → bank-a',
      'workEnded → bank-b',
    ]);
  });

  it('everybody who has the data, when consent is withdrawn; the work group of a request to erase', () => {
    expect(toldOf([...asking('bank-a', 'bank-b'), does(enterprise, withdrawConsent())])).toEqual(
      expect.arrayContaining([
        'consentWithdrawn → bank-a',
        'consentWithdrawn → bank-b',
        `consentWithdrawn → ${workGroup}`,
      ]),
    );
    expect(toldOf([...closedAsLent, does(enterprise, requestErasure())])).toEqual([
      `erasureRequested → ${workGroup}`,
    ]);
  });

  it('the person a case is given to, and from then on them and the leads in place of all clerks', () => {
    const assigned: readonly Step[] = [
      ...asking('bank-a', 'bank-b'),
      does(systemActor, { type: 'assign', to: 'p-colleague' }),
    ];
    expect(toldOf(assigned)).toEqual([`assigned → ${workGroup}`]);
    const { events, file } = story([...assigned, does(bankA, grant())]);
    const answered = noticesOf(events, { file, routesItself: true }).find(
      ({ kind }) => kind === 'bankAnswered',
    );
    if (!answered) throw new Error('nobody was told');
    expect(isNoticeFor(answered, { personId: 'p-colleague', roles: ['clerk'] })).toBe(true);
    expect(isNoticeFor(answered, { personId: 'p-other', roles: ['clerk'] })).toBe(false);
    expect(isNoticeFor(answered, { personId: 'p-boss', roles: ['lead'] })).toBe(true);
  });

  it('nobody of what their own organisation did, and each kind once for each organisation', () => {
    const { events, file } = story(closedAsLent);
    const notices = noticesOf(events, { file, routesItself: true });
    const names = notices.map(({ kind, orgId }) => `${kind} ${orgId}`);
    expect(new Set(names).size).toBe(names.length);
    for (const event of events)
      for (const { orgId } of noticesOf([event], { file, routesItself: true }))
        expect(orgId).not.toBe(event.by.orgId);
  });
});
