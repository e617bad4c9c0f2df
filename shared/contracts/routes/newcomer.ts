import * as request from '../requests/access.ts';
import { noParams } from '../requests/paths.ts';
import { boundPerson, openInvitation } from '../responses/access.ts';
import { order, type RouteTable } from './route.ts';

/** On AWS with what work groups do about invitations. */
const apart = <R extends object>(route: R) => ({ ...route, servedBy: 'invitations' as const });

/** 新来者: an invitation in the hands of somebody who is signed in at another issuer. Its secret travels in no address. */
export const newcomerRoutes = {
  openInvitation: apart(
    order('/newcomer/invitation', '查看邀请', 'For whom an invitation is', {
      params: noParams,
      body: request.heldInvitation,
      answer: openInvitation,
    }),
  ),
  acceptInvitation: apart(
    order('/newcomer/invitation/acceptance', '接受邀请', 'Become the person invited', {
      params: noParams,
      body: request.heldInvitation,
      answer: boundPerson,
    }),
  ),
} as const satisfies RouteTable;
