export {
  activeKindOf,
  ancestors,
  isInReach,
  isWithin,
  listedUnder,
  nearestOfKind,
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
export {
  decideOrganisation,
  type HeldByOrganisation,
  type OrganisationCommand,
  type OrganisationVersion,
  type RegisterContext,
  type RegisterDecision,
} from './register.ts';
