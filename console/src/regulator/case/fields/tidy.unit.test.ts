import { expect, it } from 'vitest';
import { tidy } from './tidy.ts';

it('leaves out what was left empty, at any depth', () => {
  expect(
    tidy({ name: '示例', address: ' ', contact: { name: '', phone: undefined }, flags: [], tenor: 0 }),
  ).toEqual({ name: '示例', flags: [], tenor: 0 });
});

it('keeps facts as an object even where none is known, since a case has facts', () => {
  expect(tidy({ facts: { revenue: null } })).toEqual({ facts: {} });
});

it('keeps what cannot be read, so that the contract refuses it beside its field', () => {
  expect(tidy({ amountFen: Number.NaN })).toEqual({ amountFen: Number.NaN });
});
