import type { Role } from '../authority/roles.ts';
import type { NoticeKind } from './kinds.ts';

/** Whom a notice is for (接收方), by how the organisation stands to the case. */
export const noticeParties = [
  'workGroup',
  'bank',
  'owner',
  'applicant',
  'table',
  /** 经办人员 alone, or 负责人 alone, of whoever owes a piece of work. */
  'handler',
  'answerable',
  /** 上级: a city or a province above the work group. */
  'supervisor',
] as const;
export type NoticeParty = (typeof noticeParties)[number];

/**
 * Which roles of an organisation a notice is for. An owner of a task (处方责任单位) or a body at a session's table may be any kind of
 * organisation, so whoever does its casework is told.
 */
const rolesOfParty: Readonly<Record<NoticeParty, readonly Role[]>> = {
  workGroup: ['clerk', 'lead'],
  bank: ['accountManager', 'branchLead'],
  owner: ['clerk', 'lead', 'accountManager', 'branchLead'],
  applicant: ['applicant'],
  handler: ['clerk', 'accountManager'],
  answerable: ['lead', 'branchLead'],
  supervisor: ['clerk', 'lead'],
  table: ['clerk', 'lead', 'accountManager', 'branchLead', 'applicant'],
};

/**
 * 通知: which organisation should look where, since when and until when. It names nobody and says nothing of what stands there.
 */
export type Notice = {
  readonly kind: NoticeKind;
  readonly party: NoticeParty;
  /** For an enterprise its identity code. */
  readonly orgId: string;
  /** 经办人 of the case, where it has one: told in place of all clerks, with the leads. Else the one person it is for. */
  readonly assignee?: string;
  /** Absent where it is about a whole session. */
  readonly caseId?: string;
  readonly sessionId?: string;
  /** 清单: of a whole batch. */
  readonly batchId?: string;
  readonly at: number;
  /** By when somebody should have looked; of a session, when it begins. Epoch milliseconds. */
  readonly until?: number;
};

/** Kinds for one person alone, whatever a lead oversees. */
const personal: readonly NoticeKind[] = ['assigned', 'coverNamed', 'mentioned'];

type Reader = {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** 代办: for whom they stand in this day. */
  readonly covered?: readonly string[];
};

/**
 * Whether a notice of somebody's own organisation is for them. Who is given a case is told of it alone; who covers somebody
 * reads what that person is told by name.
 */
export const isNoticeFor = (
  notice: Pick<Notice, 'kind' | 'party' | 'assignee'>,
  { personId, roles, covered = [] }: Reader,
): boolean => {
  const { kind, party, assignee } = notice;
  if (assignee === undefined) return rolesOfParty[party].some((role) => roles.includes(role));
  return (
    personId === assignee ||
    isNoticeOfCovered(notice, covered) ||
    (!personal.includes(kind) && party !== 'handler' && roles.includes('lead'))
  );
};

/** Told by name to somebody whom the reader covers (代办); that they were to cover others themselves is theirs alone. */
export const isNoticeOfCovered = (
  { kind, assignee }: Pick<Notice, 'kind' | 'assignee'>,
  covered: readonly string[],
): boolean => assignee !== undefined && kind !== 'coverNamed' && covered.includes(assignee);
