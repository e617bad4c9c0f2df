import { administrationRoutes } from '../../../shared/contracts/routes/administration.ts';
import type { Deps } from '../../http/handler.ts';
import { makeHandlerOf } from '../../http/make-handler.ts';
import * as access from './access.ts';
import * as log from './log.ts';
import * as notices from './notices.ts';
import * as operations from './operations.ts';
import * as organisations from './organisations.ts';
import * as people from './people.ts';
import * as trials from './rule-trials.ts';
import * as rules from './rules.ts';

/** 管理: what administrators ask for. Which role may do what is the domain's word. */
export const makeHandler = (deps: Deps) =>
  makeHandlerOf(
    'administration',
    administrationRoutes,
    { ...rules, ...trials, ...operations, ...organisations, ...people, ...log, ...access, ...notices },
    deps,
  );
