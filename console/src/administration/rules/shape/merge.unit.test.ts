import { describe, expect, it } from 'vitest';
import { ruleShapes } from '../../../../../shared/contracts/rule-shapes.ts';
import { reapplied } from './merge.ts';

const region = (rounds: number | null, months: number) => ({
  maxRounds: { value: rounds, source: 'a' },
  minimumAgeMonths: { value: months, source: 'b' },
});
const table = (...rows: readonly (readonly [string, string])[]) => ({
  rows: rows.map(([reasonCode, of]) => ({ reasonCode, class: of })),
});

describe('one’s own changes upon another’s', () => {
  it('two settings changed by two people both stay', () => {
    expect(reapplied(ruleShapes.region, region(3, 12), region(5, 12), region(3, 6))).toEqual(region(5, 6));
  });
  it('the same setting changed by both: one’s own', () => {
    expect(reapplied(ruleShapes.region, region(3, 12), region(5, 12), region(4, 12))).toEqual(region(5, 12));
  });
  it('a row that one adds and a row that the other changes both stay; a row that is gone stays gone', () => {
    const base = table(['R01', 'repairable'], ['R02', 'repairable'], ['R03', 'repairable']);
    const mine = table(['R01', 'repairable'], ['R03', 'repairable'], ['R19', 'tooYoung']);
    const theirs = table(['R01', 'hardNegative'], ['R02', 'repairable'], ['R03', 'repairable']);
    expect(reapplied(ruleShapes.triageTable, base, mine, theirs)).toEqual(
      table(['R01', 'hardNegative'], ['R03', 'repairable'], ['R19', 'tooYoung']),
    );
  });
  it('what only the other changed is theirs, whole', () => {
    const base = table(['R01', 'repairable']);
    expect(reapplied(ruleShapes.triageTable, base, base, table())).toEqual(table());
  });
});
