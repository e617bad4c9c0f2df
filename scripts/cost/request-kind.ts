import { allRoutes } from '../../shared/contracts/routes/index.ts';
import type { Answered } from './installation.ts';

/** What a request of the demo is to the bill. `other`: the demo's own needs, such as its clock and its sign-in. */
export type RequestKind = 'list' | 'case' | 'timeline' | 'command' | 'other';

const looks: Readonly<Record<string, RequestKind>> = {
  listCases: 'list',
  viewCase: 'case',
  timeline: 'timeline',
};
const routes = new Map(allRoutes.map((route) => [route.id, route] as const));

export const kindOf = ({ route: id }: Pick<Answered, 'route'>): RequestKind => {
  const route = routes.get(id);
  if (!route) return 'other';
  return route.method === 'POST' ? 'command' : (looks[route.name] ?? 'other');
};
