import { describe, expect, it } from 'vitest';
import { systemActor } from '../../shared/domain/case/actor.ts';
import type { Rung } from '../../shared/domain/case/ladder.ts';
import type { CaseRules } from '../../shared/domain/case/rules.ts';
import { toldRungsOf } from '../../shared/domain/case/told-rungs.ts';
import { civilDateOf } from '../../shared/domain/time/index.ts';
import { citySupervisor } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, passes, type Step, story, type Told } from '../support/story.ts';

const rulesWith = (ladder: readonly Rung[] | undefined): CaseRules =>
  new Proxy(demoRules, {
    get: (rules, name) => (name === 'ladder' ? ladder : Reflect.get(rules, name)),
  });
const of = (days: number, to: Rung['to'] = ['handler']): Rung => ({
  ...{ dates: ['bankAnswer'], to },
  ...(days > 0 ? { daysAfter: days } : { daysBefore: -days }),
});
/** A bank is asked on 2 March and has until 2 April 2026; days pass under the first ladder, then the second is in force. */
const running = (first: readonly Rung[] | undefined, ...days: readonly number[]) =>
  story([...asking('bank-a'), ...days.map((count) => passes(count))], { rules: rulesWith(first) });
const planned = (before: Told, then: readonly Rung[] | undefined) =>
  given(before).when({ type: 'planReminders', told: toldRungsOf(before.events) }, systemActor, {
    rules: rulesWith(then),
  });
const daysOf = ({ file }: Pick<Told, 'file'>) =>
  (file.ladders ?? []).flatMap(({ rungs }) => rungs.map(({ days }) => days));
const isPlanned = { type: 'RemindersPlanned' } as const;

describe('a date that runs when ladders are set or changed', () => {
  it('gets the rungs that lie ahead', () => {
    const now = planned(running(undefined, 5), [of(-7), of(0), of(3, ['city'])]).thenEvents(isPlanned);
    expect(daysOf(now)).toEqual([-7, 0, 3]);
    expect(now.file.ladders?.[0]?.rungs.map(({ at }) => civilDateOf(at))).toEqual([
      '2026-03-26',
      '2026-04-02',
      '2026-04-05',
    ]);
  });

  it('is told of the latest of those past, and of no other: nobody asked for them on their days', () => {
    // 27 March: ten and seven days before are past.
    const near = planned(running(undefined, 25), [of(-10), of(-7), of(-1)]).thenEvents(isPlanned);
    expect(daysOf(near)).toEqual([-7, -1]);
    // 12 April, ten days late: what comes before a date tells nobody any more.
    const late = planned(running(undefined, 41), [
      of(-7),
      of(1, ['lead']),
      of(3, ['city']),
      of(30, ['province']),
    ]).thenEvents(isPlanned);
    expect(daysOf(late)).toEqual([3, 30]);
    expect(daysOf(planned(running(undefined, 41), [of(-7), of(30)]).thenEvents(isPlanned))).toEqual([30]);
  });

  it('is not told what was past when it began', () => {
    planned(running(undefined, 1), [of(-60)]).thenNothing();
  });

  it('loses rungs that the setting has no more, also one that was about to be told', () => {
    const before = running([of(-7), of(3, ['city'])], 5);
    expect(daysOf(before)).toEqual([-7, 3]);
    expect(daysOf(planned(before, [of(3, ['city'])]).thenEvents(isPlanned))).toEqual([3]);
    const none = planned(before, undefined).thenEvents(isPlanned);
    expect(none.file.ladders).toBeUndefined();
  });

  it('is told nothing twice: neither by the same rung, nor by one whose day was before that', () => {
    const told = running([of(-7)], ...Array.from({ length: 28 }, () => 1));
    expect(told.events.filter(({ type }) => type === 'RungReached')).toHaveLength(1);
    planned(told, [of(-7)]).thenNothing();
    planned(told, [of(-10)]).thenNothing();
    expect(daysOf(planned(told, [of(-7), of(-1)]).thenEvents(isPlanned))).toEqual([-1]);
  });

  it('is planned once: the same again changes nothing', () => {
    const ladder = [of(-7), of(3, ['city'])];
    const once = planned(running(undefined, 25), ladder).thenEvents(isPlanned);
    planned(once, ladder).thenNothing();
    planned(running(ladder, 25), ladder).thenNothing();
  });

  it('keeps whom people have urged today', () => {
    const urged: readonly Step[] = [
      ...asking('bank-a'),
      passes(5),
      does(citySupervisor, { type: 'urge', note: '请尽快办理' }),
    ];
    const before = story(urged, { rules: rulesWith([of(-7)]) });
    const kept = before.file.ladders?.[0]?.urged;
    expect(kept).toBeDefined();
    const now = planned(before, [of(-5)]).thenEvents(isPlanned);
    expect(now.file.ladders?.[0]?.urged).toEqual(kept);
  });

  it('is planned by nobody but the system', () => {
    const before = running(undefined, 5);
    given(before)
      .when({ type: 'planReminders', told: [] }, { ...citySupervisor, roles: ['lead'] })
      .thenRefused('not_permitted');
    expect(say.caseId).toBe(before.file.id);
  });
});
