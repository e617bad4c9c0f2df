import type { ActedBy } from './actor.ts';

/** Where triage (分流) sends a case; `manual` waits for a regulator. */
export const triageRoutes = [
  'secondRecommendation',
  'jointDiagnosis',
  'coaching',
  'cultivation',
  'close',
] as const;
export type TriageRoute = (typeof triageRoutes)[number];

export const triageCauses = [
  'screeningFailed',
  'scoreVetoed',
  'noBankGranted',
  'prescriptionFailed',
  'diagnosisWithoutPlan',
  'offerAbandoned',
  'noSuitableProduct',
  'rerouted',
] as const;
export type TriageCause = (typeof triageCauses)[number];

/** What the regional table says and why; `confirm` means that a person decides. */
export type TriageSuggestion = {
  readonly route: TriageRoute;
  readonly confirm: boolean;
  readonly why: readonly { readonly reasonCode: string; readonly class: string; readonly bankId?: string }[];
  readonly tableVersion: string;
  readonly at: number;
};

export type TriageDecision = {
  readonly route: TriageRoute;
  readonly cause: TriageCause;
  readonly at: number;
  readonly by: ActedBy;
  readonly note?: string;
  readonly suggestion?: TriageSuggestion;
};
