import type { CommandType } from '../case/commands.ts';
import { commandTypes } from '../case/transitions.ts';
import type { Bilingual } from '../text/bilingual.ts';

/**
 * What can be done to one case (案内权限): every command, the closing of a case by its route (说明后办结, a way of deciding it
 * that takes the lead), to assign it to or from anybody (指派, where `assign` alone is to take one or hand on one's own), and
 * three ways of reading it. `list`: its line in lists and its part in figures; `read`: the file
 * with score, documents and timeline; `check`: every product's rules, and whether the record is whole.
 */
export type CaseAct = CommandType | 'closeByRoute' | 'assignAnybody' | 'list' | 'read' | 'check';

/** What changes a case. */
export type ChangingAct = Exclude<CaseAct, 'list' | 'read' | 'check'>;
export const changingActs: readonly ChangingAct[] = [...commandTypes, 'closeByRoute', 'assignAnybody'];

export const readingActNames = {
  list: { zh: '看列表和数字', en: 'see lists and figures' },
  read: { zh: '看案件文件', en: 'read the case file' },
  check: { zh: '看匹配依据、校验记录', en: 'see the match, check the record' },
  closeByRoute: { zh: '说明后办结', en: 'close with an explanation' },
  assignAnybody: { zh: '指派任何经办人', en: 'assign any case to anybody' },
} as const satisfies Partial<Record<CaseAct, Bilingual>>;

/** What is done outside any single case (履职事项). Those of `administrative` set up the installation. */
const offices = {
  'figures.read': { zh: '看总览', en: 'read the overview' },
  'team.read': { zh: '看本专班各人的工作量', en: 'see who has how much in the work group' },
  'notes.keep': {
    zh: '写、看本机构内部备注，记个人备注',
    en: 'read and write notes inside the organisation, keep private ones',
  },
  'leave.own': { zh: '登记本人休假和代办人', en: 'enter one’s own leave and who covers it' },
  'leave.others': { zh: '登记本机构他人的休假和代办人', en: 'enter leave of others of the organisation' },
  'service.read': { zh: '看本行服务情况', en: 'see how the own bank answers' },
  'reports.prepare': {
    zh: '填报月报、设置报表式样',
    en: 'enter figures of the monthly report, set its form',
  },
  'reports.file': { zh: '签发报送月报', en: 'sign and file the monthly report' },
  'reports.remind': { zh: '催报下级月报', en: 'remind those below of their report' },
  'applicants.check': { zh: '查重、核验主体', en: 'check an applicant before opening' },
  'lists.import': { zh: '导入名单', en: 'import a list' },
  'cases.export': { zh: '导出案件', en: 'export cases' },
  'sessions.convene': { zh: '召集、主持会诊', en: 'convene and hold sessions' },
  'sessions.reply': { zh: '答复会诊邀请', en: 'reply to an invitation to a session' },
  'sessions.sign': { zh: '签发会诊纪要', en: 'sign the minutes of a session' },
  'flows.read': { zh: '看停住的流程', en: 'see stopped flows' },
  'flows.resume': { zh: '恢复流程', en: 'resume a flow' },
  'personalData.handOut': { zh: '向本人提供个人信息副本', en: 'hand out personal data to whom it is of' },
  'invitations.enterprises': { zh: '邀请企业', en: 'invite enterprises' },
  'visits.record': { zh: '登记、更正、撤回走访', en: 'record, correct and withdraw visits' },
  'visits.read': { zh: '看走访台账', en: 'see the register of visits' },
  'firms.ask': {
    zh: '查询企业是否已由银行办理',
    en: 'ask whether a firm is with a bank already',
  },
  'batches.read': { zh: '看申报清单、推荐清单', en: 'see application and recommendation lists' },
  'batches.push': {
    zh: '编制、推送、撤回申报清单和推荐清单',
    en: 'draw up, push and call back application and recommendation lists',
  },
  'batches.acknowledge': {
    zh: '签申报清单、签收推荐清单',
    en: 'sign application lists, acknowledge recommendation lists',
  },
  'studios.keep': { zh: '设立、变更、停用驻点工作室', en: 'add, change and close studios' },
  'slips.serve': { zh: '取号、叫号、办结驻点取号单', en: 'give, call and finish slips of a studio' },
  'slips.erase': { zh: '删除取号单中的个人信息', en: 'erase personal data of slips' },
  'visits.erase': { zh: '删除走访中的个人信息', en: 'erase personal data of visits' },
  'rules.read': { zh: '看规则', en: 'read rules' },
  'rules.draft': { zh: '起草、提交规则', en: 'draft and submit rules' },
  'rules.approve': { zh: '批准他人起草的规则', en: 'approve rules that another drafted' },
  'organisations.read': { zh: '看机构', en: 'see organisations' },
  'organisations.change': {
    zh: '设立、变更、合并、关闭机构',
    en: 'add, change, merge and close organisations',
  },
  'people.read': { zh: '看人员', en: 'see people' },
  'people.change': { zh: '登记人员、变更角色、办理离任', en: 'add people, change roles, let people leave' },
  'people.handOver': {
    zh: '交接在任人员的工作',
    en: 'hand over the work of people who stay',
  },
  'invitations.people': { zh: '邀请人员', en: 'invite people' },
  'accounts.change': { zh: '解锁、重置账户', en: 'unlock and reset accounts' },
  'clients.change': { zh: '管理系统客户端', en: 'manage machine clients' },
  'operations.read': { zh: '看运行状况', en: 'see how the installation runs' },
  'operations.act': { zh: '备份、校验、恢复执行', en: 'back up, check, restart executions' },
  'log.read': { zh: '看管理日志', en: 'read the installation’s log' },
} as const satisfies Record<string, Bilingual>;

export type OfficeAct = keyof typeof offices;
export const officeActs = Object.keys(offices) as readonly OfficeAct[];
export const officeActNames: Readonly<Record<OfficeAct, Bilingual>> = offices;
