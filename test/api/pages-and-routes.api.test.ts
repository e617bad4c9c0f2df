import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { routeTables } from '../../shared/contracts/routes/index.ts';

const folder = join(import.meta.dirname, '../../console/src');

/** What the console's routers say, from the root: `visits/:visitId`. */
const pages = globSync('**/rout*.tsx', { cwd: folder }).flatMap((file) =>
  [...readFileSync(join(folder, file), 'utf8').matchAll(/\bpath: '([^'*]+)'/g)].map(([, path]) => `/${path}`),
);
const firstOf = (path: string) => path.split('/')[1];

it('no page has the address of a route: whoever reloads it would be given data, or be turned away', () => {
  expect(pages).toContain('/my-leave');
  const read = Object.values(routeTables).flatMap((table) =>
    Object.values(table).flatMap(({ kind, path }) => (kind === 'ask' ? [firstOf(path)] : [])),
  );
  expect(pages.filter((page) => read.includes(firstOf(page)))).toEqual([]);
});
