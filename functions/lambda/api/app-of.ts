import type { App } from '../../../shared/application/app.ts';

/** The use cases that one function serves; asking it for another is a fault of ours, and says so. */
export const appOf = (uses: Partial<App>): App =>
  new Proxy(uses as App, {
    get: (served, name) => {
      const use = Reflect.get(served, name);
      if (use === undefined) throw new Error(`This function does not serve ${String(name)}`);
      return use;
    },
  });
