export {
  type PrescriptionEffect,
  prescriptionEffectsOf,
  type ReasonEffect,
  reasonEffectsOf,
} from './effects.ts';
export {
  addLedgerCounts,
  enterpriseOwner,
  isPending,
  type LedgerCounts,
  type LedgerFilter,
  type LedgerRow,
  type LedgerSortKey,
  type LedgerState,
  ledgerCountsOf,
  ledgerRowsOf,
  ledgerSortKeys,
  ledgerStates,
  narrowedLedger,
  pendingStates,
  type ValueCounts,
} from './ledger.ts';
export {
  type Compared,
  type SimilarCase,
  type SolvedLine,
  type SuggestedPrescription,
  type Suggestions,
  solvedLineOf,
  suggestionsFor,
  type Trait,
  traits,
} from './solved.ts';
