export {
  type CaseAct,
  type ChangingAct,
  changingActs,
  type OfficeAct,
  officeActNames,
  officeActs,
  readingActNames,
} from './acts.ts';
export {
  type AuthorityRelation,
  authority,
  authorityRelations,
  type Grant,
  systemGrant,
} from './authority.data.ts';
export { kindsThatMay, mayDo, mayInCase } from './may.ts';
export { administrators, type Role, roles } from './roles.ts';
export { rolesOfKind } from './roles-of-kind.ts';
