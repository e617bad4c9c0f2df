import { listRoutes } from '../../../shared/contracts/routes/lists.ts';
import { ruleListRoutes } from '../../../shared/contracts/routes/rule-trials.ts';
import type { ApiHandler } from '../../http/api-event.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { tryRuleOnList } from '../administration/rule-trials.ts';
import * as exports from './export-list.ts';
import { exportFigures, exportReport, importTemplate } from './files.ts';
import * as imports from './import-list.ts';

/** 名单: the work group's lists in and out, and those that administrators try a rule on. */
export const makeHandler = (deps: Deps): ApiHandler => {
  const workGroup = makeHandlerOf(
    'regulator',
    listRoutes,
    { ...imports, ...exports, exportFigures, exportReport, importTemplate },
    deps,
  );
  const administrators = makeHandlerOf('administration', ruleListRoutes, { tryRuleOnList }, deps);
  return (event) => (event.routeKey.includes(' /administration/') ? administrators : workGroup)(event);
};
