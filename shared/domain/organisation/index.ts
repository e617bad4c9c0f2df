export { ancestors, isInReach, isWithin, nearestOfKind, regionOf } from './hierarchy.ts';
export {
  type Organisation,
  type OrganisationFile,
  type OrganisationKind,
  type OrganisationTree,
  organisationKinds,
  organisationTreeFrom,
} from './organisation.ts';
