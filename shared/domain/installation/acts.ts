import type { ActedBy } from '../case/actor.ts';
import type { Bilingual } from '../text/bilingual.ts';

/**
 * Every administrative act (管理行为) that goes on record in the installation's log, with what it is called where a person
 * reads of it. A new kind of act is a line here, beside those of its room; one that was ever written is never taken out.
 */
const acts = {
  // 规则
  'rule.seeded': { zh: '装入随附规则', en: 'shipped rule taken in' },
  'rule.drafted': { zh: '起草规则', en: 'rule drafted' },
  'rule.changed': { zh: '修改规则草稿', en: 'draft of a rule changed' },
  'rule.discarded': { zh: '弃置规则草稿', en: 'draft of a rule discarded' },
  'rule.submitted': { zh: '提交规则', en: 'rule submitted' },
  'rule.returned': { zh: '退回规则', en: 'rule sent back' },
  'rule.approved': { zh: '批准规则', en: 'rule approved' },
  'rule.retired': { zh: '批准停用规则', en: 'retirement of a rule approved' },
  'rule.offerDeclined': { zh: '不采用随程序交付的规则', en: 'rule that came with the program not taken' },
  'rule.withdrawalAsked': { zh: '申请撤回已批准规则', en: 'withdrawal of an approved rule asked' },
  'rule.withdrawalDropped': { zh: '不撤回已批准规则', en: 'withdrawal of an approved rule dropped' },
  'rule.withdrawn': { zh: '撤回已批准规则', en: 'approved rule withdrawn' },
  // 机构
  'organisation.added': { zh: '设立机构', en: 'organisation added' },
  'organisation.renamed': { zh: '机构更名', en: 'organisation renamed' },
  'organisation.changed': { zh: '变更机构信息', en: 'organisation changed' },
  'organisation.moved': { zh: '调整机构隶属', en: 'organisation moved' },
  'organisation.merged': { zh: '机构合并', en: 'organisation merged into another' },
  'organisation.closed': { zh: '机构关闭', en: 'organisation closed' },
  'organisation.webhookSet': { zh: '设置机构通知回调', en: 'webhook of an organisation set' },
  'organisation.webhookRemoved': { zh: '取消机构通知回调', en: 'webhook of an organisation removed' },
  'notice.retried': { zh: '重新投递通知', en: 'notice delivered again' },
  // 人员
  'person.added': { zh: '登记人员', en: 'person added' },
  'person.changed': { zh: '变更人员信息', en: 'person changed' },
  'person.rolesChanged': { zh: '变更人员角色', en: 'roles changed' },
  'person.moved': { zh: '人员调动', en: 'person moved' },
  'person.left': { zh: '人员离任', en: 'person left' },
  'person.handedOver': { zh: '交接工作', en: 'work handed over' },
  // 账户、邀请、登录、客户端
  'invitation.issued': { zh: '发出邀请', en: 'invitation issued' },
  'invitation.revoked': { zh: '撤销邀请', en: 'invitation revoked' },
  'invitation.accepted': { zh: '接受邀请', en: 'invitation accepted' },
  'account.created': { zh: '建立账户', en: 'account created' },
  'account.changed': { zh: '变更账户', en: 'account changed' },
  'account.locked': { zh: '锁定账户', en: 'account locked' },
  'account.unlocked': { zh: '解锁账户', en: 'account unlocked' },
  'account.reset': { zh: '重置账户', en: 'account reset' },
  'account.bound': { zh: '绑定登录账户', en: 'account of another issuer bound' },
  'account.unbound': { zh: '解除登录账户绑定', en: 'account of another issuer unbound' },
  'account.closed': { zh: '注销账户', en: 'account closed' },
  'session.ended': { zh: '结束登录', en: 'sign-in ended' },
  'client.added': { zh: '登记系统客户端', en: 'machine client added' },
  'client.changed': { zh: '变更系统客户端', en: 'machine client changed' },
  'client.removed': { zh: '停用系统客户端', en: 'machine client removed' },
  'registration.requested': { zh: '企业申请注册', en: 'enterprise asked to be registered' },
  'registration.confirmed': { zh: '确认企业注册', en: 'registration of an enterprise confirmed' },
  'registration.refused': { zh: '不予确认企业注册', en: 'registration of an enterprise refused' },
  // 导出
  'export.asked': { zh: '申请导出', en: 'export asked for' },
  'export.made': { zh: '生成导出文件', en: 'exported file made' },
  'visits.exported': { zh: '导出走访台账', en: 'register of visits exported' },
  'export.downloaded': { zh: '下载导出文件', en: 'exported file downloaded' },
  'export.cancelled': { zh: '取消导出', en: 'export cancelled' },
  // 安装与运维
  'installation.initialised': { zh: '初始化安装', en: 'installation made' },
  'installation.upgraded': { zh: '升级程序', en: 'program upgraded' },
  'installation.rolledBack': { zh: '回退程序', en: 'program rolled back' },
  'installation.codesDemanded': { zh: '变更须用验证码的角色', en: 'roles that need one-time codes changed' },
  'installation.restored': { zh: '恢复备份', en: 'backup restored' },
} as const satisfies Record<string, Bilingual>;

export type InstallationActType = keyof typeof acts;

/** What each act is called where a person reads of it. */
export const installationActNames = (): Readonly<Record<InstallationActType, Bilingual>> => acts;

type DetailValue =
  | null
  | boolean
  | number
  | string
  | readonly DetailValue[]
  | { readonly [key: string]: DetailValue };

/**
 * One act, as whoever does it says it. `subject`: the id of what was acted on. `detail` holds ids, dates, statuses and names
 * of organisations: never a name, number or address of a person, since this log is never erased.
 */
export type InstallationAct = {
  readonly type: InstallationActType;
  readonly subject: string;
  readonly detail: { readonly [key: string]: DetailValue };
};

/** An act with who did it and when (epoch milliseconds), as the chain carries it. */
export type InstallationEvent = InstallationAct & { readonly at: number; readonly by: ActedBy };
