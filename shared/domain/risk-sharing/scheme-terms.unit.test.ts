import { describe, expect, it } from 'vitest';
import data from '../../rules/risk-sharing/schemes.json' with { type: 'json' };
import { riskSchemesFrom } from './scheme-file.ts';
import {
  isSchemeTerms,
  type SchemeTerms,
  type SharedLoan,
  schemeMisses,
  termsInWords,
} from './scheme-terms.ts';

const loaded = riskSchemesFrom(data);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const termsOf = (id: string): SchemeTerms => {
  const terms = loaded.value.schemes.find((scheme) => scheme.id === id)?.terms;
  if (!terms) throw new Error(`no terms of ${id}`);
  return terms;
};
const wan = 1_000_000;
const loan: SharedLoan = {
  amountFen: 40 * wan,
  tenorMonths: 12,
  method: 'pledge',
  signedOn: '2026-06-16',
  size: 'small',
  inForceFen: 0,
  fees: [],
};
const missed = (id: string, change: Partial<SharedLoan>) =>
  schemeMisses(termsOf(id), { ...loan, ...change }).map(({ rule }) => rule);
const fee = (kind: 'guarantee' | 'reguarantee' | 'premium', rateBp: number) => [{ kind, rateBp }];

describe('every limit of mechanism.md §5.3 that binds a contract, below, at and above it', () => {
  it.each<[string, string, Partial<SharedLoan>, readonly string[]]>([
    ['qingdao-patent-6-2-2', '500 万元', { amountFen: 500 * wan }, []],
    ['qingdao-patent-6-2-2', '500 万元零 1 分', { amountFen: 500 * wan + 1 }, ['loan']],
    ['qingdao-patent-6-2-2', '800 万元两年', { amountFen: 800 * wan, tenorMonths: 24 }, ['loan', 'tenor']],
    ['qingdao-patent-6-2-2', '11 个月', { tenorMonths: 11 }, []],
    ['qingdao-patent-6-2-2', '13 个月', { tenorMonths: 13 }, ['tenor']],
    ['qingdao-patent-6-2-2', '抵押', { method: 'mortgage' }, ['method']],
    ['qingdao-patent-6-2-2', '保费 1.99%', { fees: fee('premium', 199) }, ['fee']],
    ['qingdao-patent-6-2-2', '保费 2%', { fees: fee('premium', 200) }, []],
    ['qingdao-patent-6-2-2', '保费 2.01%', { fees: fee('premium', 201) }, ['fee']],
    ['anhui-4321', '在保 1960 万元，再签 40 万元', { inForceFen: 1960 * wan }, []],
    ['anhui-4321', '在保多 1 分', { inForceFen: 1960 * wan + 1 }, ['inForce']],
    ['anhui-4321', '在保少 1 分', { inForceFen: 1960 * wan - 1 }, []],
    ...(['40', '35', '30'] as const).flatMap(
      (tier): [string, string, Partial<SharedLoan>, readonly string[]][] => [
        [`tech-special-${tier}`, '在保合计 3000 万元', { inForceFen: 2960 * wan }, []],
        [`tech-special-${tier}`, '在保合计多 1 分', { inForceFen: 2960 * wan + 1 }, ['inForce']],
        [
          `tech-special-${tier}`,
          '500 万元，0.3%',
          { amountFen: 500 * wan, fees: fee('reguarantee', 30) },
          [],
        ],
        [
          `tech-special-${tier}`,
          '500 万元，0.31%',
          { amountFen: 500 * wan, fees: fee('reguarantee', 31) },
          ['fee'],
        ],
        [
          `tech-special-${tier}`,
          '500 万元零 1 分，0.5%',
          { amountFen: 500 * wan + 1, fees: fee('reguarantee', 50) },
          [],
        ],
        [
          `tech-special-${tier}`,
          '500 万元零 1 分，0.51%',
          { amountFen: 500 * wan + 1, fees: fee('reguarantee', 51) },
          ['fee'],
        ],
      ],
    ),
    ['national-fund', '500 万元，0.3%', { amountFen: 500 * wan, fees: fee('reguarantee', 30) }, []],
    ['national-fund', '500 万元，0.5%', { amountFen: 500 * wan, fees: fee('reguarantee', 50) }, ['fee']],
    [
      'national-fund',
      '500 万元零 1 分，0.5%',
      { amountFen: 500 * wan + 1, fees: fee('reguarantee', 50) },
      [],
    ],
    [
      'national-fund',
      '500 万元零 1 分，0.3%',
      { amountFen: 500 * wan + 1, fees: fee('reguarantee', 30) },
      ['fee'],
    ],
    ['chongqing-compensation', '小型 1000 万元', { amountFen: 1000 * wan }, []],
    ['chongqing-compensation', '小型多 1 分', { amountFen: 1000 * wan + 1 }, ['loan']],
    ['chongqing-compensation', '微型 50 万元', { size: 'micro', amountFen: 50 * wan }, []],
    ['chongqing-compensation', '微型多 1 分', { size: 'micro', amountFen: 50 * wan + 1 }, ['loan']],
    ['chongqing-compensation', '中型', { size: 'medium' }, ['size']],
    ['chongqing-compensation', '规模不明', { size: undefined }, ['size']],
    ['chongqing-compensation', '担保费 1.99%', { fees: fee('guarantee', 199) }, []],
    ['chongqing-compensation', '担保费 2%', { fees: fee('guarantee', 200) }, ['fee']],
    ['changshan', '担保费 1%', { fees: fee('guarantee', 100) }, []],
    ['changshan', '担保费 1.01%', { fees: fee('guarantee', 101) }, ['fee']],
  ])('%s: %s', (id, _name, change, misses) => expect(missed(id, change)).toEqual(misses));

  it('holds from its first day to its last', () => {
    const terms: SchemeTerms = { validFrom: '2026-03-01', validUntil: '2026-12-31' };
    const on = (signedOn: SharedLoan['signedOn']) => schemeMisses(terms, { ...loan, signedOn }).length;
    expect(['2026-02-28', '2026-03-01', '2026-12-31', '2027-01-01'].map((day) => on(day as never))).toEqual([
      1, 0, 0, 1,
    ]);
  });

  it('of what nobody caps any fee is taken', () =>
    expect(missed('anhui-4321', { fees: fee('guarantee', 900) })).toEqual([]));
});

it('says in words what it holds a contract to', () => {
  expect(termsInWords(termsOf('chongqing-compensation')).map(({ zh }) => zh)).toEqual([
    '小型企业单笔不超过 1,000 万元',
    '微型企业单笔不超过 50 万元',
    '担保费率低于 2.00%',
  ]);
  expect(termsInWords(undefined)).toEqual([]);
});

it.each([
  { maxLoan: 5 },
  { maxLoanFen: 1.5 },
  { maxLoanBySize: { tiny: 5 } },
  { inForce: { with: 'x' } },
  { fees: [{ kind: 'guarantee' }] },
  { fees: [{ kind: 'guarantee', atMost: 1, below: 2 }] },
  { fees: [{ kind: 'tip', atMost: 1 }] },
  { validFrom: '1 March' },
  { validUntil: '2026-02-30' },
])('a scheme with terms of %j is refused', (terms) => expect(isSchemeTerms(terms)).toBe(false));
