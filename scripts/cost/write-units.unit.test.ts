import { describe, expect, it } from 'vitest';
import type { Item } from '../../shared/application/ports/table.ts';
import { itemBytes, writeUnits } from './write-units.ts';

const itemOf = (bytes: number, index?: Item['index']): Item => ({
  pk: 'p',
  sk: 's',
  version: 1,
  ...(index && { index }),
  // Beside the text: names, keys, version and the map take a little under 40 bytes.
  data: { text: 'x'.repeat(bytes - 40) },
});
const listed = { list: { pk: 'org', sk: '1' } };
const moved = { list: { pk: 'org', sk: '2' } };

describe('write request units', () => {
  it('are one for each begun KB of a plain write', () => {
    expect(writeUnits([{ kind: 'put', item: itemOf(900) }], [undefined])).toBe(1);
    expect(writeUnits([{ kind: 'put', item: itemOf(2500) }], [undefined])).toBe(3);
  });

  it('count double in a transaction, even one with a single expectation', () => {
    const put = { kind: 'put', item: itemOf(900), expect: { kind: 'notExists' } } as const;
    expect(writeUnits([put], [undefined])).toBe(2);
    expect(writeUnits([put, { kind: 'put', item: itemOf(2500) }], [undefined, undefined])).toBe(2 + 6);
  });

  it('go by the larger of the item before and after', () => {
    expect(writeUnits([{ kind: 'put', item: itemOf(900) }], [itemOf(4000)])).toBe(4);
    expect(writeUnits([{ kind: 'delete', key: { pk: 'p', sk: 's' } }], [itemOf(4000)])).toBe(4);
  });

  it('are one for removing what is not there, and double for a check', () => {
    const key = { pk: 'p', sk: 's' };
    expect(writeUnits([{ kind: 'delete', key }], [undefined])).toBe(1);
    expect(writeUnits([{ kind: 'check', key, expect: { kind: 'exists' } }], [itemOf(1500, listed)])).toBe(4);
  });

  it('come once more, however large the item, for a place in an index, twice where it moves', () => {
    const put = (index: Item['index']) => [{ kind: 'put', item: itemOf(2500, index) }] as const;
    expect(writeUnits(put(listed), [undefined])).toBe(3 + 1);
    expect(writeUnits(put(listed), [itemOf(2500, listed)])).toBe(3 + 1);
    expect(writeUnits(put(moved), [itemOf(2500, listed)])).toBe(3 + 2);
    expect(writeUnits(put(undefined), [itemOf(2500, listed)])).toBe(3 + 1);
  });
});

describe('the size of an item', () => {
  it('counts names and values in UTF-8, digits by two, and entries of lists and maps', () => {
    expect(itemBytes({ name: '会诊' })).toBe(4 + 6);
    expect(itemBytes({ n: 1234 })).toBe(1 + 3);
    expect(itemBytes({ l: ['ab', true, null] })).toBe(1 + 3 + (1 + 2) + (1 + 1) + (1 + 1));
    expect(itemBytes({ m: { a: 'b' } })).toBe(1 + 3 + 1 + (1 + 1));
  });
});
