import { describe, expect, it } from 'vitest';
import * as rules from '../../shared/adapters/rule-book/rules.data.ts';
import { jsLiterals } from './js-literal.ts';
import { pack, unpack } from './package/packed.ts';
import { withNamesOfTheirOwn } from './shipped-file.ts';

/** The values that the text says, as Node reads it. */
const readBack = (values: readonly unknown[]): readonly unknown[] => {
  const { declarations, expressions } = jsLiterals(values);
  return new Function(`${declarations.join('')}return [${expressions.join(',')}]`)();
};

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

describe('forms written as JavaScript', () => {
  it('come back as they were, a field called __proto__ too', () => {
    const value = { text: '文"\\\n', list: [1, null, true, -0.5], fields: { ['__proto__']: 'string' } };
    const [back] = readBack([value]) as [typeof value];
    expect(back).toEqual(value);
    expect(Object.keys(back.fields)).toEqual(['__proto__']);
  });

  it('are written once where they are one object, and stay one', () => {
    const shared = { is: 'string' };
    const [first, second] = readBack([{ a: shared, b: [shared] }, shared]) as [
      { a: object; b: readonly object[] },
      object,
    ];
    expect([first.a, first.b[0]]).toEqual([shared, shared]);
    expect(first.a).toBe(second);
    expect(first.b[0]).toBe(second);
  });

  it.each([[() => 1], [new Date(0)], [/x/], [1n]])('are plain data, and not %s', (value) => {
    expect(() => jsLiterals([{ value }])).toThrow('no plain data');
  });
});
