import type { CaseRules } from '../case/rules.ts';
import type { CaseFile } from '../case/state.ts';
import type { TriageSuggestion } from '../case/triage-types.ts';
import type { Catalogue, MatchedScore, MatchInput } from '../matching/index.ts';
import type { ScoringModel } from '../scoring/index.ts';
import type { CivilDate } from '../time/civil-date.ts';

/**
 * The rules of one region at one moment, as a trial (试算) asks for them: those in force, or those that would be if a
 * draft were in force.
 */
export type TrialRules = {
  readonly caseRules: CaseRules;
  readonly model: ScoringModel | undefined;
  readonly catalogue: Catalogue;
  /** Banks of the catalogue that take no part in a work group. */
  readonly outsiders: (workGroupId: string) => NonNullable<MatchInput['excludedBanks']>;
  /** The file as products are held against it, with the score it would have. */
  readonly needOf: (file: TriedFile) => MatchInput;
};

/** A case with a score it may never have been given. */
export type TriedFile = Omit<CaseFile, 'score'> & { readonly score?: MatchedScore };

/** 试算积分: what of a score can move a case. */
export type TriedScore = MatchedScore;

export const triedDates = [
  'contact',
  'bankAnswer',
  'secondRecommendation',
  'jointDiagnosis',
  'prescription',
  'retention',
  'erasureAnswer',
] as const;
/** A date that follows from a rule: of one bank's answer, or of the case. */
export type TriedDate = {
  readonly what: (typeof triedDates)[number];
  readonly bankId?: string;
  readonly on: CivilDate;
};

export const triedLimits = ['tooYoung', 'roundsExhausted'] as const;
export type TriedLimit = (typeof triedLimits)[number];

/** What one set of rules makes of one case. */
export type Tried = {
  readonly score: TriedScore | undefined;
  /** Ids of the products that fit, best first. */
  readonly fits: readonly string[];
  /** Undefined: nothing has happened yet that is routed, or the region has no table. */
  readonly route: Pick<TriageSuggestion, 'route' | 'confirm' | 'why'> | undefined;
  readonly dates: readonly TriedDate[];
  readonly limits: readonly TriedLimit[];
};
