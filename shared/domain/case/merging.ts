import type { ActedBy } from './actor.ts';

/** What a work group said of this case and another one of its cases: which, why, who, when. */
export type OtherCase = {
  readonly caseId: string;
  readonly reason: string;
  readonly at: number;
  readonly by: ActedBy;
};

/** What the enterprise and the banks of a case that went on in another read of its end: nothing of that other case. */
export const mergedText = '本案与该企业的另一件案件并案办理';

/** The same list with what was said of one case last. */
export const saidOf = (before: readonly OtherCase[] | undefined, said: OtherCase): readonly OtherCase[] => [
  ...(before ?? []).filter(({ caseId }) => caseId !== said.caseId),
  said,
];
