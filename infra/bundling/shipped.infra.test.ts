import { describe, expect, it } from 'vitest';
import * as rules from '../../shared/adapters/rule-book/rules.data.ts';
import { pack, unpack } from './package/packed.ts';
import { withNamesOfTheirOwn } from './shipped-file.ts';

describe('rules and texts beside the code', () => {
  it.each(Object.entries(rules))('%s come back as they were', (_name, give) => {
    expect(unpack(pack(give()))).toEqual(give());
  });

  it('keep maps within maps, and sets', () => {
    const nested = new Map([['甲', { inner: new Map([['乙', new Set([1, 2])]]) }]]);
    expect(unpack(pack(nested))).toEqual(nested);
  });

  it('never overwrite each other', () => {
    expect(() =>
      withNamesOfTheirOwn([
        ['data/a.json', '1'],
        ['data/a.json', '2'],
      ]),
    ).toThrow('data/a.json');
  });
});
