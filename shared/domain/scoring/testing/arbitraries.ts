import fc from 'fast-check';
import { type FactField, factFieldDefinition, factFields } from '../fact-fields.ts';
import type { EnterpriseFacts, FactNumbers } from '../facts.ts';
import { type IndicatorId, indicatorIds } from '../indicators.ts';
import type {
  Method,
  ModelConstraint,
  ModelIndicator,
  PerStage,
  ScoringModel,
  Tier,
} from '../scoring-model.ts';
import { demo18Model } from './demo-models.ts';

/** Zero and equal values as often as large ones: the edge rules live there. */
const numberOf = (field: FactField): fc.Arbitrary<number> => {
  const { unit, signed } = factFieldDefinition(field);
  if (unit !== '万元') return fc.integer({ min: 0, max: 60 });
  const min = signed === true ? -3_000 : 0;
  return fc.oneof(fc.constant(0), fc.double({ min, max: 60_000, noNaN: true }));
};

const numbers = Object.fromEntries(factFields.map((field) => [field, numberOf(field)]));

const rawFacts = fc.record(
  { ...numbers, ageYears: fc.double({ min: 0, max: 20, noNaN: true }) },
  { requiredKeys: [] },
) as fc.Arbitrary<FactNumbers & { ageYears?: number }>;

const constraintChecks = fc.record(
  {
    checkedOn: fc.constant('2026-06-30' as const),
    judgmentDefaulter: fc.boolean(),
    majorSafetyAccident: fc.boolean(),
    researchMisconduct: fc.boolean(),
  },
  { requiredKeys: ['checkedOn'] },
);

/** Facts as they may come, refused ones among them. */
export const anyFacts: fc.Arbitrary<EnterpriseFacts> = fc
  .tuple(rawFacts, fc.option(constraintChecks, { nil: undefined, freq: 3 }), fc.boolean())
  .map(([facts, constraints, isStale]) => ({
    ...facts,
    ...(constraints === undefined ? {} : { constraints }),
    ...(isStale
      ? {
          asOf: '2026-06-30',
          sources: { rdExpense: { kind: 'tax', asAt: '2024-01-01' }, employees: { kind: 'statistics' } },
        }
      : {}),
  }));

/** Facts that are scored: the hard rules hold and the stage can be decided. */
export const scorableFacts: fc.Arbitrary<EnterpriseFacts> = anyFacts.map((facts) => {
  const whole = (part: number | undefined, of: number | undefined) =>
    part === undefined || of === undefined ? part : Math.min(part, of);
  const { employees, revenue = 100 } = facts;
  return dropUndefined({
    ...facts,
    ageYears: facts.ageYears ?? 3,
    revenue,
    highTechRevenue: whole(facts.highTechRevenue, revenue),
    techStaff: whole(facts.techStaff, employees),
    rdStaff: whole(facts.rdStaff, employees),
    postgraduates: whole(facts.postgraduates, employees),
  });
});

const dropUndefined = (facts: EnterpriseFacts): EnterpriseFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

const stages = ['S', 'G', 'M'] as const;
const perStage = (value: fc.Arbitrary<number>): fc.Arbitrary<PerStage> =>
  fc.record({ S: value, G: value, M: value });
const positive = fc.double({ min: 0.5, max: 500, noNaN: true });
const plus = (base: PerStage, more: PerStage): PerStage =>
  Object.fromEntries(stages.map((stage) => [stage, (base[stage] ?? 0) + (more[stage] ?? 0)]));

type DirectMethod = Exclude<Method, { kind: 'percentile_in_cohort' }>;
const bounds = fc.tuple(perStage(fc.double({ min: -10, max: 10, noNaN: true })), perStage(positive));

const tieredMethod: fc.Arbitrary<DirectMethod> = fc
  .tuple(
    fc.constantFrom('atMost' as const, 'atLeast' as const),
    fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
  )
  .map(([direction, limits]) => {
    const sorted = limits.toSorted((a, b) => (direction === 'atMost' ? a - b : b - a));
    const list: Tier[] = sorted.map((limit, i) => ({ limit, normalised: 1 - i / sorted.length }));
    const tiers = [...list, { limit: null, normalised: 0 }];
    return { kind: 'tiered', direction, tiers: { S: tiers, G: tiers, M: tiers } };
  });

const directMethod: fc.Arbitrary<DirectMethod> = fc.oneof(
  bounds.map(([floor, span]): DirectMethod => ({ kind: 'linear_capped', floor, full: plus(floor, span) })),
  perStage(positive).map((full): DirectMethod => ({ kind: 'log_capped', full })),
  bounds.map(([best, span]): DirectMethod => ({ kind: 'inverse_linear', best, worst: plus(best, span) })),
  tieredMethod,
  fc.constant<DirectMethod>({ kind: 'flag' }),
);

const anyMethod: fc.Arbitrary<Method> = fc.oneof(
  { weight: 5, arbitrary: directMethod },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('percentile_in_cohort' as const),
      direction: fc.constantFrom('higher' as const, 'lower' as const),
      fallback: directMethod,
    }),
  },
);

const indicatorOf = (id: IndicatorId): fc.Arbitrary<ModelIndicator> =>
  fc.record({
    id: fc.constant(id),
    firstLevel: fc.constantFrom('技术创新', '成长经营', '辅助'),
    kind: fc.constantFrom('base' as const, 'base' as const, 'bonus' as const),
    method: anyMethod,
    weight: perStage(fc.integer({ min: 1, max: 20 })),
  });

/** Base weights brought to 100 in every stage, as the loader demands. */
function normaliseWeights(indicators: readonly ModelIndicator[]): readonly ModelIndicator[] {
  const sum = (stage: (typeof stages)[number]) =>
    indicators
      .filter(({ kind }) => kind === 'base')
      .reduce((total, { weight }) => total + (weight[stage] ?? 0), 0);
  return indicators.map((indicator) =>
    indicator.kind === 'bonus'
      ? indicator
      : {
          ...indicator,
          weight: Object.fromEntries(stages.map((s) => [s, ((indicator.weight[s] ?? 0) / sum(s)) * 100])),
        },
  );
}

const anyConstraint = (id: ModelConstraint['id']): fc.Arbitrary<ModelConstraint> =>
  fc.oneof(
    fc.constant<ModelConstraint>({ id, effect: 'veto' }),
    fc.integer({ min: 1, max: 30 }).map((points): ModelConstraint => ({ id, effect: 'deduction', points })),
  );

/** Sound models of any shape over the demo stage and grade rules. */
export const anyModel: fc.Arbitrary<ScoringModel> = fc
  .tuple(
    fc
      .subarray([...indicatorIds], { minLength: 2, maxLength: 12 })
      .chain((ids) => fc.tuple(...ids.map(indicatorOf))),
    fc.tuple(
      anyConstraint('judgmentDefaulter'),
      anyConstraint('majorSafetyAccident'),
      anyConstraint('researchMisconduct'),
    ),
    fc.integer({ min: 0, max: 40 }),
  )
  .filter(([indicators]) => indicators.some(({ kind }) => kind === 'base'))
  .map(([indicators, constraints, bonusMax]) => ({
    ...demo18Model,
    indicators: normaliseWeights(indicators),
    constraints,
    scale: { baseMax: 100, bonusMax, deductionMax: 50 },
  }));

/** Thirty peers or more for every indicator and stage. */
export const anyCohort = fc
  .array(fc.double({ min: -50, max: 200, noNaN: true }), { minLength: 30, maxLength: 40 })
  .map((peers) => {
    const each = Object.fromEntries(indicatorIds.map((id) => [id, peers]));
    return { S: each, G: each, M: each };
  });
