import { describe, expect, it } from 'vitest';
import { closureScorer } from './closure-scorer.ts';
import type { Cohort } from './cohort.ts';
import { compileModel } from './compile-model.ts';
import type { EnterpriseFacts } from './facts.ts';
import golden from './golden-examples.json' with { type: 'json' };
import { improvements, nextGrade } from './improvements.ts';
import { renderIndicator, renderScore } from './render-score.ts';
import { roundForOutput } from './rounding.ts';
import type { Score } from './score.ts';
import type { ScoringModel } from './scoring-model.ts';
import { stageOf } from './stage-rule.ts';
import { demo18Model, demo20Model, shelf } from './testing/demo-models.ts';

const facts = (id: keyof typeof golden.enterprises): EnterpriseFacts => golden.enterprises[id].facts;
const score = (model: ScoringModel, given: EnterpriseFacts, cohort?: Cohort): Score => {
  const result = closureScorer(model, cohort)(given);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.score;
};
const checkedOn = '2026-06-30' as const;

describe('stages', () => {
  const [demo, hangzhou] = shelf.stageRules;
  it.each([
    [5, 5_000, 'S'],
    [5.01, 5_000, 'G'],
    [5, 5_000.01, 'G'],
    [1, 40_000, 'M'],
    [10, 5_000, 'G'],
    [10.01, 5_000, 'M'],
    [10.01, 4_999.99, 'G'],
  ])('age %d and revenue %d 万元 give %s by the demo rule', (age, revenue, stage) => {
    expect(demo && stageOf(demo, age, revenue)).toBe(stage);
  });

  it.each([
    [49.99, 'seed'],
    [50, 'sapling'],
    [500, 'growth'],
    [2_000, 'expansion'],
    [9_999.99, 'expansion'],
    [10_000, 'mature'],
  ])('revenue %d 万元 gives %s in Binjiang', (revenue, stage) => {
    expect(hangzhou && stageOf(hangzhou, 1, revenue)).toBe(stage);
  });

  it('counts the fifth anniversary as five years and the day after as more', () => {
    const { ageYears: _, ...rest } = facts('E02');
    const on = (asOf: EnterpriseFacts['asOf']) =>
      score(demo18Model, { ...rest, foundedOn: '2021-02-28', asOf }).stage;
    expect(on('2026-02-28')).toMatchObject({ id: 'S', ageYears: 5, ruleId: 'stage-demo-v1', revenue: 1260 });
    expect(on('2026-03-01').id).toBe('G');
  });
});

describe('what is missing', () => {
  it('is not zero: no points, less coverage, a reason', () => {
    const { techStaff: _, ...rest } = facts('E04');
    const [whole, without] = [score(demo18Model, facts('E04')), score(demo18Model, rest)];
    expect(without.coverage).toBeCloseTo(whole.coverage - 0.08, 12);
    expect(without.indicators.find(({ id }) => id === 'T4')).toMatchObject({
      raw: null,
      points: 0,
      missing: 'notReported',
    });
  });

  it.each([
    ['T2', { rdExpensePrior: 0 }, 'priorNotPositive'],
    ['T3', { revenue: 0, highTechRevenue: 0 }, 'revenueNotPositive'],
    ['G6', { netAssets: 0 }, 'netAssetsNotPositive'],
    ['T4', { employees: 0, techStaff: 0, rdStaff: 0, postgraduates: 0 }, 'denominatorNotPositive'],
  ])('%s is undefined for %j', (id, change, reason) => {
    const found = score(demo18Model, { ...facts('E04'), ...change }).indicators.find((one) => one.id === id);
    expect(found?.missing).toBe(reason);
  });

  it('flags net assets that are not positive', () => {
    expect(score(demo18Model, facts('E03')).riskFlags).toEqual(['netAssetsNotPositive']);
  });

  it('includes what is older than 18 months on the scoring day, to the day', () => {
    const sources = { rdExpense: { kind: 'tax', asAt: '2024-12-30' } } as const;
    const on = (asOf: '2026-06-30' | '2026-07-01') =>
      score(demo18Model, { ...facts('E04'), asOf, sources }).indicators[0];
    expect(on('2026-06-30')).toMatchObject({ id: 'T1', missing: null, source: 'tax' });
    expect(on('2026-07-01')).toMatchObject({ id: 'T1', missing: 'stale', points: 0 });
  });
});

describe('constraints', () => {
  const listed = { ...facts('E04'), constraints: { checkedOn, judgmentDefaulter: true } };

  it('a veto takes the grade and asks for a person', () => {
    const found = score(demo18Model, listed);
    expect(found).toMatchObject({
      status: 'manualReview',
      grade: null,
      vetoes: ['judgmentDefaulter'],
      deduction: 0,
    });
  });

  it('a deduction lowers total and grade, up to the model’s maximum', () => {
    const constraints = [{ id: 'judgmentDefaulter', effect: 'deduction', points: 30 }] as const;
    const model = { ...demo18Model, constraints, scale: { baseMax: 100, bonusMax: 0, deductionMax: 20 } };
    const found = score(model, listed);
    expect(found).toMatchObject({ status: 'graded', deduction: 20, grade: 'C', vetoes: [] });
    expect(found.total).toBeCloseTo(found.base - 20, 12);
  });
});

describe('the bonus', () => {
  it('is capped, and the grade stands on base points', () => {
    const model = { ...demo20Model, scale: { baseMax: 100, bonusMax: 12, deductionMax: null } };
    expect(score(model, facts('E05'))).toMatchObject({ bonus: 12, grade: 'A' });
    expect(score(demo20Model, facts('E02'))).toMatchObject({ grade: 'B', status: 'graded' });
  });
});

describe('percentile among peers', () => {
  const fallback = {
    kind: 'linear_capped',
    floor: { S: 0, G: 0, M: 0 },
    full: { S: 300, G: 1500, M: 5000 },
  } as const;
  const model: ScoringModel = {
    ...demo18Model,
    indicators: demo18Model.indicators.map((one) =>
      one.id === 'T1'
        ? { ...one, method: { kind: 'percentile_in_cohort', direction: 'higher', fallback } }
        : one,
    ),
  };

  it('falls back below 30 peers and says so', () => {
    const found = score(model, facts('E04'), { G: { T1: Array.from({ length: 29 }, (_, i) => i) } })
      .indicators[0];
    expect(found).toMatchObject({ method: 'linear_capped', fallback: 'cohortTooSmall', points: 3.68 });
  });

  it('counts those below and half of those equal among 30', () => {
    const peers = [
      ...Array.from({ length: 15 }, () => 1),
      ...Array.from({ length: 5 }, () => 690),
      ...Array.from({ length: 10 }, () => 999),
    ];
    const found = score(model, facts('E04'), { G: { T1: peers } }).indicators[0];
    expect(found).toMatchObject({ method: 'percentile_in_cohort', normalised: (15 + 2.5) / 30 });
  });
});

describe('refusals', () => {
  it.each([
    ['DQ17', { revenue: undefined }],
    ['DQ17', { ageYears: undefined }],
    ['DQ17', { foundedOn: '2026-07-01', asOf: '2026-06-30' } as const],
    ['DQ03', { highTechRevenue: 9_801 }],
    ['DQ04', { techStaff: 211 }],
    ['DQ05', { revenue: -1 }],
    ['DQ05', { employees: 2.5 }],
  ])('%s: %j is not scored', (rule, change) => {
    const result = closureScorer(demo18Model)({ ...facts('E04'), ...change });
    expect(result.ok ? [] : result.findings.map((one) => one.rule)).toEqual([rule]);
  });
});

describe('the record', () => {
  it('keeps model, rules and a canonical snapshot with its hash', () => {
    const result = compileModel(demo18Model, { hash: (text) => `h${text.length}` })({
      revenue: 5,
      ageYears: 1,
    });
    expect(result.ok && result.record).toMatchObject({
      modelId: 'demo-18-stage-v1',
      modelVersion: '1.0.0',
      gradeRuleId: 'grade-demo-v1',
      inputSnapshot: '{"ageYears":1,"revenue":5}',
      inputHash: 'h26',
    });
  });
});

describe('improvements', () => {
  it('names what an enterprise could still gain, the most first, in facts', () => {
    const found = score(demo18Model, facts('E04'));
    const [best, ...rest] = improvements(found, demo18Model, facts('E04'));
    expect(best).toMatchObject({ id: 'T1', kind: 'move', from: 690, full: 1500, leadingFactForFull: 1500 });
    expect(best?.gain).toBeCloseTo(4.32, 9);
    expect(rest.find(({ id }) => id === 'T3')?.leadingFactForFull).toBeCloseTo(980, 9);
    expect(nextGrade(found, demo18Model)).toMatchObject({ grade: 'A' });
  });

  it('goes by tiers where the model does', () => {
    const found = score(demo20Model, facts('E03'));
    const debt = improvements(found, demo20Model, facts('E03')).find(({ id }) => id === 'D3');
    expect(debt).toMatchObject({ next: 75, full: 55, gain: 8 });
  });
});

describe('prose', () => {
  it('never shows the number without its label', () => {
    expect(renderScore(score(demo18Model, facts('E04')))).toEqual({
      zh: '65.95/100分（演示权重·非官方），B级，覆盖率100%',
      en: '65.95/100 points (demo weights, not official), grade B, coverage 100 %',
    });
  });

  it('says why an indicator is missing', () => {
    const missing = score(demo18Model, facts('E01')).indicators.find(({ id }) => id === 'T3');
    expect(missing && renderIndicator(missing).zh).toBe(
      '研发费用占营业收入的比例：缺失（营业收入不为正，比率无意义），得分0/11',
    );
  });

  it('rounds only here, half away from zero', () => {
    expect([1.005, -1.005, 2.675, 60].map(roundForOutput)).toEqual([1.01, -1.01, 2.68, 60]);
  });
});
