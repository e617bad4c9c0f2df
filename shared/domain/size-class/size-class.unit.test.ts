import { describe, expect, it } from 'vitest';
import standard from '../../rules/size-classes/2011-300.json' with { type: 'json' };
import { describeComparison } from './describe-comparison.ts';
import { parseIndustryCode } from './industry-code.ts';
import { type SizeFacts, sizeClassOf } from './size-class.ts';
import { type SizeTable, sizeTableFrom } from './size-table.ts';

const loaded = sizeTableFrom(standard);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const table: SizeTable = loaded.value;

/** 万元 with two decimals as fen. */
const wan = (amount: number | undefined) =>
  amount === undefined ? undefined : Math.round(amount * 1_000_000);
const facts = (industry: SizeFacts['industry'], x?: number, y?: number, z?: number): SizeFacts => ({
  industry,
  employees: x,
  revenueFen: wan(y),
  assetsFen: wan(z),
});
const sizeOf = (given: SizeFacts) => {
  const result = sizeClassOf(given, table);
  return result.decided ? result.size : result.problem;
};
const none = undefined;

describe('size classes by 工信部联企业〔2011〕300号', () => {
  it.each([
    // The boundary vectors of innovation-points.md §12.2: persons, revenue and assets in 万元.
    ['C3921', 1000, 40_000, none, 'large'],
    ['C3921', 999, 40_000, none, 'medium'],
    ['C3921', 300, 2_000, none, 'medium'],
    ['C3921', 299, 2_000, none, 'small'],
    ['C3921', 20, 300, none, 'small'],
    ['C3921', 19, 300, none, 'micro'],
    ['C3921', 1500, 250, none, 'micro'],
    ['I65', 100, 1_000, none, 'medium'],
    ['I65', 99, 1_000, none, 'small'],
    ['I65', 10, 49.99, none, 'micro'],
    ['E47', none, 6_000, 4_999, 'small'],
    ['F51', 4, 99_999, none, 'micro'],
    ['F52', 50, 500, none, 'medium'],
    ['A01', none, 500, none, 'medium'],
    ['A01', none, 49, none, 'micro'],
    // The branches that public code gets wrong: storage medium, information transmission between 10,000 and 100,000.
    ['G59', 100, 1_000, none, 'medium'],
    ['G59', 200, 29_999, none, 'medium'],
    ['I63', 100, 50_000, none, 'medium'],
    ['I64', 2_000, 99_999.99, none, 'medium'],
    ['I64', 2_000, 100_000, none, 'large'],
    // Rows only mechanism.md §4.4 has.
    ['G60', 1_000, 30_000, none, 'large'],
    ['G60', 299, 30_000, none, 'small'],
    ['K7010', none, 200_000, 10_000, 'large'],
    ['K7010', none, 200_000, 9_999, 'medium'],
    ['K7010', none, 100, 2_000, 'small'],
    ['K7010', none, 100_000, 1_999, 'micro'],
    ['K7020', 300, 1_000, none, 'medium'],
    ['K7020', 99, 5_000, none, 'micro'],
    ['L72', 100, none, 8_000, 'medium'],
    ['L72', 300, none, 7_999, 'small'],
    ['M73', 300, none, none, 'large'],
    ['R88', 9, none, none, 'micro'],
    ['G54', 1_000, 2_999, none, 'small'],
    ['H61', 99, 10_000, none, 'small'],
    ['H62', 10, 100, none, 'small'],
  ] as const)('%s with %s persons, %s revenue, %s assets is %s', (industry, x, y, z, size) => {
    expect(sizeOf(facts(industry, x, y, z))).toBe(size);
  });

  it('each limit of each row decides: at the limit in, one below out', () => {
    for (const row of table.rows) {
      for (const size of ['large', 'medium', 'small'] as const) {
        const at = Object.fromEntries(row.limits[size].map(({ measure, atLeast }) => [measure, atLeast]));
        const given = facts({ row: row.id }, at['employees'], at['revenue'], at['assets']);
        expect(sizeOf(given), `${row.id} ${size}`).toBe(size);
        for (const { measure } of row.limits[size]) {
          const below = { ...at, [measure]: (at[measure] ?? 0) - 1 };
          const less = facts({ row: row.id }, below['employees'], below['revenue'], below['assets']);
          expect(sizeOf(less), `${row.id} below ${size} in ${measure}`).not.toBe(size);
        }
      }
    }
  });

  it('says which limits were compared and names the standard', () => {
    const result = sizeClassOf(facts('C39', 299, 2_000), table);
    expect(result).toMatchObject({
      decided: true,
      size: 'small',
      row: { id: 'industry' },
      table: { id: '2011-300', version: '1.0.0' },
      missing: [],
    });
    expect('comparisons' in result && result.comparisons.slice(2, 4)).toEqual([
      { size: 'medium', measure: 'employees', atLeast: 300, actual: 299, met: false },
      { size: 'medium', measure: 'revenue', atLeast: 2_000_000_000, actual: 2_000_000_000, met: true },
    ]);
  });
});

describe('comparisons as sentences', () => {
  it.each([
    [299, '中型：从业人员 299 人，未达到 300 人', 'Medium: persons employed 299, below 300'],
    [300, '中型：从业人员 300 人，达到 300 人', 'Medium: persons employed 300, reaches 300'],
    [null, '中型：从业人员未填，须达到 300 人', 'Medium: persons employed unknown, 300 needed'],
  ] as const)('%s persons', (actual, zh, en) => {
    const met = actual === null ? null : actual >= 300;
    const comparison = { size: 'medium', measure: 'employees', atLeast: 300, actual, met } as const;
    expect(describeComparison(comparison, table.names)).toEqual({ zh, en });
  });

  it('money in the unit people use', () => {
    const comparison = {
      size: 'medium',
      measure: 'revenue',
      atLeast: 2e9,
      actual: 1_999_990_000,
      met: false,
    } as const;
    expect(describeComparison(comparison, table.names)).toEqual({
      zh: '中型：营业收入 1,999.99 万元，未达到 2,000 万元',
      en: 'Medium: revenue CNY 19,999,900, below CNY 20,000,000',
    });
  });
});

describe('missing facts', () => {
  it('leave open only what they could change', () => {
    expect(sizeClassOf(facts('C39', 350), table)).toMatchObject({
      decided: false,
      problem: 'facts_missing',
      missing: ['revenue'],
      possible: ['medium', 'small', 'micro'],
    });
    expect(sizeClassOf(facts('C39'), table)).toMatchObject({
      possible: ['large', 'medium', 'small', 'micro'],
    });
    expect(sizeClassOf(facts('C39', 19), table)).toMatchObject({
      decided: true,
      size: 'micro',
      missing: ['revenue'],
    });
  });

  it('a fact the row does not ask for is not missed', () => {
    expect(sizeClassOf(facts('A', none, 600), table)).toMatchObject({ size: 'medium', missing: [] });
  });
});

describe('industries', () => {
  it.each([
    ['C3921', 'C3921'],
    ['c39', 'C39'],
    ['3921', 'C3921'],
    ['51', 'F51'],
    ['A', 'A'],
    ['D39', undefined],
    ['U99', undefined],
    ['00', undefined],
    ['98', undefined],
    ['C3', undefined],
    ['制造业', undefined],
    ['', undefined],
  ])('%j is read as %s', (text, code) => expect(parseIndustryCode(text)).toBe(code));

  it.each([
    ['F', 'industry_too_coarse'],
    ['G', 'industry_too_coarse'],
    ['K70', 'industry_too_coarse'],
    ['J66', 'industry_not_listed'],
    ['P83', 'industry_not_listed'],
    ['K7030', 'industry_not_listed'],
    ['X1', 'not_an_industry_code'],
    [{ row: 'mining on the moon' }, 'industry_not_listed'],
  ] as const)('%j: %s', (industry, problem) => expect(sizeOf(facts(industry, 10, 100, 100))).toBe(problem));

  it('a row may be chosen by hand where the standard lists none', () => {
    expect(sizeOf(facts({ row: 'other' }, 120))).toBe('medium');
  });
});

describe('a size table with mistakes is refused', () => {
  const places = (data: unknown) => {
    const result = sizeTableFrom(data);
    return result.ok ? [] : result.problems.map(({ at }) => at);
  };
  const [row] = standard.rows;

  it('names every place', () => {
    expect(places(null)).toContain('');
    expect(places({ ...standard, schema: 'other', amountUnit: 'yuan' })).toEqual(['/schema', '/amountUnit']);
    expect(places({ ...standard, rows: [{ ...row, limits: { large: [] } }] })).toEqual(['/rows']);
    expect(places({ ...standard, rows: [row, { ...row, id: 'twice' }] })).toEqual(['/rows/twice/industries']);
  });

  it('notices a smaller class that asks for more', () => {
    const limits = { ...row?.limits, small: [{ measure: 'revenue', atLeast: 5_000 }] };
    expect(places({ ...standard, rows: [{ ...row, limits }] })).toEqual(['/rows/agriculture/limits/small']);
  });
});
