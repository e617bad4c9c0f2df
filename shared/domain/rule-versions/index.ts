/** The life of rules (规则版本): documents in versions, made by one person, checked by another, in force from a day on. */

export { blankContent } from './blank.ts';
export {
  contradictionsIn,
  contradictionsOf,
  contradictionsWithout,
  type RuleProblem,
} from './contradictions.ts';
export { copiedContent } from './copy.ts';
export {
  compareVersions,
  contentOf,
  fileOf,
  idIn,
  nameIn,
  provenanceIn,
  type RuleContent,
  type RuleDocument,
  versionAfter,
} from './document.ts';
export {
  type DocumentKind,
  documentKinds,
  isRuleKind,
  kindNames,
  type RuleKind,
  ruleKinds,
} from './kinds.ts';
export {
  type ContentFacts,
  decideRule,
  type RuleCircumstances,
  type RuleCommand,
  type RuleDecision,
  type RuleRefusalCode,
} from './life.ts';
export { problemWords } from './problem-words.ts';
export { provenanceProblems } from './provenance.ts';
export {
  type Doing,
  newestOn,
  type Standing,
  standingOf,
  type VersionRecord,
  type VersionStatus,
  versionStatuses,
} from './record.ts';
export { restsOn } from './rests-on.ts';
export { type OnUnreadable, type RuleTables, ruleTablesFrom } from './tables.ts';
