/** Slack for comparing sums of points with a boundary: 60 summed from fractions must still be 60. */
export const pointTolerance = 1e-9;

export type GradeBand = {
  readonly grade: string /** Inclusive; null is the lowest band. */;
  readonly min: number | null;
};

/** 等级规则 as data. Grades stand on base points less deductions, never on bonus points (innovation-points.md §11). */
export type GradeRule = {
  readonly ruleId: string;
  readonly version: string;
  /** Share of base weights that must be available, 0..1; below it the score is provisional (暂不评分). */
  readonly minCoverage: number;
  /** From the highest band to the lowest, whose `min` is null. */
  readonly bands: readonly GradeBand[];
};

export function gradeOf(rule: GradeRule, points: number): string {
  for (const band of rule.bands) {
    if (band.min === null || points >= band.min - pointTolerance) return band.grade;
  }
  throw new Error(`grade rule ${rule.ruleId} has no lowest band`);
}

export const isCovered = (rule: GradeRule, coverage: number): boolean =>
  coverage >= rule.minCoverage - pointTolerance;
