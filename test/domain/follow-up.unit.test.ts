import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventsFor } from '../../shared/domain/access/event-views.ts';
import { listedFollowUp } from '../../shared/domain/access/follow-up-views.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import { type Actor, systemActor } from '../../shared/domain/case/actor.ts';
import { chain, firstHash } from '../../shared/domain/case/chain.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { Command, CommandOf } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import { evolve, replay } from '../../shared/domain/case/evolve.ts';
import { openDatesOf } from '../../shared/domain/case/open-dates.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import { addDays, endOfDay } from '../../shared/domain/time/index.ts';
import {
  atWork,
  bankA,
  bankB,
  department,
  enterprise,
  neighbour,
  otherDepartment,
  regulator,
} from '../support/actors.ts';
import { setFollowUp, withdraw } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { prescribed, toDiagnosis } from '../support/paths.ts';
import { demoRules, hash, sealing } from '../support/rule-books.ts';
import { does, type Step, story } from '../support/story.ts';

const { isWithin } = demoRules;
const day = '2026-12-31';
const set: readonly Step[] = [...prescribed, does(regulator, setFollowUp())];
const move = (on: string, reason = '企业负责人出差'): CommandOf<'moveFollowUp'> => ({
  ...{ type: 'moveFollowUp', followUpId: 'fup-1', on: on as CommandOf<'moveFollowUp'>['on'], reason },
});
const finish = (text = '评估已完成'): CommandOf<'finishFollowUp'> => ({
  ...{ type: 'finishFollowUp', followUpId: 'fup-1', outcome: 'inOrder', text },
});
const callOff = (reason = '已经放款'): CommandOf<'callOffFollowUp'> => ({
  ...{ type: 'callOffFollowUp', followUpId: 'fup-1', reason },
});
const pass: Command = { type: 'passDeadline', clockId: 'followUp:fup-1', dueAt: endOfDay(day) };

describe('setting a follow-up (约定回访跟进)', () => {
  it('is of a firm that the session has discussed, and tells its owner', () => {
    const told = given(prescribed).when(setFollowUp(), regulator).thenEvents({ type: 'FollowUpSet' });
    const notices = noticesOf(told.events.slice(-1), { file: told.file, routesItself: true });
    expect(notices).toMatchObject([
      { kind: 'followUpGiven', party: 'owner', orgId: 'dept-sci-tech', until: endOfDay(day) },
    ]);
    given(toDiagnosis).when(setFollowUp(), regulator).thenRefused('firm_not_discussed', 'sessionId');
    given(prescribed)
      .when(setFollowUp({ sessionId: 'session-2' }), regulator)
      .thenRefused('firm_not_discussed', 'sessionId');
  });
  it.each([
    [{ ownerOrgId: 'dept-nowhere' }, 'unknown_body', 'ownerOrgId'],
    [{ on: '2020-01-01' }, 'due_date_past', 'on'],
    [{ text: ' ' }, 'note_missing', 'text'],
    [{ ownerOrgId: 'wg-demo-east', personId: 'nobody' }, 'follow_up_person_unfit', 'personId'],
    [{ personId: regulator.personId }, 'follow_up_person_unfit', 'personId'],
  ] as const)('%o is refused: %s', (more, code, field) => {
    given(prescribed).when(setFollowUp(more), regulator).thenRefused(code, field);
  });
  it('is given to one of the work group’s own people, who is told and no colleague is', () => {
    const { file, at } = story(prescribed);
    const colleague = { ...atWork(regulator), id: 'p-colleague' };
    const command = setFollowUp({ ownerOrgId: regulator.orgId, personId: 'p-colleague' });
    const decided = decide(command, file, { at, by: regulator, rules: demoRules, colleague });
    if (!decided.ok) throw new Error(decided.refusal.code);
    const after = decided.events.reduce(evolve, file);
    expect(noticesOf(decided.events, { file: after, routesItself: true })).toMatchObject([
      { kind: 'followUpGiven', party: 'workGroup', orgId: regulator.orgId, assignee: 'p-colleague' },
    ]);
    const abroad = { ...colleague, orgId: neighbour.orgId };
    expect(decide(command, file, { at, by: regulator, rules: demoRules, colleague: abroad })).toMatchObject({
      refusal: { code: 'follow_up_person_unfit' },
    });
  });
  it('said twice changes nothing; said otherwise under the same id it is refused', () => {
    given(set).when(setFollowUp(), regulator).thenNothing();
    given(set)
      .when(setFollowUp({ text: '别的' }), regulator)
      .thenRefused('follow_up_exists', 'followUp.id');
  });
  it('is the work group’s to set, to move and to call off; its owner says what came out', () => {
    for (const actor of [neighbour, enterprise, department, bankA])
      for (const command of [setFollowUp({ id: 'fup-2' }), move('2027-01-08'), callOff()])
        given(set).when(command, actor).thenRefused('not_permitted');
    for (const actor of [neighbour, enterprise])
      given(set).when(finish(), actor).thenRefused('not_permitted');
    // Another owner does not learn that it is there.
    given(set).when(finish(), bankA).thenRefused('follow_up_not_found', 'followUpId');
    given(set).when(finish(), department).thenEvents({ type: 'FollowUpDone', outcome: 'inOrder' });
    given(set).when(finish(), regulator).thenEvents({ type: 'FollowUpDone' });
  });
});

describe('what becomes of it', () => {
  it('moves with a reason, on record, and runs anew from the later day', () => {
    const moved = given(set)
      .when(move('2027-01-08'), regulator)
      .thenEvents({
        ...{ type: 'FollowUpMoved', from: day, to: '2027-01-08' },
      });
    expect(moved.file.followUps).toMatchObject([
      { on: '2027-01-08', moves: [{ from: day, to: '2027-01-08' }] },
    ]);
    expect(openDatesOf(moved.file)).toContainEqual({
      ...{ id: 'followUp:fup-1', kind: 'followUp', followUpId: 'fup-1', dueAt: endOfDay('2027-01-08') },
    });
    given(set).when(move(day), regulator).thenRefused('follow_up_same_day', 'on');
    given(set).when(move('2027-01-08', ' '), regulator).thenRefused('note_missing', 'reason');
  });
  it('warns once when its day has passed, and stays to be done', () => {
    const at = endOfDay(day) + 1;
    given(set).when(pass, systemActor).thenRefused('deadline_not_due', 'clockId');
    const late = given(set).when(pass, systemActor, { at }).thenEvents({ type: 'FollowUpFellDue' });
    const kinds = noticesOf(late.events.slice(-1), { file: late.file, routesItself: true });
    expect(kinds.map(({ kind, orgId }) => [kind, orgId])).toEqual([
      ['followUpLate', regulator.orgId],
      ['followUpOverdue', department.orgId],
    ]);
    given(late).when(pass, systemActor, { at }).thenRefused('deadline_not_due', 'clockId');
    given(late).when(finish(), department, { at }).thenEvents({ type: 'FollowUpDone' });
    const moved = given(late)
      .when(move('2027-02-01'), regulator, { at })
      .thenEvents({ type: 'FollowUpMoved' });
    expect(clocksOf(moved.file).some(({ id }) => id === 'followUp:fup-1')).toBe(true);
  });
  it('is done or called off once, and a later word is refused by name', () => {
    const done = given(set).when(finish(), department).thenEvents({ type: 'FollowUpDone' });
    given(done).when(finish(), regulator).thenNothing();
    given(done).when(finish('没有完成'), regulator).thenRefused('follow_up_settled', 'followUpId');
    given(done).when(callOff(), regulator).thenRefused('follow_up_settled', 'followUpId');
    given(done).when(move('2027-02-01'), regulator).thenRefused('follow_up_settled', 'followUpId');
    const off = given(set).when(callOff(), regulator).thenEvents({ type: 'FollowUpCalledOff' });
    given(off).when(callOff(), regulator).thenNothing();
    given(off).when(finish(), department).thenRefused('follow_up_settled', 'followUpId');
  });
  it('ends with its case, and its owner is told', () => {
    const ended = given(set).when(withdraw(), enterprise);
    if (!ended.decision.ok) throw new Error('withdrawn');
    const { file } = story(set);
    const after = ended.decision.events.reduce(evolve, file);
    expect(after.followUps).toMatchObject([{ state: 'cancelled' }]);
    expect(clocksOf(after).filter(({ kind }) => kind === 'followUp')).toEqual([]);
    const told = noticesOf(ended.decision.events, { file: after, routesItself: true });
    expect(told.map(({ kind, orgId }) => `${kind} ${orgId}`)).toContain(`workEnded ${department.orgId}`);
  });
});

describe('its reminders (催办)', () => {
  const ladder = [
    { dates: ['followUp' as const], daysBefore: 2, to: ['handler' as const] },
    { dates: ['followUp' as const], daysAfter: 3, to: ['workGroup' as const] },
  ];
  const rules = new Proxy(demoRules, {
    get: (all, name) => (name === 'ladder' ? ladder : Reflect.get(all, name)),
  });
  const rungs = story(set, { rules }).file.ladders?.find(({ dates }) =>
    dates.includes('followUp:fup-1'),
  )?.rungs;
  it('are counted when it is set, each is told once, and they stop when it is done', () => {
    expect(rungs?.map(({ days }) => days)).toEqual([-2, 3]);
    const at = rungs?.[0]?.at ?? 0;
    const due: Command = { type: 'passDeadline', clockId: 'ladder', dueAt: at };
    const reached = given(set, { rules }).when(due, systemActor, { at, rules });
    if (!reached.decision.ok) throw new Error(reached.decision.refusal.code);
    const own = reached.decision.events.filter(
      (one) => one.type === 'RungReached' && one.followUpId === 'fup-1',
    );
    expect(own).toHaveLength(1);
    const { file } = story(set, { rules });
    const after = reached.decision.events.reduce(evolve, file);
    expect(noticesOf(own, { file: after, routesItself: true })).toMatchObject([
      { kind: 'dateNear', party: 'handler', orgId: department.orgId },
    ]);
    const done = story([...set, does(department, finish())], { rules }).file;
    expect(done.ladders?.some(({ dates }) => dates.includes('followUp:fup-1')) ?? false).toBe(false);
  });
});

describe('who reads it', () => {
  const { file, events } = story([
    ...prescribed,
    does(regulator, setFollowUp()),
    does(regulator, setFollowUp({ id: 'fup-2', ownerOrgId: 'bank-a', text: '只给甲银行看' })),
  ]);
  const recorded = chain('case-1', events, { seq: 0, hash: firstHash }, hash, sealing);
  const read = (actor: Actor) =>
    JSON.stringify([viewOf(actor, file, isWithin), eventsFor(actor, file, recorded, isWithin)]);
  it('the owner its own, the work group all, another bank nothing', () => {
    expect(read(regulator)).toContain('只给甲银行看');
    expect(read(bankA)).toContain('只给甲银行看');
    expect(read(bankA)).not.toContain('看专利评估是否完成');
    expect(read(bankB)).not.toMatch(/只给甲银行看|看专利评估是否完成/);
    expect(read(department)).toContain('看专利评估是否完成');
    expect(read(department)).not.toContain('只给甲银行看');
    expect(viewOf(otherDepartment, file, isWithin)).toBeUndefined();
  });
  it('the enterprise when and by which organisation, and not by whom of the work group', () => {
    const personal = { ...file, followUps: file.followUps?.map((one) => ({ ...one, personId: 'p-clerk' })) };
    expect(JSON.stringify(viewOf(enterprise, personal, isWithin))).not.toContain('p-clerk');
    expect(viewOf(enterprise, personal, isWithin)?.followUps).toHaveLength(2);
    expect(eventsFor(enterprise, personal, recorded, isWithin).map(({ event }) => event.type)).not.toContain(
      'FollowUpSet',
    );
    expect(listedFollowUp(department, personal, 'fup-1')?.followUp.personId).toBeUndefined();
    expect(listedFollowUp(regulator, personal, 'fup-1')?.followUp.personId).toBe('p-clerk');
    expect(listedFollowUp(department, personal, 'fup-2')).toBeUndefined();
  });
});

describe('whatever is done with follow-ups, in whatever order', () => {
  const acts = fc.array(
    fc.record({
      what: fc.constantFrom('set', 'move', 'finish', 'callOff'),
      nth: fc.integer({ min: 1, max: 3 }),
      days: fc.integer({ min: 1, max: 200 }),
    }),
    { maxLength: 14 },
  );
  it('the open dates are those of the open ones, and a replay gives the same', () => {
    const before = story(prescribed);
    fc.assert(
      fc.property(acts, (all) => {
        let { file } = before;
        const events = [...before.events];
        for (const { what, nth, days } of all) {
          const followUpId = `fup-${nth}`;
          const on = addDays('2026-12-01', days);
          const commands: Readonly<Record<typeof what, Command>> = {
            set: setFollowUp({ id: followUpId, on }),
            move: { ...move(on), followUpId },
            finish: { ...finish(), followUpId },
            callOff: { ...callOff(), followUpId },
          };
          const decided = decide(commands[what], file, { at: before.at, by: regulator, rules: demoRules });
          if (!decided.ok) continue;
          events.push(...decided.events);
          file = decided.events.reduce(evolve, file);
        }
        const open = (file.followUps ?? []).filter(({ state }) => state === 'open');
        expect(
          openDatesOf(file)
            .filter(({ kind }) => kind === 'followUp')
            .map(({ followUpId, dueAt }) => [followUpId, dueAt]),
        ).toEqual(open.map(({ id, on }) => [id, endOfDay(on)]));
        expect(replay(events)).toEqual(file);
      }),
      { numRuns: 60 },
    );
  });
});
