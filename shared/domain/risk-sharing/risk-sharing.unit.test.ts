import { describe, expect, it } from 'vitest';
import data from '../../rules/risk-sharing/schemes.json' with { type: 'json' };
import { shareProblemsIn } from './check-shares.ts';
import { type RiskScheme, type RiskShare, riskRoles } from './scheme.ts';
import { riskSchemesFrom } from './scheme-file.ts';
import { shareOut } from './share-out.ts';
import { shareProblemCodes, shareProblemMessage } from './share-problem.ts';

const loaded = riskSchemesFrom(data);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { schemes, roles } = loaded.value;
const scheme = (id: string): RiskScheme => {
  const found = schemes.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
};
const shares = (list: Partial<Record<(typeof riskRoles)[number], number>>): RiskShare[] =>
  riskRoles.flatMap((role) => (list[role] === undefined ? [] : [{ role, share: list[role] }]));
const codes = (list: readonly RiskShare[], id: string) =>
  shareProblemsIn(list, scheme(id)).map(({ code }) => code);
const wan = 1_000_000;

describe('schemes with fixed shares', () => {
  it.each([
    ['anhui-4321', [400, 300, 200, 100]],
    ['qingdao-patent-6-2-2', [600, 200, 200]],
    ['chongqing-compensation', [150, 150, 200, 500]],
  ])('%s divides 1,000 万元', (id, amounts) => {
    const result = shareOut(1_000 * wan, { scheme: scheme(id) });
    expect(result.ok && result.parts.map(({ amountFen }) => amountFen / wan)).toEqual(amounts);
  });

  it('gives the left-over fen by the order of the parties', () => {
    const result = shareOut(7, { scheme: scheme('qingdao-patent-6-2-2') });
    expect(result).toEqual({
      ok: true,
      parts: [
        { role: 'insurer', share: 6_000, amountFen: 4 },
        { role: 'bank', share: 2_000, amountFen: 2 },
        { role: 'guarantor', share: 2_000, amountFen: 1 },
      ],
    });
  });

  it('refuses other shares', () => {
    const other = shares({ insurer: 5_000, bank: 3_000, guarantor: 2_000 });
    expect(codes(other, 'qingdao-patent-6-2-2')).toEqual(['differs_from_scheme', 'differs_from_scheme']);
  });
});

describe('schemes with bounds', () => {
  it('are refused without shares: a bound is not a share', () => {
    expect(shareOut(100, { scheme: scheme('bank-guarantee-2-8') })).toMatchObject({
      ok: false,
      problems: [{ code: 'no_shares' }, { code: 'below_minimum' }],
    });
  });

  it.each([
    ['bank-guarantee-2-8', { bank: 2_000, guarantor: 8_000 }, []],
    ['bank-guarantee-2-8', { bank: 3_000, guarantor: 4_000, nationalFund: 3_000 }, []],
    ['bank-guarantee-2-8', { bank: 1_999, guarantor: 8_001 }, ['below_minimum', 'above_maximum']],
    ['national-fund', { bank: 2_000, guarantor: 6_000, nationalFund: 2_000 }, []],
    ['national-fund', { bank: 2_000, guarantor: 5_000, nationalFund: 3_000 }, ['differs_from_scheme']],
    [
      'tech-special-40',
      { bank: 2_000, guarantor: 2_000, provincialReguarantor: 2_000, nationalFund: 4_000 },
      [],
    ],
    [
      'tech-special-35',
      { bank: 2_000, guarantor: 2_000, provincialReguarantor: 2_000, nationalFund: 4_000 },
      ['above_maximum'],
    ],
    [
      'tech-special-30',
      { bank: 2_000, guarantor: 4_001, provincialReguarantor: 1_999, nationalFund: 2_000 },
      ['below_minimum'],
    ],
    ['jinan-pool', { bank: 4_999, compensationPool: 5_001 }, ['above_maximum']],
    ['jinan-pool', { bank: 5_000, insurer: 5_000 }, ['role_not_in_scheme']],
  ])('%s with %j: %j', (id, list, expected) => expect(codes(shares(list), id)).toEqual(expected));
});

describe('shares of any agreement', () => {
  it.each([
    [[], 'no_shares'],
    [shares({ bank: 2_000, guarantor: 7_999 }), 'total_not_whole'],
    [shares({ bank: 2_000, guarantor: 8_001 }), 'total_not_whole'],
    [shares({ bank: -1, guarantor: 10_001 }), 'not_basis_points'],
    [shares({ bank: 0.5, guarantor: 9_999.5 }), 'not_basis_points'],
    [
      [
        { role: 'bank', share: 5_000 },
        { role: 'bank', share: 5_000 },
      ] as const,
      'role_twice',
    ],
  ])('%j: %s', (list, code) => {
    expect(shareOut(100, { shares: list })).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('keeps the order it was given', () => {
    const result = shareOut(1, { shares: shares({ bank: 5_000, insurer: 5_000 }) });
    expect(result.ok && result.parts.map(({ amountFen }) => amountFen)).toEqual([1, 0]);
  });

  it('each refusal has a sentence in both languages that names parties and figures', () => {
    for (const code of shareProblemCodes) {
      const text = shareProblemMessage(
        { code, roles: ['bank'], actual: 1_999, wanted: 2_000 },
        (role) => roles[role],
      );
      expect(text.zh + text.en, code).not.toMatch(/undefined|NaN/);
    }
    const below = shareProblemMessage(
      { code: 'below_minimum', roles: ['bank'], actual: 1_999, wanted: 2_000 },
      (role) => roles[role],
    );
    expect(below).toEqual({
      zh: '银行合计 19.99%，不得低于 20.00%',
      en: 'Bank: 19.99% together, at least 20.00% is needed',
    });
  });
});

describe('a file of schemes with mistakes is refused', () => {
  const places = (broken: unknown) => {
    const result = riskSchemesFrom(broken);
    return result.ok ? [] : result.problems.map(({ at, detail }) => `${at} ${detail}`);
  };
  it('names the place', () => {
    const [first] = data.schemes;
    const short = { ...first, shares: [{ role: 'bank', share: 9_000 }] };
    expect(places(null)).toContain('/schemes must be a list');
    expect(places({ ...data, schemes: [{ ...first, name: '' }] })).toEqual(['/schemes/0 not a scheme']);
    expect(places({ ...data, schemes: [short] })).toContain('/schemes/0/shares total_not_whole');
    expect(places({ ...data, roles: {} })[0]).toMatch(/^\/roles/);
  });
});
