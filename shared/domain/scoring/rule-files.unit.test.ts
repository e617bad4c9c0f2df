import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import trial2024 from '../../rules/scoring-models/cn-most-2024-trial.json' with { type: 'json' };
import gradeDemo from '../../rules/scoring-models/grade-rules/grade-demo-v1.json' with { type: 'json' };
import gradeSchema from '../../rules/scoring-models/schemas/grade-rule.schema.json' with { type: 'json' };
import modelSchema from '../../rules/scoring-models/schemas/scoring-model.schema.json' with { type: 'json' };
import stageSchema from '../../rules/scoring-models/schemas/stage-rule.schema.json' with { type: 'json' };
import stageDemo from '../../rules/scoring-models/stage-rules/stage-demo-v1.json' with { type: 'json' };
import stageHangzhou from '../../rules/scoring-models/stage-rules/stage-hangzhou-binjiang-2020.json' with {
  type: 'json',
};
import { closureScorer } from './closure-scorer.ts';
import { pointsByClass } from './points-by-class.ts';
import { demo18Json, demo18Model, demo20Json } from './testing/demo-models.ts';

describe('the rule files', () => {
  it.each<[string, unknown, unknown]>([
    ['demo-18-stage-v1', modelSchema, demo18Json],
    ['demo-20-shape-v1', modelSchema, demo20Json],
    ['cn-most-2024-trial', modelSchema, trial2024],
    ['stage-demo-v1', stageSchema, stageDemo],
    ['stage-hangzhou-binjiang-2020', stageSchema, stageHangzhou],
    ['grade-demo-v1', gradeSchema, gradeDemo],
  ])('%s keeps its schema', (_, schema, file) => {
    const parsed = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema).safeParse(file);
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('give the classes of the 18-indicator model the weights of innovation-points.md §7.1', () => {
    const weights = [1, 6, 11].map((ageYears) => {
      const result = closureScorer(demo18Model)({ ageYears, revenue: 5_000 });
      return result.ok ? pointsByClass(demo18Model, result.score).map(({ weight }) => weight) : [];
    });
    expect(weights).toEqual([
      [55, 25, 20],
      [50, 35, 15],
      [45, 41, 14],
    ]);
  });
});
