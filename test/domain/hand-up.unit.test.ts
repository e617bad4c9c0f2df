import { describe, expect, it } from 'vitest';
import { eventsFor } from '../../shared/domain/access/event-views.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import { type Actor, systemActor } from '../../shared/domain/case/actor.ts';
import { chain, firstHash } from '../../shared/domain/case/chain.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import { endOfDay } from '../../shared/domain/time/index.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  department,
  enterprise,
  neighbour,
  provinceSupervisor,
  regulator,
} from '../support/actors.ts';
import { concludeHandUp, handUp, withdraw } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { prescribed, toDiagnosis } from '../support/paths.ts';
import { demoRules, hash, sealing } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

const { isWithin } = demoRules;
const rules = new Proxy(demoRules, {
  get: (all, name) => (name === 'handUpAnswerDays' ? 10 : Reflect.get(all, name)),
});
const handedUp: readonly Step[] = [...prescribed, does(regulator, handUp())];
const answer = (accepted: boolean, reason?: string, handUpId = 'hup-1'): CommandOf<'answerHandUp'> => ({
  ...{ type: 'answerHandUp', handUpId, accepted },
  ...(reason !== undefined && { reason }),
});
const accepted: readonly Step[] = [...handedUp, does(citySupervisor, answer(true))];
const scheduled: readonly Step[] = [
  ...accepted,
  does(citySupervisor, { type: 'scheduleHandUp', sessionId: 'session-city' }),
];
const concluded: readonly Step[] = [...scheduled, does(citySupervisor, concludeHandUp())];
const takeBack: CommandOf<'withdrawHandUp'> = { type: 'withdrawHandUp', handUpId: 'hup-1', reason: '已解决' };

describe('handing a case up (提级会诊)', () => {
  it('asks the level above once the county has discussed it, and moves nothing of the case', () => {
    const told = given(prescribed)
      .when(handUp(), regulator)
      .thenEvents({ type: 'HandedUp', from: 'wg-demo-east' });
    const before = story(prescribed).file;
    // Beside its own reminders.
    const { handUps, version: _v, ladders: _l, ...rest } = told.file;
    const { version: _w, ladders: _m, ...same } = before;
    expect(rest).toEqual(same);
    expect(handUps).toMatchObject([{ state: 'waiting', to: 'city-demo' }]);
    const kinds = noticesOf(told.events.slice(-1), { file: told.file, routesItself: true });
    expect(kinds.map(({ kind, orgId }) => `${kind} ${orgId}`)).toEqual([
      'handedUp city-demo',
      `handUpNews ${enterprise.orgId}`,
    ]);
    given(toDiagnosis).when(handUp(), regulator).thenRefused('hand_up_undiscussed');
  });
  it.each([
    [{ to: 'city-other' }, 'hand_up_not_above', 'to'],
    [{ to: 'wg-demo-west' }, 'hand_up_not_above', 'to'],
    [{ to: 'dept-sci-tech' }, 'hand_up_not_above', 'to'],
    [{ question: ' ' }, 'note_missing', 'question'],
    [{ reason: ' ' }, 'note_missing', 'reason'],
  ] as const)('%o is refused: %s', (more, code, field) => {
    given(prescribed).when(handUp(more), regulator).thenRefused(code, field);
  });
  it('is the lead’s of the work group that holds the case; one waits at a time', () => {
    for (const actor of [
      neighbour,
      enterprise,
      bankA,
      department,
      { ...regulator, roles: ['clerk'] } as Actor,
    ])
      given(prescribed).when(handUp(), actor).thenRefused('not_permitted');
    given(prescribed).when(handUp(), citySupervisor).thenRefused('hand_up_not_yours');
    given(handedUp).when(handUp(), regulator).thenNothing();
    given(handedUp)
      .when(handUp({ id: 'hup-2' }), regulator)
      .thenRefused('hand_up_waits');
  });
  it('is accepted once, by the level it went to; a second person is told', () => {
    given(handedUp).when(answer(true), provinceSupervisor).thenRefused('hand_up_not_yours');
    given(handedUp).when(answer(true), regulator).thenRefused('not_permitted');
    given(handedUp)
      .when(answer(true), { ...citySupervisor, roles: ['clerk'] })
      .thenRefused('not_permitted');
    given(accepted).when(answer(true), citySupervisor).thenNothing();
    given(accepted)
      .when(answer(true), { ...citySupervisor, personId: 'p-other' })
      .thenRefused('hand_up_answered');
    given(accepted).when(answer(false, '不办'), citySupervisor).thenRefused('hand_up_answered');
  });
  it('is refused with the reason and advice, and may be handed up anew', () => {
    given(handedUp).when(answer(false), citySupervisor).thenRefused('note_missing', 'reason');
    const refused = given(handedUp).when(answer(false, '请先联保'), citySupervisor).thenEvents({
      type: 'HandUpRefused',
    });
    expect(refused.file.handUps).toMatchObject([{ state: 'refused', answered: { reason: '请先联保' } }]);
    given(refused)
      .when(handUp({ id: 'hup-2' }), regulator)
      .thenEvents({ type: 'HandedUp' });
  });
  it('is taken back by whoever handed it up, until it stands on an agenda above', () => {
    given(handedUp).when(takeBack, regulator).thenEvents({ type: 'HandUpWithdrawn' });
    given(accepted).when(takeBack, regulator).thenEvents({ type: 'HandUpWithdrawn' });
    given(handedUp).when(takeBack, citySupervisor).thenRefused('hand_up_not_yours');
    given(scheduled).when(takeBack, regulator).thenRefused('hand_up_on_agenda');
    given(concluded).when(takeBack, regulator).thenRefused('hand_up_answered');
  });
  it('goes from the city on to the province', () => {
    const on = handUp({ id: 'hup-2', to: 'prov-demo' });
    given(handedUp).when(on, citySupervisor).thenRefused('hand_up_not_yours');
    given(scheduled).when(on, citySupervisor).thenRefused('hand_up_on_agenda');
    const passed = given(accepted)
      .when(on, citySupervisor)
      .thenEvents({ type: 'HandedUp', from: 'city-demo' });
    expect(passed.file.handUps?.map(({ state }) => state)).toEqual(['passedOn', 'waiting']);
    given(passed)
      .when(answer(true, undefined, 'hup-2'), provinceSupervisor)
      .thenEvents({ type: 'HandUpAccepted' });
  });
});

describe('the session above (上级会诊)', () => {
  it('brings findings and recommended measures back; stage, holder and dates stay', () => {
    const before = story(scheduled).file;
    const { file, events } = given(scheduled)
      .when(concludeHandUp(), citySupervisor)
      .thenEvents({ type: 'HandUpConcluded' });
    expect(file.handUps).toMatchObject([
      { state: 'concluded', outcome: { findings: ['市担保公司可以再担保'] } },
    ]);
    expect([file.orgId, file.phase, file.prescriptions, clocksOf(file)]).toEqual([
      before.orgId,
      before.phase,
      before.prescriptions,
      clocksOf(before),
    ]);
    const told = noticesOf(events.slice(-1), { file, routesItself: true });
    expect(told.map(({ kind, orgId }) => `${kind} ${orgId}`)).toContain(`handUpConcluded ${regulator.orgId}`);
  });
  it('needs an accepted hand-up, a finding, and bodies that work where the case is', () => {
    const put = { type: 'scheduleHandUp', sessionId: 'session-city' } as const;
    given(handedUp).when(put, citySupervisor).thenRefused('hand_up_not_accepted');
    given(accepted).when(put, provinceSupervisor).thenRefused('hand_up_not_accepted');
    given(accepted).when(concludeHandUp(), citySupervisor).thenRefused('other_session', 'sessionId');
    given(scheduled)
      .when(concludeHandUp({ findings: [] }), citySupervisor)
      .thenRefused('diagnosis_empty', 'findings');
    const [one] = concludeHandUp().recommended;
    if (!one) throw new Error('a measure');
    given(scheduled)
      .when(concludeHandUp({ recommended: [{ ...one, ownerOrgId: 'dept-nowhere' }] }), citySupervisor)
      .thenRefused('unknown_body', 'prescriptions.0.ownerOrgId');
  });
  it('names the enterprise by no code', () => {
    const [one] = concludeHandUp().recommended;
    if (!one) throw new Error('a measure');
    const { file } = given(scheduled)
      .when(concludeHandUp({ recommended: [{ ...one, ownerOrgId: enterprise.orgId }] }), citySupervisor)
      .thenEvents({ type: 'HandUpConcluded' });
    expect(file.handUps?.[0]?.outcome?.recommended[0]).not.toHaveProperty('ownerOrgId');
  });
  it('put off, it waits for another', () => {
    const off = concludeHandUp({ disposition: 'postponed', findings: [], recommended: [] });
    const { file } = given(scheduled).when(off, citySupervisor).thenEvents({ type: 'HandUpUnscheduled' });
    expect(file.handUps?.[0]).toMatchObject({ state: 'accepted' });
    expect(file.handUps?.[0]).not.toHaveProperty('sessionId');
  });
});

describe('its date and its end', () => {
  it('has a date where the region sets one, warns once, and keeps it no more when it is answered', () => {
    expect(clocksOf(story(handedUp).file).some(({ kind }) => kind === 'handUpAnswer')).toBe(
      demoRules.handUpAnswerDays !== undefined,
    );
    const told = story(handedUp, { rules });
    const clock = clocksOf(told.file).find(({ kind }) => kind === 'handUpAnswer');
    const dueOn = told.file.handUps?.[0]?.dueOn;
    if (!clock || !dueOn) throw new Error('a date');
    expect(clock.dueAt).toBe(endOfDay(dueOn));
    const pass = { type: 'passDeadline', clockId: clock.id, dueAt: clock.dueAt } as const;
    const late = given(handedUp, { rules })
      .when(pass, systemActor, { at: clock.dueAt + 1 })
      .thenEvents({ type: 'HandUpFellDue' });
    const kinds = noticesOf(late.events.slice(-1), { file: late.file, routesItself: true });
    expect(kinds.map(({ kind, orgId }) => `${kind} ${orgId}`)).toEqual([
      `handUpLate ${regulator.orgId}`,
      'handUpOverdue city-demo',
    ]);
    expect(clocksOf(story(accepted, { rules }).file).some(({ kind }) => kind === 'handUpAnswer')).toBe(false);
  });
  it('ends with its case, and the level above is told', () => {
    const ended = given(scheduled).when(withdraw(), enterprise);
    if (!ended.decision.ok) throw new Error('withdrawn');
    const after = ended.decision.events.reduce(evolve, story(scheduled).file);
    expect(after.handUps).toMatchObject([{ state: 'cancelled' }]);
    expect(ended.decision.events).toContainEqual(
      expect.objectContaining({
        type: 'OpenWorkCancelled',
        work: expect.objectContaining({ handUps: [{ handUpId: 'hup-1', sessionId: 'session-city' }] }),
      }),
    );
    const told = noticesOf(ended.decision.events, { file: after, routesItself: true });
    expect(told.map(({ kind, orgId }) => `${kind} ${orgId}`)).toContain('workEnded city-demo');
  });
});

describe('who reads it', () => {
  const { file, events } = story(concluded);
  const recorded = chain('case-1', events, { seq: 0, hash: firstHash }, hash, sealing);
  const read = (actor: Actor) =>
    JSON.stringify([viewOf(actor, file, isWithin)?.handUps, eventsFor(actor, file, recorded, isWithin)]);
  it('the work group and those above it whole', () => {
    for (const actor of [regulator, citySupervisor, provinceSupervisor])
      expect(read(actor)).toMatch(/甲银行要求的担保.*市担保公司可以再担保/s);
  });
  it('the enterprise that it was handed up and what came of it, not what the levels said of banks', () => {
    expect(viewOf(enterprise, file, isWithin)?.handUps).toMatchObject([
      { state: 'concluded', to: 'city-demo', outcome: { findings: ['市担保公司可以再担保'] } },
    ]);
    expect(read(enterprise)).not.toMatch(/甲银行要求的担保|担保额度不够怎么办/);
  });
  it('a bank that, and its own part of what is recommended', () => {
    for (const bank of [bankA, bankB]) {
      expect(viewOf(bank, file, isWithin)?.handUps).toMatchObject([
        { state: 'concluded', outcome: { findings: [], recommended: [] } },
      ]);
      expect(read(bank)).not.toMatch(/甲银行要求的担保|担保额度不够怎么办|市担保公司/);
    }
    expect(viewOf(department, file, isWithin)?.handUps).toBeUndefined();
  });
});
