import { describe, expect, it } from 'vitest';
import { compileCatalogue, explain } from './catalogue.ts';
import type { MatchInput } from './need.ts';
import { renderReason, renderRepair, renderRule } from './render-match.ts';
import { allProducts, demoProducts } from './testing/catalogue-files.ts';

const catalogue = compileCatalogue(allProducts, '1.0.0');
const score = {
  region: 'demo',
  modelId: 'demo-18-stage-v1',
  version: '1.0.0',
  total: 84.4,
  grade: 'A',
  settled: true,
};

/** A technology firm that wants nine million yuan without security. */
const need: MatchInput = {
  regions: ['demo'],
  amountFen: 900_000_000,
  tenorMonths: 24,
  purpose: 'research',
  sizeClass: 'small',
  industry: 'C3562',
  stage: { ruleId: 'stage-demo-v1', id: 'S' },
  score,
  ageMonths: 38,
  methods: ['unsecured'],
  flags: [],
  soughtStrengths: ['technology'],
};
const verdict = (productId: string, change: Partial<MatchInput> = {}) =>
  explain(catalogue.match({ ...need, ...change }), productId);

describe('the demo catalogue', () => {
  it('lends nine million on points, ten million on technology, five million to agricultural technology', () => {
    const fits = (change: Partial<MatchInput>) =>
      catalogue.match({ ...need, ...change }).fits.map((one) => one.productId);
    expect(fits({})).toEqual(['bank-c-technology', 'bank-a-points']);
    expect(fits({ amountFen: 1_000_000_000 })).toContain('bank-c-technology');
    expect(
      fits({ amountFen: 500_000_000, purpose: 'agriculture', industry: 'A0141', score: undefined }),
    ).toEqual(['bank-b-agri-tech']);
  });

  it('has a loan for agriculture that does not fit a maker of sensors, whatever its need', () => {
    for (const purpose of ['workingCapital', 'agriculture'] as const) {
      const found = verdict('bank-b-agri-tech', { amountFen: 500_000_000, purpose, industry: 'C4021' });
      expect(found).toMatchObject({ verdict: 'doesNotFit', notMet: ['industry'], repair: null });
    }
    expect(verdict('bank-b-agri-tech', { amountFen: 500_000_000, industry: 'C1371' })?.verdict).toBe('fits');
    expect(verdict('bank-b-agri-tech', { amountFen: 500_000_000, industry: 'C' })?.verdict).toBe(
      'nearlyFits',
    );
  });
});

describe('a threshold', () => {
  it.each([[{ modelId: 'demo-20-shape-v1' }], [{ version: '1.0.1' }], [{ region: 'CN' }]])(
    'does not compare with a score of %j, however high',
    (other) => {
      const found = verdict('bank-a-points', { score: { ...score, ...other, total: 100 } });
      expect(found?.rules.find(({ dimension }) => dimension === 'score')?.outcome).toBe('notComparable');
      expect(found?.verdict).toBe('nearlyFits');
      expect(found?.repair).toEqual({
        kind: 'scoreByModel',
        region: 'demo',
        modelId: 'demo-18-stage-v1',
        version: '1.0.0',
      });
    },
  );

  it('of another region is not repaired by scoring again: the 60 of Hefei is not the 60 of here', () => {
    const found = verdict('icbc-hefei-points-offline', {
      regions: ['340100'],
      score: { ...score, total: 60 },
    });
    expect(found).toMatchObject({ verdict: 'doesNotFit', notMet: ['score'], repair: null });
  });

  it('is met at the threshold itself, even when summed from fractions', () => {
    expect(verdict('bank-a-points', { score: { ...score, total: 0.1 + 0.2 + 59.7 - 1e-12 } })?.verdict).toBe(
      'fits',
    );
    expect(verdict('bank-a-points', { score: { ...score, total: 59.99 } })?.repair).toEqual({
      kind: 'raiseScore',
      from: 59.99,
      to: 60,
    });
  });

  it('is unknown while the score is provisional', () => {
    const found = verdict('bank-a-points', { score: { ...score, settled: false } });
    expect(found?.repair).toEqual({ kind: 'supplyFact', dimension: 'score' });
  });
});

describe('one condition that fails', () => {
  it.each<[string, Partial<MatchInput>, object]>([
    ['bank-a-points', { amountFen: 1_300_000_000 }, { kind: 'askLess', amountFen: 1_250_000_000 }],
    ['bank-a-points', { amountFen: 99_999_999 }, { kind: 'askMore', amountFen: 100_000_000 }],
    ['bank-a-points', { tenorMonths: 37 }, { kind: 'shorterTenor', months: 36 }],
    ['bank-a-points', { tenorMonths: 2 }, { kind: 'longerTenor', months: 3 }],
    ['bank-c-technology', { ageMonths: 20 }, { kind: 'wait', months: 4 }],
    [
      'bank-c-technology',
      { score: { ...score, grade: 'C' } },
      { kind: 'raiseGrade', from: 'C', to: ['A', 'B'] },
    ],
    ['bank-a-points', { methods: ['mortgage'] }, { kind: 'offerMethod', oneOf: ['unsecured'] }],
    ['bank-c-technology', { flags: ['taxArrears'] }, { kind: 'clearFlags', flags: ['taxArrears'] }],
    ['bank-a-points', { sizeClass: undefined }, { kind: 'supplyFact', dimension: 'sizeClass' }],
  ])('%s with %j is nearly a fit and names its repair', (id, change, repair) => {
    const found = verdict(id, change);
    expect(found?.verdict).toBe('nearlyFits');
    expect(found?.repair).toEqual(repair);
  });

  it.each<[string, Partial<MatchInput>]>([
    ['region', { regions: ['370000'] }],
    ['purpose', { purpose: 'agriculture' }],
    ['sizeClass', { sizeClass: 'large' }],
    ['industry', { industry: 'K7010' }],
    ['negativeList', { flags: ['judgmentDefaulter'] }],
  ])('%s is not repairable', (dimension, change) => {
    expect(verdict('bank-a-points', change)).toMatchObject({
      verdict: 'doesNotFit',
      notMet: [dimension],
      repair: null,
    });
  });
});

describe('ranking', () => {
  const ranked = (change: Partial<MatchInput>) =>
    compileCatalogue(demoProducts)
      .match({ ...need, amountFen: 600_000_000, ...change })
      .fits.map(({ bankId }) => bankId);

  it('puts the wish first, then the bank known, then strengths and margin', () => {
    expect(ranked({})).toEqual(['bank-c', 'bank-a', 'bank-b']);
    expect(ranked({ relationBankIds: ['bank-b'] })).toEqual(['bank-b', 'bank-c', 'bank-a']);
    expect(ranked({ relationBankIds: ['bank-b'], wishedBankIds: ['bank-a'] })).toEqual([
      'bank-a',
      'bank-b',
      'bank-c',
    ]);
    const farm = { industry: 'A0141', soughtStrengths: ['agriculture'] } as const;
    expect(ranked(farm)[0]).toBe('bank-b');
  });

  it('says why', () => {
    const [best] = compileCatalogue(demoProducts).match({ ...need, wishedBankIds: ['bank-a'] }).fits;
    expect(best?.rankedBy.map(renderReason)[0]).toEqual({
      zh: '企业意愿第 1 位',
      en: 'the enterprise’s wish number 1',
    });
  });

  it('leaves out the banks that declined, with the reason', () => {
    const reason = { zh: '已拒绝，原因未修复', en: 'declined, reason not repaired' };
    const result = catalogue.match({ ...need, excludedBanks: [{ bankId: 'bank-c', reason }] });
    expect(result.fits.map(({ bankId }) => bankId)).toEqual(['bank-a']);
    expect(result.excluded).toContainEqual({ productId: 'bank-c-technology', bankId: 'bank-c', reason });
    expect(explain(result, 'bank-c-technology')).toBeUndefined();
  });
});

describe('prose', () => {
  it('shows the numbers that were compared', () => {
    const found = verdict('bank-a-points', { amountFen: 1_300_000_000 });
    const amount = found?.rules.find(({ dimension }) => dimension === 'amount');
    expect(amount && renderRule(amount)).toEqual({
      zh: '金额：不符合（要求 100 万元至 1,250 万元，企业 1,300 万元）',
      en: 'Amount: not met (asked CNY 1,000,000 to CNY 12,500,000; found CNY 13,000,000)',
    });
    expect(found?.repair && renderRepair(found.repair).zh).toBe('金额降至 1,250 万元以内');
  });

  it('says industries in words beside their codes', () => {
    const rules = verdict('bank-b-agri-tech', { industry: 'C4021' })?.rules;
    const industry = rules?.find(({ dimension }) => dimension === 'industry');
    expect(industry && renderRule(industry)).toEqual({
      zh: '行业：不符合（要求 农、林、牧、渔业 A、制造业 C13、制造业 C357，企业 制造业 C4021）',
      en: 'Industry: not met (asked Agriculture, forestry, fishing A, Manufacturing C13, Manufacturing C357; found Manufacturing C4021)',
    });
  });

  it('names the limit that a place was given for, and no ratio alone', () => {
    expect(renderReason({ kind: 'margin', of: 'tenor', asked: 24, limit: 36, share: 1 / 3 })).toEqual({
      zh: '需要 24 个月，最长 36 个月',
      en: '24 months needed, at most 36 months',
    });
    expect(renderReason({ kind: 'margin', of: 'score', asked: 60, limit: 84.4, share: 0.29 }).zh).toBe(
      '积分 84.4 分，门槛 60 分',
    );
  });

  it('goes with what the product lends, how long and at which rate', () => {
    expect(verdict('bank-a-points')?.terms).toEqual({
      minAmountFen: 100_000_000,
      maxAmountFen: 1_250_000_000,
      minTenorMonths: 3,
      maxTenorMonths: 36,
      rateBp: { min: 310, max: 400 },
    });
  });
});

describe('a catalogue', () => {
  it('refuses two products of one id', () => {
    expect(() => compileCatalogue([...demoProducts, ...demoProducts])).toThrow('not unique');
  });
});
