import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './modules.ts';

const root = join(import.meta.dirname, '../..');
const entries = readdirSync(join(root, 'functions/lambda'))
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  .map((name) => `functions/lambda/${name}`);

/** A bundle holds what such a module exports, not the module itself (infra/bundling). */
const isForm = (path: string) => /\.(form|data)\.ts$/.test(path);

/** Modules that a bundle of this entry is made of, each with the packages it takes something from. */
const shippedWith = (entry: string): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  const walk = (path: string): void => {
    if (found.has(path) || !path.endsWith('.ts')) return;
    if (isForm(path)) {
      found.set(path, []);
      return;
    }
    const imports = importsOf(path, readFileSync(join(root, path), 'utf8')).filter((each) => !each.typeOnly);
    found.set(
      path,
      imports.filter(({ target }) => target === undefined).map(({ specifier }) => specifier),
    );
    for (const { target } of imports) if (target !== undefined) walk(target);
  };
  walk(entry);
  return found;
};

describe('zod', () => {
  it.each(entries)('does not ship with %s', (entry) => {
    const taking = [...shippedWith(entry)].filter(([, packages]) =>
      packages.some((name) => /^zod/.test(name)),
    );
    expect(taking.map(([path]) => path)).toEqual([]);
  });

  it('would be seen: the walk goes through the modules up to the forms', () => {
    const shipped = [...shippedWith('functions/lambda/api-bank.ts').keys()];
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.filter(isForm)).toContain('shared/contracts/routes/bank.form.ts');
  });
});
