import type { Bilingual } from '../text/bilingual.ts';

/** Key of a growth stage (发展阶段) inside one stage rule, such as `S`, `G`, `M` or Hangzhou's `seed`. */
export type StageId = string;

/** Age in years, revenue in 万元. */
export type StageInput = 'ageYears' | 'revenue';

export type StageCondition = {
  readonly input: StageInput;
  readonly is: '<' | '<=' | '>' | '>=';
  readonly value: number;
};

/**
 * 阶段划分规则 as data: branches are tried in order; a branch holds when any of its groups holds, a group when all its
 * conditions hold. The national thresholds were not found (innovation-points.md §4.1), so each rule names its source.
 */
export type StageRule = {
  readonly ruleId: string;
  readonly version: string;
  readonly stages: readonly { readonly id: StageId; readonly name: Bilingual }[];
  readonly branches: readonly {
    readonly stage: StageId;
    readonly anyOf: readonly (readonly StageCondition[])[];
  }[];
  /** The stage where no branch holds. */
  readonly otherwise: StageId;
};

const holds = ({ input, is, value }: StageCondition, ageYears: number, revenue: number): boolean => {
  const x = input === 'ageYears' ? ageYears : revenue;
  switch (is) {
    case '<':
      return x < value;
    case '<=':
      return x <= value;
    case '>':
      return x > value;
    case '>=':
      return x >= value;
    default:
      return is satisfies never;
  }
};

/** The stage of an enterprise of this age (years) and revenue (万元). */
export function stageOf(rule: StageRule, ageYears: number, revenue: number): StageId {
  for (const branch of rule.branches) {
    if (branch.anyOf.some((group) => group.every((c) => holds(c, ageYears, revenue)))) return branch.stage;
  }
  return rule.otherwise;
}
