import { describe, expect, it } from 'vitest';
import defaultRegion from '../../rules/regions/default.json' with { type: 'json' };
import demoRegion from '../../rules/regions/demo.json' with { type: 'json' };
import type { RuleVersion } from './in-force.ts';
import { inForceOn, tableNamed } from './in-force.ts';
import { type RegionSettings, regionSettingsFrom, settingsWithoutEffect, tableNames } from './region.ts';
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

describe('settings that do not act yet', () => {
  it('are told of a region that has set them, and of no other', () => {
    expect(settingsWithoutEffect(demo)).toEqual(['reminders']);
    expect(settingsWithoutEffect(regionFrom(defaultRegion))).toEqual([]);
  });
});
