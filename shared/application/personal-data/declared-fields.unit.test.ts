import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { personalDataGroups } from '../../domain/personal-data/groups.ts';
import { personalPlaces } from '../../domain/personal-data/personal-fields.ts';
import { declaredFields } from './declared-fields.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/personal-information.md'), 'utf8');

/** The table as the page must have it, one row for each field. */
const rows = declaredFields.map(
  ({ id, name, purpose, basis, readers, retention }) =>
    `| \`${id}\` | ${name.zh} / ${name.en} | ${purpose.zh} / ${purpose.en} | ${basis.zh} / ${basis.en} | ${readers.zh} / ${readers.en} | ${retention.zh} / ${retention.en} |`,
);

describe('the personal data that is declared (个人信息清单)', () => {
  it('stands in docs/personal-information.md as it does in the code', () => {
    const [, table = ''] = page.split(/<!-- declared-fields(?:-end)? -->/);
    const written = table.split('\n').filter((line) => line.startsWith('| `'));
    expect(written).toEqual(rows);
  });
  it('covers every kind of data that an event can hold, and nothing else', () => {
    const inEvents = new Set(
      Object.values(personalPlaces).flatMap((places) => places.map(([, group]) => group)),
    );
    inEvents.add('account');
    expect(new Set(declaredFields.map(({ group }) => group))).toEqual(inEvents);
    expect([...inEvents].toSorted()).toEqual([...personalDataGroups].toSorted());
  });
  it('names each once, in both languages', () => {
    expect(new Set(declaredFields.map(({ id }) => id)).size).toBe(declaredFields.length);
    for (const { name, purpose, basis, readers, retention } of declaredFields)
      for (const text of [name, purpose, basis, readers, retention]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/[a-z]/);
      }
  });
});
