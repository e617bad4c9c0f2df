import { bankListRoutes, listRoutes } from '../../../shared/contracts/routes/lists.ts';
import { ruleListRoutes } from '../../../shared/contracts/routes/rule-trials.ts';
import type { ApiHandler } from '../../http/api-event.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import { tryRuleOnList } from '../administration/rule-trials.ts';
import * as exports from './export-list.ts';
import { exportBatch, exportFigures, exportReport, exportVisits, importTemplate } from './files.ts';
import * as imports from './import-list.ts';

/** 名单: the work group's lists in and out, a bank's recommendation lists out, and those that administrators try a rule on. */
export const makeHandler = (deps: Deps): ApiHandler => {
  const workGroup = makeHandlerOf(
    'regulator',
    listRoutes,
    { ...imports, ...exports, exportFigures, exportReport, exportBatch, exportVisits, importTemplate },
    deps,
  );
  const administrators = makeHandlerOf('administration', ruleListRoutes, { tryRuleOnList }, deps);
  const banks = makeHandlerOf('bank', bankListRoutes, { exportBatch, exportVisits }, deps);
  return (event) => {
    if (event.routeKey.includes(' /administration/')) return administrators(event);
    return (event.routeKey.includes(' /bank/') ? banks : workGroup)(event);
  };
};
