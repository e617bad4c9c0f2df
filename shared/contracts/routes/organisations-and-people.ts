import { pageQuery } from '../requests/list-query.ts';
import * as organisations from '../requests/organisations.ts';
import { noParams } from '../requests/paths.ts';
import * as people from '../requests/people.ts';
import { installationLog, logCheck } from '../responses/installation-log.ts';
import { changedOrganisation, organisationEffects, organisationList } from '../responses/organisations.ts';
import { handedOver, handOverPreview, person, personList, personWork } from '../responses/people.ts';
import { ask, order, type RouteTable } from './route.ts';

const all = '/administration/organisations';
const one = `${all}/{organisationId}` as const;
const somebody = '/administration/people/{personId}';
const ofOrganisation = { params: organisations.ofOrganisation };
const ofPerson = { params: people.ofPerson };

/** 机构与人员, and the log of all that was done. Changes take the version that was seen as If-Match. */
export const registerRoutes = {
  listOrganisations: ask(all, '机构名录', 'The tree of organisations', { answer: organisationList }),
  organisationEffects: ask(`${one}/effects`, '变更影响', 'What still hangs on an organisation', {
    ...ofOrganisation,
    answer: organisationEffects,
  }),
  addOrganisation: order(all, '设立机构', 'Add an organisation', {
    params: noParams,
    body: organisations.addOrganisation,
    answer: changedOrganisation,
    success: 'created',
  }),
  addPractice: order(`${one}/practice`, '设立演练专班', 'Set up a practice county for a work group', {
    ...ofOrganisation,
    body: organisations.addPractice,
    answer: changedOrganisation,
    success: 'created',
  }),
  renameOrganisation: order(`${one}/name`, '机构更名', 'Rename an organisation from a day on', {
    ...ofOrganisation,
    body: organisations.renameOrganisation,
    answer: changedOrganisation,
  }),
  editOrganisation: order(`${one}/attributes`, '变更机构信息', 'Change region, division code and duties', {
    ...ofOrganisation,
    body: organisations.editOrganisation,
    answer: changedOrganisation,
  }),
  moveOrganisation: order(`${one}/place`, '调整隶属', 'Put an organisation under another', {
    ...ofOrganisation,
    body: organisations.moveOrganisation,
    answer: changedOrganisation,
  }),
  mergeOrganisation: order(`${one}/merger`, '机构合并', 'Merge an organisation into its successor', {
    ...ofOrganisation,
    body: organisations.mergeOrganisation,
    answer: changedOrganisation,
  }),
  closeOrganisation: order(`${one}/closing`, '关闭机构', 'Close an organisation that nothing hangs on', {
    ...ofOrganisation,
    body: noParams,
    answer: changedOrganisation,
  }),
  listPeople: ask(`${one}/people`, '人员名单', 'The people of an organisation', {
    ...ofOrganisation,
    answer: personList,
  }),
  addPerson: order(`${one}/people`, '登记人员', 'Add a person to an organisation', {
    ...ofOrganisation,
    body: people.addPerson,
    answer: person,
    success: 'created',
  }),
  viewPerson: ask(somebody, '人员', 'A person', { ...ofPerson, answer: person }),
  handOverPreview: ask(
    `${somebody}/hand-over`,
    '交接预览',
    'What a person would hand over, and who could take it',
    {
      ...ofPerson,
      answer: handOverPreview,
    },
  ),
  personWork: ask(`${somebody}/work`, '手上的工作', 'What a person could hand over without leaving', {
    ...ofPerson,
    answer: personWork,
  }),
  handOver: order(`${somebody}/hand-over`, '交接工作', 'Hand over what a person has open', {
    ...ofPerson,
    body: people.handOver,
    answer: handedOver,
  }),
  renamePerson: order(`${somebody}/name`, '更正姓名', 'Correct a person’s name', {
    ...ofPerson,
    body: people.renamePerson,
    answer: person,
  }),
  setRoles: order(`${somebody}/roles`, '变更角色', 'Change what a person may do', {
    ...ofPerson,
    body: people.setRoles,
    answer: person,
  }),
  movePerson: order(`${somebody}/organisation`, '人员调动', 'Move a person to another organisation', {
    ...ofPerson,
    body: people.movePerson,
    answer: person,
  }),
  leavePerson: order(`${somebody}/leaving`, '办理离任', 'Let a person leave, and hand over what is theirs', {
    ...ofPerson,
    body: people.leavePerson,
    answer: person,
  }),
  readLog: ask('/administration/log', '管理日志', 'The log of administrative acts, newest first', {
    query: pageQuery,
    answer: installationLog,
  }),
  checkLog: ask('/administration/log/check', '校验管理日志', 'Check that the log is whole', {
    answer: logCheck,
  }),
} as const satisfies RouteTable;
