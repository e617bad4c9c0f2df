import * as request from '../requests/access.ts';
import { ofOrganisation } from '../requests/organisations.ts';
import { noParams } from '../requests/paths.ts';
import {
  access,
  begunCodes,
  clientList,
  issuedClient,
  issuedInvitation,
  nothing,
  recoveryCodes,
} from '../responses/access.ts';
import { ask, order, type RouteTable } from './route.ts';

const own = { params: noParams, answer: access };
/** 我的账户: how whoever is signed in signs in. */
export const ownAccessRoutes = {
  ownAccess: ask('/account', '我的账户', 'How you sign in, where you are signed in, and recent tries', {
    answer: access,
  }),
  changePassword: order('/account/password', '修改密码', 'A new password; other sign-ins end', {
    ...own,
    body: request.changePassword,
  }),
  beginCodes: order('/account/codes', '设置验证码', 'Begin with one-time codes', {
    ...own,
    body: request.beginCodes,
    answer: begunCodes,
  }),
  confirmCodes: order('/account/codes/confirmation', '确认验证码', 'The first code of the device', {
    ...own,
    body: request.confirmCodes,
    answer: recoveryCodes,
  }),
  removeCodes: order('/account/codes/removal', '取消验证码', 'No one-time codes any more', {
    ...own,
    body: request.removeCodes,
  }),
  endOwnSessions: order('/account/sessions/end', '结束登录', 'End one sign-in, or all but this one', {
    ...own,
    body: request.endSessions,
  }),
} as const satisfies RouteTable;

const person = { params: request.ofPerson, answer: access };
/** How a person of the register signs in, for system administrators. */
export const accessRoutes = {
  viewAccess: ask('/administration/people/{personId}/access', '登录情况', 'How a person signs in', person),
  invitePerson: order('/administration/people/{personId}/invitation', '邀请', 'A link to begin with', {
    ...person,
    body: request.invitePerson,
    answer: issuedInvitation,
    success: 'created',
  }),
  withdrawInvitation: order(
    '/administration/people/{personId}/invitation/withdrawal',
    '撤回邀请',
    'An invitation counts no more, and no other takes its place',
    { ...person, body: request.nothingMore, answer: nothing },
  ),
  resetAccess: order('/administration/people/{personId}/reset', '重置密码', 'A link to a new password', {
    ...person,
    body: request.resetAccess,
    answer: issuedInvitation,
    success: 'created',
  }),
  endSessions: order('/administration/people/{personId}/sessions/end', '结束登录', 'End all sign-ins', {
    ...person,
    body: request.nothingMore,
  }),
  listClients: ask('/administration/clients', '系统客户端', 'Machines, what they may and what they ask', {
    answer: clientList,
  }),
  addClient: order(
    '/administration/organisations/{organisationId}/clients',
    '登记系统客户端',
    'A machine with its first credentials',
    { params: ofOrganisation, body: request.addClient, answer: issuedClient, success: 'created' },
  ),
  setClientLimit: order(
    '/administration/people/{personId}/client/limit',
    '调整请求上限',
    'How much a machine may ask in a minute',
    { ...person, body: request.issueClient, answer: nothing },
  ),
  issueClient: order('/administration/people/{personId}/client', '客户端凭据', 'Credentials of a machine', {
    ...person,
    body: request.issueClient,
    answer: issuedClient,
    success: 'created',
  }),
  revokeClient: order(
    '/administration/people/{personId}/client/revocation',
    '停用凭据',
    'A machine’s credentials count no more',
    { ...person, body: request.nothingMore, answer: nothing },
  ),
} as const satisfies RouteTable;
