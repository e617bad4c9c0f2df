import type { CaseSummary, Stage } from '../api/routes.ts';

const endStages: readonly Stage[] = ['cultivation', 'withdrawn', 'closed'];

/** Nothing waits any more, and the enterprise may apply again. */
export const isEnded = (stage: Stage): boolean => endStages.includes(stage);

/** 在办案件: an enterprise has one at most. */
export const openCaseIn = (cases: readonly CaseSummary[]): CaseSummary | undefined =>
  cases.find(({ stage }) => !isEnded(stage));

/** The one opened last, whatever became of it. */
export const latestIn = (cases: readonly CaseSummary[]): CaseSummary | undefined =>
  cases.toSorted((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt))[0];
