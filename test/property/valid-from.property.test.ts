import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import {
  inForceOn,
  type RegionSettings,
  regionTableProblems,
  tableNamed,
  tableNames,
} from '../../shared/domain/rule-tables/index.ts';
import type { CivilDate } from '../../shared/domain/time/civil-date.ts';
import { addDays } from '../../shared/domain/time/index.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import { hash } from '../support/rule-books.ts';

const shelf = openShelf();
const demo = shelf.regions.find(({ id }) => id === 'demo');
if (!demo) throw new Error('The demo region is missing');

const firstDay: CivilDate = '2026-01-01';
const days = fc.integer({ min: 0, max: 3_650 }).map((count) => addDays(firstDay, count));
/** Some versions of one region in any order of the list, no two from the same day; each has its own number of rounds. */
const versions = fc.uniqueArray(days, { minLength: 1, maxLength: 6 }).map((firstDays) =>
  firstDays.map(
    (validFrom, index): RegionSettings => ({
      ...demo,
      version: `${index + 2}.0.0`,
      validFrom,
      maxRounds: { value: index + 1, source: 'x' },
    }),
  ),
);
/** Midnight in Shanghai at the beginning of that day: 16:00 of the day before in UTC. */
const midnightOf = (day: CivilDate): number => Date.parse(`${day}T00:00:00+08:00`);
const rulesAt = (regions: readonly RegionSettings[], at: number) =>
  makeRuleBook(hash, { ...shelf, regions }).caseRules('demo', at);

describe('versions of a region', () => {
  it('change at midnight in Shanghai: one millisecond before it the version before holds', () => {
    fc.assert(
      fc.property(versions, (regions) => {
        const inOrder = regions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
        for (const [index, { validFrom, maxRounds }] of inOrder.entries()) {
          const midnight = midnightOf(validFrom);
          expect(rulesAt(regions, midnight)?.maxRounds).toBe(maxRounds.value);
          expect(rulesAt(regions, midnight - 1)?.maxRounds).toBe(inOrder[index - 1]?.maxRounds.value);
        }
      }),
    );
  });
  it('leave no day without rules after the first, and no rules before it', () => {
    fc.assert(
      fc.property(
        versions,
        days,
        fc.integer({ min: 0, max: msPerDay - 1 }),
        (regions, day, sinceMidnight) => {
          const rules = rulesAt(regions, midnightOf(day) + sinceMidnight);
          const begun = regions.filter(({ validFrom }) => validFrom <= day);
          expect(rules === undefined).toBe(begun.length === 0);
          const newest = begun.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
          expect(rules?.maxRounds).toBe(newest?.maxRounds.value ?? undefined);
        },
      ),
    );
  });
});

describe('tables that settings name', () => {
  const table = fc.record({ validFrom: days });
  it('by id alone are in force on every day the settings are, or are refused', () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 5 }), days, days, (found, validFrom, day) => {
        const tables = found.map((one, index) => ({ id: 't', version: `${index + 1}.0.0`, ...one }));
        const region = { ...demo, validFrom, sizeTable: { value: 't', source: 'x' } };
        const others = tableNames.map((name) => {
          const [id = '', version = '1.0.0'] = (demo[name].value ?? '').split('@');
          return [name, [{ id, version, validFrom: firstDay }]] as const;
        });
        const atHand = { ...Object.fromEntries(others), sizeTable: tables } as never;
        const refused = regionTableProblems(region, atHand).length > 0;
        const gap = inForceOn(tables, validFrom) === undefined;
        expect(refused).toBe(gap);
        if (!refused && day >= validFrom) expect(tableNamed(tables, 't', day)).toBeDefined();
      }),
    );
  });
});
