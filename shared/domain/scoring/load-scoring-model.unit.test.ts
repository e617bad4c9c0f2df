import { describe, expect, it } from 'vitest';
import trial2024 from '../../rules/scoring-models/cn-most-2024-trial.json' with { type: 'json' };
import { loadScoringModel } from './load-scoring-model.ts';
import type { ModelRefusalCode } from './model-refusal.ts';
import { labelOf } from './scoring-model.ts';
import { demo18Json, demo18Model, shelf } from './testing/demo-models.ts';

const codes = (json: unknown): readonly ModelRefusalCode[] => {
  const result = loadScoringModel(json, shelf);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
};
const [first, ...others] = demo18Json.indicators;
const withFirst = (change: object) => ({ ...demo18Json, indicators: [{ ...first, ...change }, ...others] });
const proven = {
  status: 'official',
  author: null,
  method: null,
  sourceDocument: '工作指引附件',
  sourcePage: '12',
  sourceSha256: 'a'.repeat(64),
  reviewedBy: '复核人',
  reviewedOn: '2026-02-01',
};

describe('loading a scoring model', () => {
  it('labels every model whose weights are not official', () => {
    expect(labelOf(demo18Model)).toEqual({ zh: '演示权重·非官方', en: 'demo weights, not official' });
  });

  it('takes official weights with document, page, hash and reviewer, and shows no label', () => {
    const result = loadScoringModel({ ...demo18Json, weights: proven }, shelf);
    expect(result.ok && labelOf(result.value)).toBeNull();
  });

  it.each(['sourceDocument', 'sourcePage', 'sourceSha256', 'reviewedBy'])(
    'refuses official weights without %s',
    (part) => {
      expect(codes({ ...demo18Json, weights: { ...proven, [part]: null } })).toEqual([
        'officialWithoutProvenance',
      ]);
    },
  );

  it('refuses official weights whose hash is none', () => {
    expect(codes({ ...demo18Json, weights: { ...proven, sourceSha256: 'see file' } })).toEqual([
      'officialWithoutProvenance',
    ]);
  });

  it('refuses a null weight as unknown, and does not call it a wrong sum', () => {
    expect(codes(withFirst({ weight: { S: null, G: 8, M: 9 } }))).toEqual(['weightUnknown']);
  });

  it('refuses the 2024 trial structure, whose weights nobody here knows', () => {
    expect(codes(trial2024)).toContain('weightUnknown');
  });

  it('refuses weights that miss the sum in one stage by a millionth', () => {
    const result = loadScoringModel(withFirst({ weight: { S: 8, G: 8.000001, M: 9 } }), shelf);
    expect(result.ok ? [] : result.refusals).toEqual([{ code: 'weightsDoNotSum', at: 'G' }]);
  });

  it('refuses an indicator it does not know', () => {
    expect(codes(withFirst({ id: 'X9' }))).toEqual(['unknownIndicator']);
  });

  it('does not take a name of the language for an indicator', () => {
    expect(codes(withFirst({ id: 'constructor' }))).toEqual(['unknownIndicator']);
  });

  it('refuses an indicator listed twice', () => {
    expect(codes({ ...demo18Json, indicators: [...demo18Json.indicators, first] })).toContain(
      'duplicateIndicator',
    );
  });

  it.each([
    ['a full mark below the floor', { kind: 'linear_capped', floor: 5, full: { S: 1, G: 9, M: 9 } }],
    ['a stage without parameter', { kind: 'log_capped', full: { S: 1, G: 9 } }],
    [
      'tiers out of order',
      {
        kind: 'tiered',
        direction: 'atMost',
        tiers: [
          { limit: 75, normalised: 1 },
          { limit: 55, normalised: 0 },
        ],
      },
    ],
    ['a percentile without fallback', { kind: 'percentile_in_cohort', direction: 'higher' }],
    ['a method nobody defined', { kind: 'magic' }],
  ])('refuses %s', (_, method) => {
    expect(codes(withFirst({ method }))).toEqual(['methodInvalid']);
  });

  it('refuses rules that are not on the shelf', () => {
    expect(codes({ ...demo18Json, gradeRule: 'grade-unknown' })).toEqual(['unknownGradeRule']);
  });

  it.each([null, 7, [], {}, { schema: 'huizhen/scoring-model/1' }])('refuses %j without throwing', (json) => {
    expect(codes(json)).toContain('malformed');
  });
});
