import type { Scenario } from '../scenario.ts';
import { cultivation } from './cultivation.ts';
import { jointDiagnosis } from './joint-diagnosis.ts';
import { penalty } from './penalty.ts';
import { points } from './points.ts';
import { secondRecommendation } from './second-recommendation.ts';

/** The five stories, in the order of their dates: the demo's clock only goes forward. */
export const scenarios: readonly Scenario[] = [
  points,
  secondRecommendation,
  jointDiagnosis,
  penalty,
  cultivation,
];
