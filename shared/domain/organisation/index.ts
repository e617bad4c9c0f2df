export type {
  HeldByOrganisation,
  OrganisationCommand,
  OrganisationVersion,
  RegisterContext,
  RegisterDecision,
} from './change.ts';
export {
  activeKindOf,
  ancestors,
  cityAbove,
  isInReach,
  isWithin,
  listedUnder,
  nearestOfKind,
  practisedBy,
  regionOf,
} from './hierarchy.ts';
export {
  actorKindOf,
  mayStandBelow,
  organisationKindNames,
  type RegisteredKind,
  registeredKinds,
} from './kinds.ts';
export {
  isActive,
  isOrganisation,
  type Organisation,
  type OrganisationFile,
  type OrganisationKind,
  type OrganisationTree,
  organisationKinds,
  organisationTreeFrom,
} from './organisation.ts';
export { decideOrganisation } from './register.ts';
