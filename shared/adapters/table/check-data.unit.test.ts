import { describe, expect, it } from 'vitest';
import { checkData } from './check-data.ts';
import { InvalidTableRequest } from './errors.ts';

const nested = (levels: number): unknown => (levels === 0 ? [] : { inner: nested(levels - 1) });

describe('data that can be stored', () => {
  it.each<[string, unknown]>([
    ['nothing at all', {}],
    ['every JSON type', { a: null, b: true, c: 1.5, d: '会', e: [1, [2]], f: { g: {} } }],
    ['a property that is undefined', { a: undefined }],
    ['zero and minus zero', { a: 0, b: -0 }],
    ['the largest whole numbers', { a: Number.MAX_SAFE_INTEGER, b: Number.MIN_SAFE_INTEGER }],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 })],
    ['31 levels', nested(30)],
  ])('%s', (_, data) => {
    expect(() => checkData(data)).not.toThrow();
  });

  it.each<[string, unknown]>([
    ['not a number', { a: Number.NaN }],
    ['infinity', { a: Number.NEGATIVE_INFINITY }],
    ['beyond 2^53', { a: -(2 ** 53) }],
    ['too small a number', { a: 1e-131 }],
    ['a bigint', { a: 1n }],
    ['a Date', { a: new Date(0) }],
    ['a Map', { a: new Map() }],
    ['a function', { a: () => 1 }],
    ['undefined in a list', { a: [undefined] }],
    ['half a surrogate pair', { a: ['\udc00'] }],
    ['half a surrogate pair as a name', { '\ud800': 1 }],
    ['a property without a name', { '': 1 }],
    ['a property the SDK stumbles over', JSON.parse('{"a":{"__proto__":1}}')],
    ['32 levels', nested(31)],
  ])('not %s', (_, data) => {
    expect(() => checkData(data)).toThrow(InvalidTableRequest);
  });
});
