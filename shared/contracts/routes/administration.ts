import { operationRoutes } from './operation.ts';
import type { RouteTable } from './route.ts';
import { ruleRoutes } from './rules.ts';

/** 管理: rules, organisations and people, operation. For rules administrators and system administrators. */
export const administrationRoutes = { ...ruleRoutes, ...operationRoutes } as const satisfies RouteTable;
