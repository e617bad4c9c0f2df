import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export type Import = {
  readonly specifier: string /** Path from the root, for imports of our own. */;
  readonly target?: string;
  /** Gone once the types are. */
  readonly typeOnly?: true;
};
export type Module = { readonly path: string; readonly imports: readonly Import[] };

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every module below a folder with what it imports; tests and their support are not part of the product. */
export const modulesBelow = (root: string, folder: string): readonly Module[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.(ts|tsx|mts)$/.test(path) && !/\.test\.tsx?$|\/testing\/|node_modules/.test(path))
    .map((path) => ({ path, imports: importsOf(path, readFileSync(join(root, path), 'utf8')) }));

export const importsOf = (path: string, text: string): readonly Import[] =>
  [...text.matchAll(importPattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const typeOnly = /^\s*(?:import|export)\s+type\b/.test(match[0]) && { typeOnly: true as const };
    return specifier.startsWith('.')
      ? { specifier, target: normalize(join(dirname(path), specifier)), ...typeOnly }
      : { specifier, ...typeOnly };
  });

/** The first circle among modules, as the path that leads around it. */
export const findCircle = (modules: readonly Module[]): readonly string[] | undefined => {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) return [...trail.slice(seenAt), path];
    if (done.has(path)) return undefined;
    for (const { target } of byPath.get(path)?.imports ?? []) {
      const circle = target === undefined ? undefined : walk(target, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of modules) {
    const circle = walk(path, []);
    if (circle) return circle;
  }
  return undefined;
};
