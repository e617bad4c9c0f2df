export { shareProblems, shareProblemsIn } from './check-shares.ts';
export {
  type RiskRole,
  type RiskScheme,
  type RiskShare,
  riskRoles,
  type SchemeLimit,
  type ShareConstraint,
} from './scheme.ts';
export { type RiskSchemes, riskSchemesFrom } from './scheme-file.ts';
export {
  type Fee,
  type FeeKind,
  feeKinds,
  type SchemeMiss,
  type SchemeTerms,
  schemeMisses,
  termsInWords,
} from './scheme-terms.ts';
export { type RiskPart, type SharedOut, shareOut } from './share-out.ts';
export {
  type ShareProblem,
  type ShareProblemCode,
  shareProblemCodes,
  shareProblemMessage,
} from './share-problem.ts';
