import * as request from '../requests/leave.ts';
import { noParams } from '../requests/paths.ts';
import { leaves } from '../responses/leave.ts';
import { ask, order, type RouteTable } from './route.ts';

/** 休假与代办 in the organisation of whoever is signed in. */
export const leaveRoutes = {
  viewLeaves: ask('/leave', '休假与代办', 'Who of your organisation is away, and who covers', {
    answer: leaves,
  }),
  enterLeave: order(
    '/leave',
    '登记休假',
    'Enter leave with a cover: your own, or a colleague’s as their lead',
    {
      params: noParams,
      body: request.enterLeave,
      answer: leaves,
    },
  ),
  endLeave: order('/leave/{leaveId}/ending', '提前结束休假', 'End a leave early, or call it off', {
    params: request.ofLeave,
    body: noParams,
    answer: leaves,
  }),
} as const satisfies RouteTable;
