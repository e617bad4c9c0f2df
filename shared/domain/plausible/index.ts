/** Facts that can be (合理性): one set of rules for amounts and dates, whoever brings them (docs/adr/0026). */
export { type PlausibleBounds, plausibleBoundsFrom } from './bounds.ts';
export {
  consentDateFault,
  contractDateFault,
  type DateFault,
  type DateFaultCode,
  disbursementDateFault,
  mostMonthsAhead,
  openingDateFault,
  plannedDateFault,
} from './dates.ts';
export {
  type Doubt,
  type DoubtCode,
  type DoubtField,
  doubtCodes,
  doubtFields,
  doubtsOfContract,
  doubtsOfGrant,
  doubtsOfNeed,
} from './doubts.ts';
