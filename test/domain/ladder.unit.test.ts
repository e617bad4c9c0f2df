import { describe, expect, it } from 'vitest';
import { eventsFor } from '../../shared/domain/access/event-views.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { chain } from '../../shared/domain/case/chain.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { CaseEvent, EventOf } from '../../shared/domain/case/events.ts';
import type { Rung } from '../../shared/domain/case/ladder.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import { civilDateOf } from '../../shared/domain/time/index.ts';
import { bankA, bankB, citySupervisor, department, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { asking, prescribed, toDiagnosis } from '../support/paths.ts';
import { demoRules, hash, ruleBook, sealing } from '../support/rule-books.ts';
import { does, passes, type Step, story, type Told } from '../support/story.ts';

const rulesWith = (ladder: readonly Rung[]): CaseRules =>
  new Proxy(demoRules, {
    get: (rules, name) => (name === 'ladder' ? ladder : Reflect.get(rules, name)),
  });
const told = (steps: readonly Step[], ...ladder: readonly Rung[]): Told =>
  story(steps, { rules: rulesWith(ladder) });
const reached = ({ events }: Pick<Told, 'events'>): readonly EventOf<'RungReached'>[] =>
  events.filter((event): event is EventOf<'RungReached'> => event.type === 'RungReached');
/** `bankAnswer bank-a -7`, or `(-7)` where it told nobody. */
const said = (one: Told): readonly string[] =>
  reached(one).map(({ kind, bankId, prescriptionId, rungs, missed = [] }) =>
    [
      ...[kind, bankId ?? prescriptionId].filter((part) => part !== undefined),
      ...rungs.map(({ days }) => days),
      ...missed.map(({ days }) => `(${days})`),
    ].join(' '),
  );
const answers = { dates: ['bankAnswer'] } as const;
const passDay = (count: number): readonly Step[] => Array.from({ length: count }, () => passes(1));

/** Whom the notices of the rungs of this story went to, as `kind party organisation`. */
const noticesIn = ({ file, events }: Told): readonly string[] => {
  const rungs: readonly CaseEvent[] = reached({ events });
  const above = () => ruleBook.levelsAbove(file.orgId);
  return noticesOf(rungs, { file, routesItself: true, above })
    .map(({ kind, party, orgId }) => `${kind} ${party} ${orgId}`)
    .sort();
};

describe('a ladder of reminders (催办阶梯)', () => {
  it('tells once before a date and once after it, on its days at nine, and moves nothing', () => {
    const asked = told(
      [...asking('bank-a'), ...passDay(45)],
      { ...answers, daysBefore: 7, to: ['handler'] },
      { ...answers, daysBefore: 0, to: ['handler'] },
      { ...answers, daysAfter: 3, to: ['city'] },
    );
    expect(said(asked)).toEqual(['bankAnswer bank-a -7', 'bankAnswer bank-a 0', 'bankAnswer bank-a 3']);
    const dueOn = asked.file.rounds[0]?.lines[0]?.clock?.dueOn;
    expect(dueOn).toBe('2026-04-02');
    expect(reached(asked).map(({ at }) => civilDateOf(at))).toEqual([
      '2026-03-26',
      '2026-04-02',
      '2026-04-05',
    ]);
    expect(asked.file.phase.stage).toBe('bankHandling');
    expect(clocksOf(asked.file)).toEqual([]);
  });

  it('counts working days by the calendar: three after 2 April 2026 come after 清明节', () => {
    const asked = told(
      [...asking('bank-a'), ...passDay(60)],
      { ...answers, daysBefore: 2, unit: 'working_days', to: ['handler'] },
      { ...answers, daysAfter: 3, unit: 'working_days', to: ['city'] },
    );
    expect(reached(asked).map(({ at }) => civilDateOf(at))).toEqual(['2026-03-31', '2026-04-08']);
  });

  it('stops when the thing is done', () => {
    const rungs: readonly Rung[] = [
      { ...answers, daysBefore: 7, to: ['handler'] },
      { ...answers, daysAfter: 3, to: ['city'] },
    ];
    const answered = told([...asking('bank-a', 'bank-b'), does(bankA, say.decline()), passes(26)], ...rungs);
    expect(said(answered)).toEqual(['bankAnswer bank-b -7']);
    const ended = told(
      [...asking('bank-a'), passes(40), does(bankA, say.grant({ lateReason: '审批排队' })), passes(20)],
      ...rungs,
    );
    expect(said(ended)).toEqual(['bankAnswer bank-a 3 (-7)']);
    expect(ended.file.ladders).toBeUndefined();
  });

  it('begins anew where the date moves, for what is still to come, and tells nothing while a clock stands still', () => {
    const rung: Rung = { ...answers, daysBefore: 7, to: ['handler'] };
    const moved = [
      ...asking('bank-a'),
      passes(26),
      does(bankA, say.requestInformation()),
      passes(20),
      does(regulator, say.supplyInformation()),
      passes(5),
    ];
    expect(said(told(moved.slice(0, -2), rung))).toEqual(['bankAnswer bank-a -7']);
    // Seven days are left when the papers come: that rung was told at its date before and is past now.
    expect(said(told(moved, rung))).toEqual(['bankAnswer bank-a -7']);
    const later: Rung = { ...answers, daysBefore: 3, to: ['handler'] };
    expect(said(told(moved, rung, later))).toEqual(['bankAnswer bank-a -7', 'bankAnswer bank-a -3']);
    const sameDay = [
      ...moved.slice(0, 5),
      does(bankA, say.requestInformation()),
      does(regulator, say.supplyInformation()),
    ];
    expect(said(told([...sameDay.slice(0, 4), ...sameDay.slice(5), ...passDay(3)], rung))).toHaveLength(1);
  });

  it('tells together what a clock has jumped over, each level once, and nobody of what came before a date that has passed', () => {
    const rungs: readonly Rung[] = [
      { ...answers, daysBefore: 7, to: ['handler'] },
      { ...answers, daysBefore: 3, to: ['handler', 'lead'] },
      { ...answers, daysAfter: 1, to: ['lead', 'workGroup'] },
      { ...answers, daysAfter: 3, to: ['workGroup', 'city'] },
      { ...answers, daysAfter: 30, to: ['province'] },
    ];
    const before = told([...asking('bank-a'), passes(30)], ...rungs);
    expect(said(before)).toEqual(['bankAnswer bank-a -7 -3']);
    expect(noticesIn(before)).toEqual(['dateNear bank bank-a']);
    const after = told([...asking('bank-a'), passes(40)], ...rungs);
    expect(said(after)).toEqual(['bankAnswer bank-a 1 3 (-7) (-3)']);
    expect(noticesIn(after)).toEqual([
      'dateMissed answerable bank-a',
      'dateMissedElsewhere supervisor city-demo',
      'dateMissedElsewhere workGroup wg-demo-east',
    ]);
    const all = told([...asking('bank-a'), passes(40), ...passDay(30)], ...rungs);
    expect(said(all)).toEqual(['bankAnswer bank-a 1 3 (-7) (-3)', 'bankAnswer bank-a 30']);
    expect(noticesIn(all)).toContain('dateMissedElsewhere supervisor prov-demo');
  });

  it('stands beside manual urging: whoever was urged that day is not told again, those above are', () => {
    const rung: Rung = { ...answers, daysBefore: 7, to: ['handler', 'lead', 'workGroup', 'city'] };
    // 25 March, then an urge at 8:00 on the day of the rung.
    const early = [
      ...asking('bank-a'),
      passes(23.75),
      does(citySupervisor, { type: 'urge', note: '请尽快答复' } as const),
    ];
    const urged = told([...early, passes(0.1)], rung);
    expect(reached(urged)).toMatchObject([{ alreadyUrged: true }]);
    expect(noticesIn(urged)).toEqual([
      'dateNearElsewhere supervisor city-demo',
      'dateNearElsewhere workGroup wg-demo-east',
    ]);
    const nextDay = told([...early.slice(0, -2), passes(22.75), early.at(-1) as Step, passes(1.2)], rung);
    expect(reached(nextDay)[0]).not.toHaveProperty('alreadyUrged');
    expect(noticesIn(nextDay)).toContain('dateNear bank bank-a');
  });

  it('tells the owner of a measure of it, and the work group of its own stage', () => {
    const rungs: readonly Rung[] = [{ daysBefore: 2, to: ['handler'] }];
    const plan = told([...prescribed, passes(29)], ...rungs);
    expect(said(plan)).toContain('plan -2');
    expect(noticesIn(plan)).toContain('dateNear handler wg-demo-east');
    const measure = told([...prescribed, ...passDay(118)], ...rungs);
    expect(said(measure)).toContain('prescription rx-1 -2');
    expect(noticesIn(measure)).toContain('dateNear handler dept-sci-tech');
    const session = told([...toDiagnosis, passes(12)], { daysBefore: 2, to: ['lead'] });
    expect(said(session)).toContain('jointDiagnosis -2');
    expect(noticesIn(session)).toContain('dateNear answerable wg-demo-east');
  });

  it('of a version before rungs named anybody tells whoever does the work', () => {
    const asked = told([...asking('bank-a'), passes(26)], { daysBefore: 7 });
    expect(noticesIn(asked)).toEqual(['dateNear handler bank-a']);
  });

  it('is counted by the setting of the day the date began, and replayed without it', () => {
    const asked = told(asking('bank-a'), { ...answers, daysBefore: 7, to: ['handler'] });
    expect(asked.file.ladders).toMatchObject([{ dates: ['bankAnswer:1:bank-a'], rungs: [{ days: -7 }] }]);
    expect(told(asking('bank-a')).file.ladders).toBeUndefined();
  });

  it('is read by a bank and by an owner where the date is theirs, and by the work group whole', () => {
    const one = told([...asking('bank-a', 'bank-b'), passes(26)], {
      ...answers,
      daysBefore: 7,
      to: ['handler'],
    });
    const recorded = chain(one.file.id, one.events, { seq: 0, hash: '' }, hash, sealing);
    const seenBy = (actor: typeof bankA) =>
      eventsFor(actor, one.file, recorded, demoRules.isWithin).flatMap(({ event }) =>
        event.type === 'RungReached' ? [event.bankId] : [],
      );
    expect(seenBy(bankA)).toEqual(['bank-a']);
    expect(seenBy(bankB)).toEqual(['bank-b']);
    expect(seenBy(regulator)).toEqual(['bank-a', 'bank-b']);
    expect(seenBy(department)).toEqual([]);
    expect(seenBy(systemActor)).toHaveLength(2);
  });
});
