export { inForceOn, nameOfVersion, type RuleVersion, tableNamed } from './in-force.ts';
export {
  type PrescriptionCatalogue,
  type PrescriptionKind,
  type PrescriptionRule,
  prescriptionCatalogueFrom,
  prescriptionKinds,
} from './prescriptions.ts';
export {
  type DeclineReason,
  type ReasonTable,
  type Repairability,
  reasonTableFrom,
  repairabilities,
} from './reasons.ts';
export {
  type DeadlineName,
  deadlineNames,
  type RegionSettings,
  regionSettingsFrom,
  type Setting,
  type SettingName,
  settingsOf,
  type TableName,
  tableNames,
} from './region.ts';
export { regionTableProblems, type TablesAtHand, versionProblems } from './region-tables.ts';
export {
  headerProblems,
  isBilingual,
  isFilled,
  isRecord,
  type Loaded,
  type Provenance,
  type ProvenanceStatus,
  provenanceStatuses,
  type RuleFileProblem,
  type RuleHeader,
} from './rule-header.ts';
export { type TriageFile, triageTableFrom } from './triage.ts';
