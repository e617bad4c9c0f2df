import { health, openApiDocument } from '../responses/health.ts';
import { me } from '../responses/me.ts';
import { reference } from '../responses/reference.ts';
import { ownAccessRoutes } from './access.ts';
import { leaveRoutes } from './leave.ts';
import { inboxRoutes } from './notices.ts';
import { reminderRoutes } from './reminders.ts';
import { ask, type RouteTable } from './route.ts';

/** For any signed-in user. */
export const signedInRoutes = {
  reference: ask('/meta', '字典', 'Codes as words, in both languages', { answer: reference }),
  me: ask('/me', '本人', 'Who you are here, and with what roles', { answer: me }),
  ...ownAccessRoutes,
  ...inboxRoutes,
  ...reminderRoutes,
  ...leaveRoutes,
} as const satisfies RouteTable;

/** For anyone. */
export const publicRoutes = {
  health: ask('/healthz', '运行状态', 'Whether the service answers', { answer: health }),
  openApi: ask('/openapi.json', '接口文档', 'This document', { answer: openApiDocument }),
} as const satisfies RouteTable;
