import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the threat model and the page on personal information', () => {
  it.each(['docs/threat-model.md', 'docs/personal-information.md'])('%s names tests that exist', (page) => {
    const named = [...read(page).matchAll(/`([\w./-]+\.(?:test|suite)\.ts)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('gives every threat a control, and a test or the admission that there is none', () => {
    const rows = read('docs/threat-model.md').match(/^\| \d+ \|.*$/gm) ?? [];
    expect(rows.length).toBeGreaterThan(15);
    const bare = rows.filter((row) => !/`[\w./-]+\.ts`|no test/.test(row.split('|')[4] ?? ''));
    expect(bare).toEqual([]);
  });
});

describe('the runbooks', () => {
  const pages = readdirSync(join(root, 'docs/runbooks'));

  it('are all in the table of contents', () => {
    const contents = read('docs/runbooks/README.md');
    expect(pages.filter((page) => page !== 'README.md' && !contents.includes(`(${page})`))).toEqual([]);
  });

  it('lead nowhere that is not there', () => {
    const links = pages.flatMap((page) =>
      [...read(`docs/runbooks/${page}`).matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, target = '']) => target),
    );
    expect(links.filter((target) => !pages.includes(target))).toEqual([]);
  });
});
