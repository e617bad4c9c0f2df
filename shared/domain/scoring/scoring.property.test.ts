import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closureScorer } from './closure-scorer.ts';
import { compileModel } from './compile-model.ts';
import { factFields } from './fact-fields.ts';
import { factRows } from './fact-rows.ts';
import type { EnterpriseFacts } from './facts.ts';
import { generatedRescorer } from './generated-rescorer.ts';
import { generatedScorer } from './generated-scorer.ts';
import { improvements } from './improvements.ts';
import { explain, type PackedScore, unpackScore } from './packed-score.ts';
import type { Score } from './score.ts';
import type { ScoreResult } from './scorer.ts';
import type { ScoringModel } from './scoring-model.ts';
import { anyCohort, anyFacts, anyModel, scorableFacts } from './testing/arbitraries.ts';
import { demo18Model, demo20Model } from './testing/demo-models.ts';

const runs = { numRuns: 400 };
const slack = 1e-9;
const demoModel = fc.constantFrom(demo18Model, demo20Model);

function scored(model: ScoringModel, facts: EnterpriseFacts): Score {
  const result = closureScorer(model)(facts);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.score;
}

function unpacked(result: ScoreResult<PackedScore>, model: ScoringModel): ScoreResult<Score> {
  return result.ok ? { ok: true, score: unpackScore(result.score, model) } : result;
}

describe('both forms of the scorer', () => {
  it('agree on any facts and any model, refusals included', () => {
    fc.assert(
      fc.property(
        anyModel,
        fc.option(anyCohort, { nil: undefined }),
        fc.array(anyFacts, { minLength: 4, maxLength: 4 }),
        (model, cohort, list) => {
          const [closures, generated] = [closureScorer(model, cohort), generatedScorer(model, cohort)];
          for (const facts of list) expect(unpacked(generated(facts), model)).toEqual(closures(facts));
        },
      ),
      runs,
    );
  });

  it('agree on facts that are scored', () => {
    fc.assert(
      fc.property(anyModel, scorableFacts, (model, facts) => {
        const result = unpacked(generatedScorer(model)(facts), model);
        expect(result).toEqual({ ok: true, score: scored(model, facts) });
      }),
      runs,
    );
  });

  it('agree on numbers that are none', () => {
    const broken = fc.record({
      field: fc.constantFrom(...factFields),
      value: fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, '7', null, true),
    });
    fc.assert(
      fc.property(scorableFacts, broken, (facts, { field, value }) => {
        const damaged = { ...facts, [field]: value } as EnterpriseFacts;
        const result = unpacked(generatedScorer(demo18Model)(damaged), demo18Model);
        expect(result).toEqual(closureScorer(demo18Model)(damaged));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a packed score', () => {
  it('explains the same after it was stored as JSON', () => {
    fc.assert(
      fc.property(
        anyModel,
        fc.option(anyCohort, { nil: undefined }),
        scorableFacts,
        (model, cohort, facts) => {
          const packed = generatedScorer(model, cohort)(facts);
          const single = closureScorer(model, cohort)(facts);
          if (!packed.ok || !single.ok) throw new Error('must score');
          const stored = JSON.parse(JSON.stringify(packed.score));
          expect(JSON.stringify(unpackScore(stored, model))).toBe(JSON.stringify(single.score));
        },
      ),
      runs,
    );
  });

  it('is not explained by another version of its model', () => {
    const packed = generatedScorer(demo18Model)({ ageYears: 3, revenue: 100 });
    if (!packed.ok) throw new Error('must score');
    expect(() => explain(packed.score, demo20Model)).toThrow('cannot be read by another model');
    expect(() => explain(packed.score, { ...demo18Model, version: '9.9.9' })).toThrow('another model');
  });
});

describe('re-scoring rows of facts', () => {
  it('gives the sums of single scoring, and none where that refuses', () => {
    fc.assert(
      fc.property(
        anyModel,
        fc.option(anyCohort, { nil: undefined }),
        fc.array(fc.oneof(anyFacts, scorableFacts), { minLength: 1, maxLength: 4 }),
        (model, cohort, list) => {
          const rows = factRows(list);
          const totals = generatedRescorer(model, cohort)(rows);
          const results = list.map(closureScorer(model, cohort));
          for (const key of ['base', 'bonus', 'deduction', 'total', 'coverage'] as const) {
            expect([...totals[key]]).toEqual(results.map((r) => (r.ok ? r.score[key] : Number.NaN)));
          }
          const refused = results.flatMap((r, row) => (r.ok ? [] : [{ row, findings: r.findings }]));
          expect(rows.refused).toEqual(refused);
        },
      ),
      runs,
    );
  });
});

describe('a score', () => {
  it('stays within its bounds', () => {
    fc.assert(
      fc.property(anyModel, scorableFacts, (model, facts) => {
        const score = scored(model, facts);
        expect(score.base).toBeGreaterThanOrEqual(0);
        expect(score.base).toBeLessThanOrEqual(100 + slack);
        expect(score.bonus).toBeLessThanOrEqual(model.scale.bonusMax);
        expect(score.total).toBeCloseTo(score.base + score.bonus - score.deduction, 9);
        expect(score.coverage).toBeGreaterThanOrEqual(0);
        expect(score.coverage).toBeLessThanOrEqual(1 + slack);
        if (score.reweighted !== null) expect(score.reweighted).toBeGreaterThanOrEqual(score.base - slack);
        for (const { points, weight, normalised } of score.indicators) {
          expect(points).toBeLessThanOrEqual(weight);
          expect(normalised ?? 0).toBeGreaterThanOrEqual(0);
          expect(normalised ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      runs,
    );
  });

  it('grows with a fact that only its own indicator uses', () => {
    const own = fc.constantFrom(
      'inventionApplications',
      'pctApplications',
      'platforms',
      'freshGraduates',
      'technologyContracts',
      'ventureCapital',
    );
    fc.assert(
      fc.property(scorableFacts, own, fc.integer({ min: 1, max: 50 }), (facts, field, more) => {
        const before = scored(demo18Model, { ...facts, [field]: 2 });
        const after = scored(demo18Model, { ...facts, [field]: 2 + more });
        expect(after.total).toBeGreaterThanOrEqual(before.total - slack);
      }),
      runs,
    );
  });

  it('never rises when a fact goes missing, in no indicator and not in coverage', () => {
    // Without revenue there is no stage and so no score at all (DQ17).
    const optional = fc.constantFrom(...factFields.filter((field) => field !== 'revenue'));
    fc.assert(
      fc.property(demoModel, scorableFacts, optional, (model, facts, field) => {
        const { [field]: _, ...rest } = facts;
        const [whole, without] = [scored(model, facts), scored(model, rest)];
        expect(without.total).toBeLessThanOrEqual(whole.total + slack);
        expect(without.coverage).toBeLessThanOrEqual(whole.coverage + slack);
        for (const [i, { points }] of whole.indicators.entries()) {
          expect(without.indicators[i]?.points).toBeLessThanOrEqual(points + slack);
        }
      }),
      runs,
    );
  });

  it('has no grade below 70 % coverage or with a veto, and one otherwise', () => {
    fc.assert(
      fc.property(anyModel, scorableFacts, (model, facts) => {
        const score = scored(model, facts);
        const weight = score.indicators
          .filter(
            ({ id, missing }) =>
              missing === null && model.indicators.find((i) => i.id === id)?.kind === 'base',
          )
          .reduce((sum, indicator) => sum + indicator.weight, 0);
        expect(score.coverage).toBeCloseTo(weight / 100, 9);
        const expected =
          score.vetoes.length > 0 ? 'manualReview' : weight >= 70 - 1e-7 ? 'graded' : 'provisional';
        expect(score.status).toBe(expected);
        expect(score.grade === null).toBe(expected !== 'graded');
      }),
      runs,
    );
  });

  it('is replayed from its snapshot, to the same text', () => {
    fc.assert(
      fc.property(demoModel, scorableFacts, (model, facts) => {
        const score = compileModel(model, { hash: (text) => `length ${text.length}` });
        const first = score(facts);
        if (!first.ok) throw new Error('must score');
        const again = score(JSON.parse(first.record.inputSnapshot));
        expect(JSON.stringify(again)).toBe(JSON.stringify(first));
      }),
      runs,
    );
  });
});

describe('improvements', () => {
  it('name what is left to gain, the most first', () => {
    fc.assert(
      fc.property(anyModel, scorableFacts, (model, facts) => {
        const score = scored(model, facts);
        const gains = improvements(score, model, facts).map(({ gain }) => gain);
        expect(gains).toEqual(gains.toSorted((a, b) => b - a));
        const base = improvements(score, model, facts).filter(
          ({ id }) => model.indicators.find((i) => i.id === id)?.kind === 'base',
        );
        const left = base.reduce((sum, { gain }) => sum + gain, 0);
        expect(score.base + left).toBeCloseTo(100, 6);
      }),
      runs,
    );
  });
});
