import { listRoutes } from '../../../shared/contracts/routes/lists.ts';
import type { ApiHandler } from '../../http/api-event.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { exportCases, exportFigures, importTemplate } from './files.ts';
import * as imports from './import-list.ts';

/** 名单: the work group's lists in and out. */
export const makeHandler = (deps: Deps): ApiHandler =>
  makeHandlerOf('regulator', listRoutes, { ...imports, exportCases, exportFigures, importTemplate }, deps);
