import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { ownPathOf, pathOf } from '../../shared/domain/case/path.ts';
import type { Phase } from '../../shared/domain/case/state.ts';
import { diffDays } from '../../shared/domain/time/civil-arithmetic.ts';
import { msPerHour } from '../../shared/domain/time/moment.ts';
import { civilDateOf } from '../../shared/domain/time/shanghai.ts';
import { workingDaysBetween } from '../../shared/domain/time/working-days.ts';
import { bankA, bankB, regulator } from '../support/actors.ts';
import { decline, grant, recommendTo, requestInformation, supplyInformation } from '../support/commands.ts';
import { asking, closedAsLent, repaired } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, passes, type Step, story } from '../support/story.ts';

const { calendar } = demoRules;
const phases = [
  { stage: 'screening' },
  { stage: 'scoring' },
  { stage: 'recommendation' },
  { stage: 'bankHandling', round: 1 },
  { stage: 'jointDiagnosis' },
  { stage: 'secondRecommendation' },
] as const satisfies readonly Phase[];
const by = { kind: 'system', orgId: 'system', personId: 'system' } as const;
const opened = (at: number) => ({ type: 'CaseOpened', at, by }) as unknown as CaseEvent;

/** A case that goes from stage to stage, some hours in each, over year's end too. */
const journeys = fc
  .record({
    start: fc.integer({ min: Date.parse('2025-12-01T00:00:00Z'), max: Date.parse('2026-11-30T00:00:00Z') }),
    legs: fc.array(fc.tuple(fc.constantFrom(...phases), fc.integer({ min: 0, max: 900 })), { maxLength: 12 }),
    since: fc.integer({ min: 0, max: 900 }),
  })
  .map(({ start, legs, since }) => {
    let at = start;
    const events = [opened(at)];
    for (const [phase, hours] of legs) {
      at += hours * msPerHour;
      events.push({ type: 'StageEntered', at, by, phase } as CaseEvent);
    }
    return { start, events, now: at + since * msPerHour };
  });

describe('办理路径: where a case was, and for how long', () => {
  it('the stays follow each other without a gap, and their days add up to the whole', () => {
    fc.assert(
      fc.property(journeys, ({ start, events, now }) => {
        const path = pathOf(events, calendar, now);
        for (const [at, stay] of path.entries()) expect(stay.leftAt).toBe(path[at + 1]?.enteredAt);
        const sum = (of: 'days' | 'workingDays') => path.reduce((total, stay) => total + stay[of], 0);
        const [from, to] = [civilDateOf(start), civilDateOf(now)];
        expect(sum('days')).toBe(diffDays(from, to));
        expect(sum('workingDays')).toBe(workingDaysBetween(from, to, calendar).count);
      }),
    );
  });

  it('no stage follows itself, and each return is counted', () => {
    fc.assert(
      fc.property(journeys, ({ events, now }) => {
        const path = pathOf(events, calendar, now);
        for (const [at, { stage, nth }] of path.entries()) {
          expect(stage).not.toBe(path[at - 1]?.stage);
          expect(nth).toBe(path.slice(0, at + 1).filter((stay) => stay.stage === stage).length);
        }
      }),
    );
  });

  it('a second recommendation shows banks’ second handling as a return', () => {
    const { events, at } = story([
      ...repaired,
      passes(3),
      does(regulator, recommendTo('bank-b')),
      passes(2),
      does(bankB, decline('R16')),
    ]);
    const path = pathOf(events, calendar, at);
    expect(path.map(({ stage, nth }) => `${stage} ${nth}`)).toEqual([
      'intake 1',
      'screening 1',
      'scoring 1',
      'recommendation 1',
      'bankHandling 1',
      'triage 1',
      'jointDiagnosis 1',
      'prescription 1',
      'secondRecommendation 1',
      'bankHandling 2',
      'triage 2',
    ]);
    expect(path.at(-2)?.days).toBe(2);
    expect(path.at(-1)?.leftAt).toBeUndefined();
  });

  it('a case that has ended counts no days where it ended', () => {
    const { events, at } = story(closedAsLent);
    const last = pathOf(events, calendar, at + 500 * 24 * msPerHour).at(-1);
    expect(last).toMatchObject({ stage: 'closed', days: 0, workingDays: 0 });
  });

  it('a share of the record has no path', () => {
    const { events, at } = story(closedAsLent);
    const share = events.filter(({ type }) => type !== 'CaseOpened' && type !== 'StageEntered');
    expect(pathOf(share, calendar, at)).toEqual([]);
  });

  it('of a bank is what its own part waited for, whatever other banks do', () => {
    const own = (steps: readonly Step[]) => {
      const { events, at } = story(steps);
      return ownPathOf(events, 'bank-a', calendar, at).map(({ step, nth, days }) => `${step} ${nth} ${days}`);
    };
    const begun: readonly Step[] = [
      ...asking('bank-a', 'bank-b'),
      passes(1),
      does(bankA, { type: 'recordContact' }),
      passes(2),
      does(bankA, requestInformation()),
    ];
    const goesOn: readonly Step[] = [
      passes(3),
      does(regulator, supplyInformation()),
      passes(1),
      does(bankA, grant()),
    ];
    const alone = own([...begun, ...goesOn]);
    expect(alone).toEqual([
      'toContact 1 1',
      'toAnswer 1 2',
      'waitingForPapers 1 3',
      'toAnswer 2 1',
      'granted 1 0',
    ]);
    expect(own([...begun, does(bankB, decline('R16')), ...goesOn])).toEqual(alone);
    const { events, at } = story(begun);
    expect(ownPathOf(events, 'bank-c', calendar, at)).toEqual([]);
  });

  it('of a bank counts no days where it ended', () => {
    const { events, at } = story(closedAsLent);
    const bankId = story(closedAsLent).file.outcome?.bankId ?? '';
    const last = ownPathOf(events, bankId, calendar, at + 500 * 24 * msPerHour).at(-1);
    expect(last).toMatchObject({ step: 'lent', days: 0 });
  });
});
