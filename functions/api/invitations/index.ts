import { firmRoutes } from '../../../shared/contracts/routes/firms.ts';
import { newcomerRoutes } from '../../../shared/contracts/routes/newcomer.ts';
import type { ApiHandler } from '../../http/api-event.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import * as firms from './firms.ts';
import * as newcomers from './newcomers.ts';

/** 邀请: work groups let the people of enterprises in, and whoever was invited becomes somebody here. */
export const makeHandler = (deps: Deps): ApiHandler => {
  const workGroup = makeHandlerOf('regulator', firmRoutes, firms, deps);
  const newcomer = makeHandlerOf('newcomer', newcomerRoutes, newcomers, deps);
  return (event) => (event.routeKey.includes(' /newcomer/') ? newcomer : workGroup)(event);
};
