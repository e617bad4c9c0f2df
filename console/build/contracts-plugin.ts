import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const moduleName = 'virtual:huizhen/contracts';
const contracts = new URL('../../shared/contracts/', import.meta.url);

type Endpoint = { readonly id: string; readonly method: string; readonly path: string };
type Routes = { readonly allRoutes: readonly Endpoint[] };

const read = async (path: string): Promise<unknown> =>
  import(pathToFileURL(fileURLToPath(new URL(path, contracts))).href);

/**
 * What the browser needs of the contracts to send a request, read from them when the console is built: method and path of
 * every route. zod stays out of the first load.
 */
export const contractsPlugin = (): Plugin => ({
  name: 'huizhen:contracts',
  resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
  async load(id) {
    if (id !== `\0${moduleName}`) return undefined;
    const { allRoutes } = (await read('routes/index.ts')) as Routes;
    const table = Object.fromEntries(allRoutes.map((route) => [route.id, [route.method, route.path]]));
    return `export const routeTable = ${JSON.stringify(table)};`;
  },
});
