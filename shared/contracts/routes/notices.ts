import * as request from '../requests/notices.ts';
import { noParams } from '../requests/paths.ts';
import { nothing } from '../responses/access.ts';
import { inbox, unreadCount } from '../responses/notices.ts';
import { ask, order, type RouteTable } from './route.ts';

const own = { params: noParams, answer: nothing };
/** 通知: what the organisation of whoever is signed in was told, as far as it is for their roles. */
export const inboxRoutes = {
  readInbox: ask('/inbox/notices', '收件箱', 'Notices for you, newest first', {
    query: request.inboxQuery,
    answer: inbox,
  }),
  countUnread: ask('/inbox/unread', '未读通知数', 'How many notices you have not read', {
    answer: unreadCount,
  }),
  markRead: order('/inbox/notices/read', '标为已读', 'You have read these', {
    ...own,
    body: request.readNotices,
  }),
  markAllRead: order('/inbox/notices/read-all', '全部已读', 'You have read all up to this one', {
    ...own,
    body: request.readAllNotices,
  }),
  snooze: order('/inbox/notices/snooze', '稍后提醒', 'Out of sight until a day', {
    ...own,
    body: request.snoozeNotices,
  }),
} as const satisfies RouteTable;
