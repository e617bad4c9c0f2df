export {
  checkIdentity,
  type Identity,
  type IdentityCheck,
  type IdentityKind,
  type IdentityReasonCode,
  identityKey,
  identityKindNames,
  identityKinds,
  identityReasons,
} from './identity.ts';
export { isPersonalNumber } from './personal-number.ts';
export {
  applicantKindOf,
  checkUscc,
  divisionCodeOf,
  normaliseUscc,
  organisationCodeOf,
  type UsccCheck,
  type UsccReasonCode,
  type UsccWarningCode,
  usccReasons,
  usccWarnings,
} from './uscc.ts';
export {
  organisationCheckCharacter,
  registrationCheckDigit,
  usccAlphabet,
  usccCheckCharacter,
} from './uscc-check.ts';
