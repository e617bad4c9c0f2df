import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from './import-table.ts';
import { findCircle, importsOf, type Module, modulesBelow } from './modules.ts';

const root = join(import.meta.dirname, '../..');
const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const modules = new Map(
  rooms.map((room) => [
    room,
    existsSync(join(root, room.folder))
      ? modulesBelow(root, room.folder).filter(
          ({ path }) => !room.except?.some((inner) => isBelow(path, inner)),
        )
      : [],
  ]),
);
const all = [...modules.values()].flat();

const forbidden = (room: (typeof rooms)[number], module: Module): readonly string[] =>
  module.imports
    .filter(({ specifier, target }) =>
      target === undefined
        ? !room.packages.some((allowed) => allowed.test(specifier))
        : !room.mayImport.some((folder) => isBelow(target, folder)),
    )
    .map(({ specifier }) => `${module.path} imports ${specifier}`);

describe('the import table of the design', () => {
  it('walks the real modules', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(all.flatMap((module) => module.imports).length).toBeGreaterThan(400);
  });

  it('sees static, type-only, side-effect, re-exporting and dynamic imports', () => {
    const text = `import a from './a.ts';\nimport type { B } from '../b.ts';\nexport * from './c.ts';\nimport 'node:fs';\nconst d = await import('./d.ts');\nimport {\n  e,\n} from 'e';`;
    expect(importsOf('x/y.ts', text).map((i) => i.target ?? i.specifier)).toEqual([
      'x/a.ts',
      'b.ts',
      'x/c.ts',
      'node:fs',
      'x/d.ts',
      'e',
    ]);
  });

  it.each(rooms.map((room) => [room.folder, room] as const))(
    '%s imports only what it may',
    (_folder, room) => {
      expect((modules.get(room) ?? []).flatMap((module) => forbidden(room, module))).toEqual([]);
    },
  );

  it('leaves the files of shared/rules to the seed: what holds stands in the table', () => {
    const readers = all.filter(({ imports }) =>
      imports.some(({ target }) => target !== undefined && isBelow(target, 'shared/rules')),
    );
    expect(readers.map(({ path }) => path)).toEqual(['shared/adapters/rule-book/rule-files.ts']);
  });

  it('has no circle', () => {
    expect(findCircle(all)?.join(' → ')).toBeUndefined();
  });

  it('finds a circle where there is one', () => {
    const module = (path: string, target: string): Module => ({
      path,
      imports: [{ specifier: target, target }],
    });
    expect(findCircle([module('a', 'b'), module('b', 'c'), module('c', 'a')])).toEqual(['a', 'b', 'c', 'a']);
  });
});
