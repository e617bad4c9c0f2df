import { expect, it } from 'vitest';
import { takenEncodings } from './encoding.ts';

it.each([
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['gzip', ['gzip']],
  ['BR;q=0.5, GZIP', ['br', 'gzip']],
  ['br;q=0, gzip;q=1.0', ['gzip']],
  ['*', ['br', 'gzip']],
  ['*;q=0', []],
  ['br;q=0, *', ['gzip']],
  ['identity', []],
  ['gzip;q=nonsense', []],
  ['', []],
  [undefined, []],
])('%s takes %j', (asked, names) => {
  expect(takenEncodings(asked).map(({ name }) => name)).toEqual(names);
});
