import { describe, expect, it } from 'vitest';
import { ticksPerYear, timesAYear, workGroups } from './assumptions.ts';
import type { CaseMeasure } from './measure.ts';
import { ofCase, ofRegisters, ofYear } from './quantities.ts';
import { noUsage, times } from './usage.ts';

const look = { ...noUsage, readUnits: 1, invocations: 1, functionMs: 4, apiRequests: 1 };
const looks = { list: look, case: look, timeline: look };
const measured: CaseMeasure = {
  id: 'a',
  transitions: 10,
  commands: 2,
  usage: { ...noUsage, writeUnits: 30, invocations: 5, functionMs: 100 },
  stateBytes: 6000,
  storedBytes: 1024 ** 3,
};

describe('what a case uses', () => {
  it('is its own use and three looks before each command', () => {
    const used = ofCase(measured, looks);
    expect(used).toMatchObject({
      stateTransitions: 10,
      tableWriteUnits: 30,
      tableReadUnits: 6,
      apiRequests: 6,
    });
    expect(used.functionRequests).toBe(5 + 6);
    expect(used.functionGbSeconds).toBeCloseTo(((100 + 6 * 4) / 1000) * 0.5);
    expect(used.tableGigabyteMonths).toBe(6);
  });
});

describe('what a year uses', () => {
  const straight = ofCase(measured, looks);
  const secondRecommendation = ofCase({ ...measured, transitions: 15 }, looks);
  const diagnosis = ofCase({ ...measured, transitions: 19 }, looks);
  const kinds = { straight, secondRecommendation, diagnosis };

  it('counts every case once, by its kind', () => {
    const year = ofYear({ cases: 100, declined: 10, diagnosed: 2 }, kinds, noUsage);
    expect(year.stateTransitions).toBe(90 * 10 + 8 * 15 + 2 * 19);
  });

  it('has the schedule’s ticks even without cases', () => {
    const year = ofYear({ cases: 0, declined: 0, diagnosed: 0 }, kinds, times(look, 1));
    expect(year).toMatchObject({
      stateTransitions: 0,
      functionRequests: ticksPerYear,
      tableReadUnits: ticksPerYear,
    });
  });
});

it('has every use of every work group’s register, as often as is assumed', () => {
  const each = { ...noUsage, readUnits: 2, invocations: 1 };
  const uses = Object.fromEntries(Object.keys(timesAYear).map((use) => [use, each])) as Record<
    keyof typeof timesAYear,
    typeof each
  >;
  const all = Object.values(timesAYear).reduce((sum, count) => sum + count, 0);
  expect(ofRegisters(uses)).toMatchObject({
    tableReadUnits: 2 * all * workGroups,
    functionRequests: all * workGroups,
    stateTransitions: 0,
  });
});
