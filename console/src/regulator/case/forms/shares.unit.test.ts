import { expect, it } from 'vitest';
import { missingBp, partFen, type Scheme, sentShares, sharesOf } from './shares.ts';

const scheme = (shares: Scheme['shares']): Scheme => ({
  id: 's',
  name: { zh: '二八', en: '2:8' },
  appliesTo: { zh: '', en: '' },
  parties: ['bank', 'guarantor', 'nationalFund'],
  shares,
  constraints: [],
  limits: [],
  fees: [],
});

it('a scheme that fixes its shares fills them in; one that does not asks for them', () => {
  const fixed = [
    { role: 'bank' as const, share: 2000 },
    { role: 'guarantor' as const, share: 8000 },
  ];
  expect(sharesOf(scheme(fixed))).toEqual([
    { party: 'bank', shareBp: 2000 },
    { party: 'guarantor', shareBp: 8000 },
    { party: 'nationalFund' },
  ]);
  expect(sharesOf(scheme(null)).every(({ shareBp }) => shareBp === undefined)).toBe(true);
  expect(sharesOf(undefined)).toEqual([]);
});

it('says what is missing to the whole, or too much', () => {
  expect(missingBp([{ party: 'bank', shareBp: 2000 }, undefined, { party: 'guarantor' }])).toBe(8000);
  expect(missingBp([{ party: 'bank', shareBp: 10_500 }])).toBe(-500);
});

it('shows parts without a float', () => {
  expect(partFen(9_007_199_254_740_991, 2000)).toBe(1_801_439_850_948_198);
});

it('sends only parties that take a share', () => {
  expect(sentShares([{ party: 'bank', shareBp: 10_000 }, { party: 'guarantor' }, undefined])).toEqual([
    { party: 'bank', shareBp: 10_000 },
  ]);
});
