import { expect, it } from 'vitest';
import { makeSalt } from './make-salt.ts';

it('gives each salt once, 128 bits long, over many draws of the generator', () => {
  const salts = Array.from({ length: 1_000 }, makeSalt);
  expect(new Set(salts).size).toBe(1_000);
  for (const salt of salts) expect(Buffer.from(salt, 'base64url')).toHaveLength(16);
});
