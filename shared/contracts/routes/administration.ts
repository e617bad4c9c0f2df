import type { RouteTable } from './route.ts';

/** 管理: rules, organisations and people, operation. For rules administrators and system administrators. */
export const administrationRoutes = {} as const satisfies RouteTable;
