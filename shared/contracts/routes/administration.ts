import { accessRoutes } from './access.ts';
import { operationRoutes } from './operation.ts';
import { registerRoutes } from './organisations-and-people.ts';
import { deliveryRoutes } from './reminders.ts';
import type { RouteTable } from './route.ts';
import { ruleTrialRoutes } from './rule-trials.ts';
import { ruleRoutes } from './rules.ts';

/** 管理: rules, organisations and people, operation. For rules administrators and system administrators. */
export const administrationRoutes = {
  ...ruleRoutes,
  ...registerRoutes,
  ...ruleTrialRoutes,
  ...operationRoutes,
  ...accessRoutes,
  ...deliveryRoutes,
} as const satisfies RouteTable;
