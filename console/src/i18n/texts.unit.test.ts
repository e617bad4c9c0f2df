import { describe, expect, it } from 'vitest';
import type { Texts } from './texts.ts';

type Module = { readonly default: Texts };
const modules = import.meta.glob<Module>('../**/texts.{zh,en}.ts', { eager: true });

const baseKeys = (texts: Texts) =>
  [...new Set(Object.keys(texts).map((key) => key.replace(/_(one|other)$/, '')))].sort();
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

const sets = Object.keys(modules)
  .filter((path) => path.endsWith('texts.zh.ts'))
  .map((path) => [path.replace('../', '').replace('/texts.zh.ts', ''), path] as const);

const read = (path: string): Texts => modules[path]?.default ?? {};

describe('texts', () => {
  it('are found', () => expect(sets.length).toBeGreaterThanOrEqual(6));

  it.each(sets)('of %s have the same keys in both languages', (_, path) => {
    expect(baseKeys(read(path.replace('.zh.', '.en.')))).toEqual(baseKeys(read(path)));
  });

  it.each(sets)('of %s have the same gaps in both languages, and none is empty', (_, path) => {
    const [zh, en] = [read(path), read(path.replace('.zh.', '.en.'))];
    for (const [key, text] of Object.entries(en)) {
      const chinese = zh[key] ?? zh[key.replace(/_one$/, '_other')] ?? '';
      expect(text.trim(), key).not.toBe('');
      if (!key.endsWith('_one')) expect(gaps(text), key).toEqual(gaps(chinese));
    }
  });

  it.each(sets)('of %s shout nowhere', (_, path) => {
    const all = [...Object.values(read(path)), ...Object.values(read(path.replace('.zh.', '.en.')))];
    expect(all.filter((text) => /[!！]/.test(text))).toEqual([]);
  });
});
