import FindMyWay from 'find-my-way';
import { allRoutes, type NamedRoute } from '../../shared/contracts/routes/index.ts';
import { routeKeyOf } from '../../shared/contracts/routes/route.ts';

export type Found = {
  readonly route: NamedRoute;
  readonly routeKey: string;
  readonly params: Record<string, string>;
};
export type Router = {
  find(method: string, path: string): Found | undefined;
  /** Methods the path knows; empty: no such path. */
  methodsOf(path: string): readonly string[];
};

const methods = ['GET', 'POST'] as const;

/** The route table as API Gateway would match it: exact paths, one segment a parameter. */
export const makeRouter = (): Router => {
  const router = FindMyWay({ caseSensitive: true, ignoreTrailingSlash: false });
  for (const route of allRoutes) {
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    router.on(route.method, path, () => {}, { route, routeKey: routeKeyOf(route) });
  }
  const look = (method: string, path: string) =>
    methods.some((known) => known === method) ? router.find(method as 'GET', path) : null;
  return {
    find: (method, path) => {
      const found = look(method, path);
      if (!found?.store) return undefined;
      const { route, routeKey } = found.store as Pick<Found, 'route' | 'routeKey'>;
      return { route, routeKey, params: found.params as Record<string, string> };
    },
    // Of two paths that fit, the one with more words of its own is meant, as in the document.
    methodsOf: (path) => {
      const fitting = methods.flatMap((method) => {
        const { route } = (look(method, path)?.store ?? {}) as Partial<Pick<Found, 'route'>>;
        return route ? [{ method, path: route.path }] : [];
      });
      const wordsIn = (template: string) =>
        template.split('/').filter((part) => !part.startsWith('{')).length;
      const meant = fitting.toSorted((a, b) => wordsIn(b.path) - wordsIn(a.path))[0]?.path;
      return fitting.filter((one) => one.path === meant).map(({ method }) => method);
    },
  };
};
