import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/asvs.md'), 'utf8');

/** Short names of test files, as the page's first table gives them. */
const files = new Map(
  [...page.matchAll(/^\| (\w+) \| `([^`]+\.test\.ts)` \|$/gm)].map(([, name = '', file = '']) => [
    name,
    file,
  ]),
);
const named = [...page.matchAll(/(\w+) › “([^”]+)”/g)].map(
  ([, name = '', test = '']) => [name, test] as const,
);
/** Requirements by number, with how each stands. */
const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| [^|]+ \| (met|partly|not met|n\/a) \| (.+) \|$/gm)];

describe('the page on OWASP ASVS', () => {
  it('names tests that are there', () => {
    expect(named.length).toBeGreaterThan(30);
    for (const [name, test] of named) {
      const file = files.get(name);
      expect(file, name).toBeDefined();
      expect(readFileSync(join(root, file ?? ''), 'utf8'), `${name} › ${test}`).toContain(test);
    }
  });

  it('lists each requirement once, and says why where one is not met whole', () => {
    const numbers = rows.map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThan(60);
    for (const [, number, how, says = ''] of rows)
      if (how !== 'met') expect(says.length, number).toBeGreaterThan(20);
  });
});
