/**
 * What a person is trusted with inside their organisation (角色): 经办, 负责人, 统计员, 规则管理员, 系统管理员 of regulators and
 * of bodies that take part; 客户经理, 支行负责人 of banks; 申请人 of an enterprise. One person may have several.
 */
export const roles = [
  'clerk',
  'lead',
  'statistician',
  'rulesAdministrator',
  'systemAdministrator',
  'accountManager',
  'branchLead',
  'applicant',
] as const;
export type Role = (typeof roles)[number];

/** Who sets up the installation: such people have the pages of administration (管理). */
export const administrators: readonly Role[] = ['rulesAdministrator', 'systemAdministrator'];
