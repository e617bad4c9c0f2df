import { describe, expect, it } from 'vitest';
import demoRegion from '../../rules/regions/demo.json' with { type: 'json' };
import { problemWords } from '../rule-versions/problem-words.ts';
import type { RuleVersion } from './in-force.ts';
import { inForceOn, tableNamed } from './in-force.ts';
import { type RegionSettings, regionSettingsFrom, tableNames } from './region.ts';
import { regionTableProblems, type TablesAtHand, versionProblems } from './region-tables.ts';

const regionFrom = (data: unknown): RegionSettings => {
  const read = regionSettingsFrom(data);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const demo = regionFrom(demoRegion);
const version = (id: string, number: string, validFrom: RuleVersion['validFrom']) => ({
  id,
  version: number,
  validFrom,
});
/** Just what the demo region names. */
const atHand = Object.fromEntries(
  tableNames.map((name) => {
    const [id = '', number = '1.0.0'] = (demo[name].value ?? '').split('@');
    return [name, [version(id, number, '2026-01-01')]];
  }),
) as unknown as TablesAtHand;

describe('a version in force', () => {
  const versions = [
    version('t', '1.0.0', '2026-01-01'),
    version('t', '3.0.0', '2026-09-01'),
    version('t', '2.0.0', '2026-05-01'),
  ];
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', '1.0.0'],
    ['2026-04-30', '1.0.0'],
    ['2026-05-01', '2.0.0'],
    ['2027-01-01', '3.0.0'],
  ] as const)('on %s is %s', (day, number) => {
    expect(inForceOn(versions, day)?.version).toBe(number);
    expect(tableNamed(versions, 't', day)?.version).toBe(number);
  });
  it('is exactly the one that is named', () => {
    expect(tableNamed(versions, 't@2.0.0', '2026-12-01')?.version).toBe('2.0.0');
    expect(tableNamed(versions, 't@9.0.0', '2026-12-01')).toBeUndefined();
  });
});

describe('a region and the tables it names', () => {
  it('fit where all are there', () => expect(regionTableProblems(demo, atHand)).toEqual([]));

  it.each(tableNames)('are refused by name where %s is not there', (name) => {
    const region = { ...demo, [name]: { value: 'no-such-table@1.0.0', source: 'x' } };
    const [problem, ...more] = regionTableProblems(region, atHand);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      at: `/${name}/value`,
      detail: expect.stringContaining('no-such-table@1.0.0'),
    });
  });
  it('are refused where the table comes into force later than the settings', () => {
    const triageTable = [version('triage-suggested', '1.0.0', '2026-06-01')];
    expect(regionTableProblems(demo, { ...atHand, triageTable })).toMatchObject([
      { at: '/triageTable/value', detail: expect.stringContaining('2026-06-01') },
    ]);
  });
  it.each(['calendar', 'reasonTable', 'prescriptionCatalogue'] as const)('cannot do without %s', (name) => {
    const read = regionSettingsFrom({ ...demoRegion, [name]: { value: null, source: 'x' } });
    expect(read.ok ? [] : read.problems.map(({ at }) => at)).toEqual([`/${name}/value`]);
  });
  it('are refused where they hold a setting that nobody knows', () => {
    const fresh = { value: 5, source: 'x' };
    const { deadlines } = demoRegion;
    const read = regionSettingsFrom({
      ...demoRegion,
      siteVisits: fresh,
      deadlines: { ...deadlines, visit: fresh },
    });
    expect(read.ok ? [] : read.problems.map(({ at }) => at)).toEqual(['/siteVisits', '/deadlines/visit']);
  });
  it('stand in one version from one day on', () => {
    expect(versionProblems([demo, { ...demo, version: '2.0.0' }])).toHaveLength(1);
    expect(versionProblems([demo, { ...demo, version: '2.0.0', validFrom: '2026-07-01' }])).toEqual([]);
  });
});

describe('a ladder of reminders (催办阶梯)', () => {
  const problemsOf = (value: unknown) => {
    const read = regionSettingsFrom({ ...demoRegion, reminders: { value, source: 'a county' } });
    return read.ok ? [] : read.problems.map(({ at, detail }) => `${at} ${detail}`);
  };
  it.each([
    [[]],
    [[{ daysBefore: 0, to: ['handler'] }]],
    [[{ daysAfter: 3, unit: 'working_days', dates: ['bankAnswer'], to: ['city', 'province'] }]],
    // As settings had it before a rung named anybody.
    [[{ daysBefore: 7 }, { daysBefore: 3 }]],
    // The same day of two dates, and two groups of people on one day.
    [
      [
        { daysBefore: 1, dates: ['contact'], to: ['lead'] },
        { daysBefore: 1, dates: ['plan'], to: ['lead'] },
      ],
    ],
    [
      [
        { daysBefore: 1, to: ['lead'] },
        { daysBefore: 1, to: ['workGroup'] },
      ],
    ],
  ])('may be %j', (value) => {
    expect(problemsOf(value)).toEqual([]);
  });
  it.each([
    [{}, 'must be a list of rungs'],
    [['x'], 'must be a list of rungs'],
    [[{ to: ['city'] }], 'a rung stands either before or after the date: one of daysBefore and daysAfter'],
    [
      [{ daysBefore: 1, daysAfter: 1, to: ['city'] }],
      'a rung stands either before or after the date: one of daysBefore and daysAfter',
    ],
    [[{ daysBefore: 0.5 }], 'daysBefore must be a whole number from 0 to 365'],
    [[{ daysAfter: 0, to: ['city'] }], 'daysAfter must be a whole number from 1 to 365'],
    [[{ daysAfter: 1 }], 'a rung must say whom it tells'],
    [[{ daysBefore: 1, unit: 'working_days' }], 'a rung must say whom it tells'],
    [[{ daysBefore: 1, to: [] }], 'to must be some of handler, lead, workGroup, city, province'],
    [[{ daysBefore: 1, to: ['mayor'] }], 'to must be some of handler, lead, workGroup, city, province'],
    [[{ daysBefore: 1, unit: 'months', to: ['city'] }], 'unit must be one of calendar_days, working_days'],
    [
      [
        { daysBefore: 1, to: ['lead', 'city'] },
        { daysBefore: 1, dates: ['contact'], to: ['city'] },
      ],
      'two rungs tell the same people on the same day',
    ],
    [
      Array.from({ length: 21 }, (_, n) => ({ daysBefore: n, to: ['lead'] })),
      'a ladder has 20 rungs at most',
    ],
  ])('is refused as %j', (value, detail) => {
    expect(problemsOf(value)).toEqual([`/reminders/value ${detail}`]);
  });
});

describe('dates that the city agrees to move (延期须市级审批的期限)', () => {
  const problemsOf = (value: unknown) => {
    const read = regionSettingsFrom({ ...demoRegion, cityExtensions: { value, source: 'a county' } });
    return read.ok ? [] : read.problems.map(({ at, detail }) => `${at} ${detail}`);
  };
  it.each([[null], [['plan']], [['contact', 'jointDiagnosis']]])('may be %j', (value) => {
    expect(problemsOf(value)).toEqual([]);
  });
  it.each([[[]], ['plan'], [['prescription']], [['plan', 'plan']], [{}]])('are refused as %j', (value) => {
    const [told = '', ...more] = problemsOf(value);
    expect(told).toBe(
      '/cityExtensions/value must be some of contact, bankAnswer, secondRecommendation, jointDiagnosis, plan',
    );
    expect(more).toEqual([]);
    expect(problemWords(told.slice(told.indexOf('must'))).zh).toMatch(/\p{Script=Han}/u);
  });
});
