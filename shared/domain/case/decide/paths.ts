import type { CaseFile, Phase } from '../state.ts';

export const standardsMet = (file: CaseFile): boolean => file.screenings.at(-1)?.verdict === 'pass';

/** The first recommendation and the later ones carry different names people know (推荐, 二次推荐). */
export const recommendationPhase = (file: CaseFile): Phase =>
  file.rounds.length === 0 ? { stage: 'recommendation' } : { stage: 'secondRecommendation' };

/** Where a repaired case goes on: reviewed again if it never met the standards, else recommended again. */
export const repairedPhase = (file: CaseFile): Phase =>
  standardsMet(file) ? recommendationPhase(file) : { stage: 'screening' };

export const prescriptionPhase = (file: CaseFile): Phase => ({
  stage: 'prescription',
  afterwards: standardsMet(file) ? 'secondRecommendation' : 'screening',
});
