import type { Bilingual } from '../text/bilingual.ts';
import type { Role } from './roles.ts';

/** What each role is called. */
export const roleNames: Readonly<Record<Role, Bilingual>> = {
  clerk: { zh: '经办', en: 'Clerk' },
  lead: { zh: '负责人', en: 'Lead' },
  statistician: { zh: '统计员', en: 'Statistician' },
  rulesAdministrator: { zh: '规则管理员', en: 'Rules administrator' },
  systemAdministrator: { zh: '系统管理员', en: 'System administrator' },
  accountManager: { zh: '客户经理', en: 'Account manager' },
  branchLead: { zh: '支行负责人', en: 'Branch lead' },
  applicant: { zh: '申请人', en: 'Applicant' },
};
