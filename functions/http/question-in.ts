import { type RouteTable, routeKeyOf } from '../../shared/contracts/routes/route.ts';
import type { ApiEvent } from './api-event.ts';

/** What of an event says which question is asked. */
export type Question = Pick<ApiEvent, 'routeKey' | 'pathParameters' | 'queryStringParameters'>;

/** Reads a path with its query as one of these routes' questions; undefined where it is none, or asks for a file. */
export const questionIn = (routes: RouteTable): ((path: string) => Question | undefined) => {
  const questions = Object.entries(routes)
    .filter(([name, { method, file }]) => name !== 'changes' && method === 'GET' && !file)
    .map(([, route]) => ({
      key: routeKeyOf(route),
      names: [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
      form: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '([^/?]+)')}$`),
    }));
  return (asked) => {
    const [path = '', query = ''] = asked.split('?', 2);
    for (const { key, names, form } of questions) {
      const values = form.exec(path)?.slice(1);
      const params = values && paramsOf(names, values);
      if (!params) continue;
      const queryStringParameters = Object.fromEntries(new URLSearchParams(query));
      return { routeKey: key, pathParameters: params, queryStringParameters };
    }
    return undefined;
  };
};

const paramsOf = (
  names: readonly string[],
  values: readonly string[],
): Readonly<Record<string, string>> | undefined => {
  try {
    return Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]));
  } catch {
    return undefined;
  }
};
