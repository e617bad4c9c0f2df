import { describe, expect, it } from 'vitest';
import { openShelf, type Shelf } from '../../shared/adapters/rule-book/shelf.ts';
import { trialRulesFrom } from '../../shared/adapters/rule-book/trial.ts';
import type { RegionSettings } from '../../shared/domain/rule-tables/index.ts';
import { factRows } from '../../shared/domain/scoring/fact-rows.ts';
import type { CivilDate } from '../../shared/domain/time/index.ts';
import {
  datesFromToday,
  differenceOf,
  factsOn,
  tryCases,
  whatIfTally,
  whyOf,
} from '../../shared/domain/what-if/index.ts';
import { regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase } from '../support/commands.ts';
import { asking, caseIn, toTriage } from '../support/paths.ts';
import { does, story, type Told } from '../support/story.ts';

const shelf = openShelf();
const named = (key: string) => ({ zh: key, en: key });

/** One case under the shelf as it is and under the other. */
const compared = ({ file, at }: Told, other: Shelf) => {
  const sides = [shelf, other].map((one) => {
    const rules = trialRulesFrom(one, at)('demo');
    const [tried] = rules ? tryCases(rules, at)([file], factRows([factsOn(file, at)])) : [];
    if (!rules || !tried) throw new Error('The demo region is missing');
    return { rules, tried };
  });
  const [before, after] = sides;
  if (!before || !after) throw new Error('two sides');
  const difference = differenceOf(before.tried, after.tried);
  const scores = { before: before.tried.score, after: after.tried.score };
  const rules = { before: before.rules, after: after.rules };
  const why = difference ? whyOf(rules, file, difference, scores, (_, key) => named(key), at) : [];
  const tally = whatIfTally();
  tally.add(before.tried, after.tried, difference);
  return { before: before.tried, after: after.tried, difference, why, figures: tally.figures() };
};

const demoRegion = (change: Partial<RegionSettings>): Shelf => ({
  ...shelf,
  regions: shelf.regions.map((region) => (region.id === 'demo' ? { ...region, ...change } : region)),
});
const deadline = (value: NonNullable<RegionSettings['deadlines']['bankAnswer']['value']> | null) => {
  const demo = shelf.regions.find(({ id }) => id === 'demo');
  if (!demo) throw new Error('The demo region is missing');
  return demoRegion({ deadlines: { ...demo.deadlines, bankAnswer: { value, source: 'tried' } } });
};
const product = (id: string, change: object): Shelf => ({
  ...shelf,
  products: {
    ...shelf.products,
    products: shelf.products.products.map((one) => (one.id === id ? { ...one, ...change } : one)),
  },
});

describe('what a draft would change (试算)', () => {
  it('a triage table that takes a reason for repairable sends the case elsewhere, and says which reason', () => {
    const told = story(toTriage);
    const softer: Shelf = {
      ...shelf,
      triageTables: shelf.triageTables.map((one) => ({
        ...one,
        table: {
          ...one.table,
          rows: new Map([
            ...one.table.rows,
            ['R16', { reasonCode: 'R16', class: 'repairable', bankSpecificIfAnotherFits: false }],
          ]),
        },
      })),
    };
    const { difference, why, figures } = compared(told, softer);
    expect(difference).toMatchObject({
      route: {
        before: { route: 'close', confirm: true },
        after: { route: 'jointDiagnosis', confirm: false },
      },
    });
    expect(Object.keys(difference ?? {})).toEqual(['route']);
    expect(why).toContainEqual({
      zh: 'R16：硬性障碍变为可修复',
      en: 'R16: hard obstacle becomes can be repaired',
    });
    expect(figures.routes).toEqual({
      routed: 1,
      changed: 1,
      moves: [{ from: 'close?', to: 'jointDiagnosis', count: 1 }],
    });
  });

  it('a product that asks for less room lets go of firms, and says which condition', () => {
    const told = story(asking('bank-a'));
    const { difference, why, figures } = compared(
      told,
      product('bank-a-points', {
        maxAmountFen: 200_000_000,
        scoreTerms: [{ minScore: 99, maxAmountFen: 1_000_000_000 }],
      }),
    );
    expect(difference?.products).toEqual({ entered: [], left: ['bank-a-points'] });
    expect(why[0]?.zh).toMatch(/创新积分信用贷——金额：不符合/);
    expect(figures.products.each).toEqual([
      { productId: 'bank-a-points', before: 1, after: 0, entered: 0, left: 1 },
    ]);
  });

  it('a shorter time to answer moves the date of each bank that is asked', () => {
    const told = story(asking('bank-a', 'bank-b'));
    const shorter = deadline({ unit: 'working_days', count: 5, start: 'recommended' });
    const { before, difference, figures } = compared(told, shorter);
    const line = told.file.rounds[0]?.lines[0];
    expect(before.dates.slice(0, 2)).toMatchObject([
      { what: 'contact', bankId: 'bank-a', on: line?.contact?.dueOn },
      { what: 'bankAnswer', bankId: 'bank-a', on: line?.clock?.dueOn },
    ]);
    expect(difference?.dates).toHaveLength(2);
    expect(figures.dates).toEqual({ counted: 4, changed: 2, earlier: 2, later: 0, begun: 0, ended: 0 });
  });

  it('no time to answer ends the dates; complete materials as start leaves a bank without them with none', () => {
    const told = story(asking('bank-a'));
    expect(compared(told, deadline(null)).figures.dates).toMatchObject({ changed: 1, ended: 1 });
    const later = deadline({ unit: 'months', count: 1, start: 'materialsComplete' });
    expect(compared(told, later).figures.dates).toMatchObject({ changed: 1, ended: 1 });
  });

  it('a higher minimum age leaves firms too young, fewer rounds leave cases without one', () => {
    const young = story([does(regulator, openCase({ applicant: applicant({ foundedOn: '2024-08-01' }) }))]);
    const older = demoRegion({ minimumAgeMonths: { value: 24, source: 'tried' } });
    expect(compared(young, older).difference?.limits).toEqual({ before: [], after: ['tooYoung'] });
    const asked = story(asking('bank-a'));
    const one = demoRegion({ maxRounds: { value: 1, source: 'tried' } });
    expect(compared(asked, one).difference?.limits).toEqual({ before: [], after: ['roundsExhausted'] });
  });

  it('a shorter retention moves when an ended case is erased', () => {
    const ended = caseIn('withdrawn');
    const short = demoRegion({ retention: { value: { months: 12, statutory: false }, source: 'tried' } });
    const [date] = compared(ended, short).difference?.dates ?? [];
    expect(date?.what).toBe('retention');
    expect((date?.after as CivilDate) < (date?.before as CivilDate)).toBe(true);
  });

  it('says what a matter that begins today would get', () => {
    const at = Date.parse('2026-11-27T10:00:00+08:00');
    const rules = trialRulesFrom(
      deadline({ unit: 'working_days', count: 2, start: 'recommended' }),
      at,
    )('demo');
    expect(rules && datesFromToday(rules.caseRules, at)).toEqual([
      { what: 'contact', on: '2026-12-02', provisional: false },
      { what: 'bankAnswer', on: '2026-12-01', provisional: false },
      { what: 'secondRecommendation', on: '2026-12-04', provisional: false },
      { what: 'jointDiagnosis', on: '2026-12-11', provisional: false },
      { what: 'prescription', on: '2026-12-27', provisional: false },
      { what: 'retention', on: '2029-11-27', provisional: false },
      { what: 'erasureAnswer', on: '2026-12-12', provisional: false },
    ]);
  });
});
