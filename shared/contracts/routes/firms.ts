import * as request from '../requests/firms.ts';
import { pageQuery } from '../requests/list-query.ts';
import { noParams } from '../requests/paths.ts';
import { nothing } from '../responses/access.ts';
import * as response from '../responses/firms.ts';
import { ask, order, type RouteTable } from './route.ts';

const all = '/regulator/firms';
const somebody = `${all}/{code}/people/{personId}` as const;
const ofPerson = { params: request.ofFirmPerson };

/** On AWS these are one function's, the only one beside administration that writes people and invitations. */
const apart = <R extends object>(route: R) => ({ ...route, servedBy: 'invitations' as const });

/** 企业账户: the work group lets people of enterprises in (docs/adr/0039). */
export const firmRoutes = {
  inviteFirm: apart(
    order('/regulator/firm-invitations', '邀请企业', 'A link for somebody of an enterprise', {
      params: noParams,
      body: request.inviteFirm,
      answer: response.firmInvitation,
      success: 'created',
    }),
  ),
  listFirmInvitations: apart(
    ask(
      '/regulator/firm-invitations',
      '尚未使用的企业邀请',
      'Invitations to enterprises that nobody has used yet',
      { query: pageQuery, answer: response.firmInvitationList },
    ),
  ),
  listFirms: apart(
    ask(all, '企业账户', 'Enterprises that your work group let in', {
      query: pageQuery,
      answer: response.firmList,
    }),
  ),
  viewFirm: apart(
    ask(`${all}/{code}`, '企业人员', 'An enterprise and its people here', {
      params: request.ofFirm,
      answer: response.firmWithPeople,
    }),
  ),
  inviteFirmAgain: apart(
    order(`${somebody}/invitation`, '重新邀请或重置密码', 'Another link for somebody', {
      ...ofPerson,
      body: request.inviteFirmAgain,
      answer: response.firmInvitation,
      success: 'created',
    }),
  ),
  withdrawFirmInvitation: apart(
    order(`${somebody}/invitation/withdrawal`, '撤回企业邀请', 'Withdraw a link', {
      ...ofPerson,
      body: noParams,
      answer: nothing,
    }),
  ),
  endFirmAccess: apart(
    order(`${somebody}/leaving`, '停用企业人员', 'Somebody of an enterprise signs in no more', {
      ...ofPerson,
      body: noParams,
      answer: nothing,
    }),
  ),
  listRegistrations: apart(
    ask('/regulator/registrations', '待确认的企业注册', 'Registrations that wait for you', {
      query: pageQuery,
      answer: response.registrationList,
    }),
  ),
  confirmRegistration: apart(
    order(
      '/regulator/registrations/{registrationId}/confirmation',
      '确认企业注册',
      'Let an enterprise in that registered itself',
      { params: request.ofRegistration, body: noParams, answer: nothing },
    ),
  ),
  refuseRegistration: apart(
    order(
      '/regulator/registrations/{registrationId}/refusal',
      '不予确认企业注册',
      'Refuse a registration, with the reason',
      { params: request.ofRegistration, body: request.refuseRegistration, answer: nothing },
    ),
  ),
} as const satisfies RouteTable;
