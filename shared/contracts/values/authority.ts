/** What roles there are, what each may do, and what organisations and acts are called: the domain's own words. */
export { authority, officeActNames, readingActNames } from '../../domain/authority/index.ts';
export { roleNames } from '../../domain/authority/role-names.data.ts';
export { rolesOfKind } from '../../domain/authority/roles-of-kind.ts';
export { commandNames } from '../../domain/case/command-names.data.ts';
export { installationActNames } from '../../domain/installation/index.ts';
export {
  actorKindOf,
  mayStandBelow,
  organisationKindNames,
  type RegisteredKind,
  registeredKinds,
} from '../../domain/organisation/index.ts';
