import { describe, expect, it } from 'vitest';
import { compileModel } from './compile-model.ts';
import type { EnterpriseFacts } from './facts.ts';
import { generatedScorer } from './generated-scorer.ts';
import golden from './golden-examples.json' with { type: 'json' };
import { unpackScore } from './packed-score.ts';
import { pointsByClass } from './points-by-class.ts';
import type { ScoreRecord } from './score.ts';
import { demo18Model, demo20Model } from './testing/demo-models.ts';

type Expected = {
  readonly stage: string;
  readonly base: number;
  readonly bonus: number;
  readonly total: number;
  readonly coverage: number;
  readonly reweighted?: number;
  readonly grade: string | null;
  readonly classes?: Readonly<Record<string, number>>;
  readonly indicators: Readonly<Record<string, { readonly raw: number | null; readonly points: number }>>;
};

/** The tables print two decimals: 0.01 is their tolerance. */
const tolerance = 0.01;
const near = (actual: number, expected: number) => Math.abs(actual - expected) <= tolerance;

const enterprises: Readonly<Record<string, { readonly name: string; readonly facts: EnterpriseFacts }>> =
  golden.enterprises;
const models = [
  { model: demo18Model, expected: golden.results['demo-18-stage-v1'] },
  { model: demo20Model, expected: golden.results['demo-20-shape-v1'] },
];
const cases = models.flatMap(({ model, expected }) =>
  Object.entries(expected as Readonly<Record<string, Expected>>).map(([id, want]) => ({ model, id, want })),
);

describe('golden examples of innovation-points.md §11', () => {
  it('covers five enterprises on both models', () => {
    expect(cases).toHaveLength(10);
  });

  it.each(cases)('scores $id by $model.modelId', ({ model, id, want }) => {
    const facts = enterprises[id]?.facts ?? {};
    const result = compileModel(model)(facts);
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    expectGolden(result.record, want);
    for (const [name, points] of Object.entries(want.classes ?? {})) {
      const found = pointsByClass(model, result.record).find(({ firstLevel }) => firstLevel === name);
      expect(near(found?.points ?? -1, points), `class ${name}`).toBe(true);
    }
  });

  it.each(cases)('scores $id by the generated form of $model.modelId exactly alike', ({ model, id }) => {
    const facts = enterprises[id]?.facts ?? {};
    const record = compileModel(model)(facts);
    const generated = generatedScorer(model)(facts);
    if (!record.ok || !generated.ok) throw new Error('both forms must score');
    const { inputSnapshot: _, inputHash: __, ...score } = record.record;
    expect(unpackScore(generated.score, model)).toEqual(score);
  });
});

function expectGolden(record: ScoreRecord, want: Expected): void {
  expect(record.stage.id).toBe(want.stage);
  expect(record.grade).toBe(want.grade);
  expect(record.status).toBe(want.grade === null ? 'provisional' : 'graded');
  expect(record.coverage).toBeCloseTo(want.coverage, 9);
  expect(record.label).toEqual({ zh: '演示权重·非官方', en: 'demo weights, not official' });
  for (const key of ['base', 'bonus', 'total'] as const) {
    expect(near(record[key], want[key]), `${key}: ${record[key]}, expected ${want[key]}`).toBe(true);
  }
  if (want.reweighted !== undefined) expect(near(record.reweighted ?? -1, want.reweighted)).toBe(true);
  expect(record.indicators.map(({ id }) => id)).toEqual(Object.keys(want.indicators));
  for (const { id, raw, points } of record.indicators) {
    const expected = want.indicators[id];
    expect(near(points, expected?.points ?? -1), `${id} points ${points}`).toBe(true);
    if (expected?.raw === null) expect(raw, `${id} raw`).toBeNull();
    else expect(near(raw ?? Number.NaN, expected?.raw ?? Number.NaN), `${id} raw ${raw}`).toBe(true);
  }
}
