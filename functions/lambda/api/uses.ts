import {
  adviceUses,
  answererUses,
  caseUses,
  convenerUses,
  oversightUses,
  sessionUses,
} from '../../../shared/application/create-app.ts';
import type { Deps } from '../../../shared/application/deps.ts';

/** Which use cases the routes of each audience ask for. A test walks every route of every function. */
export const bankUses = (deps: Deps) => ({ ...answererUses(deps), ...sessionUses(deps) });

export const enterpriseUses = (deps: Deps) => ({
  ...caseUses(deps),
  ...adviceUses(deps),
});

export const participantUses = (deps: Deps) => ({ ...answererUses(deps), ...sessionUses(deps) });

export const regulatorUses = (deps: Deps) => ({
  ...caseUses(deps),
  ...adviceUses(deps),
  ...oversightUses(deps),
  ...sessionUses(deps),
  ...convenerUses(deps),
});
