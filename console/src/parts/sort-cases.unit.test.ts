import { describe, expect, it } from 'vitest';
import type { CaseSummary } from '../api/routes.ts';
import { calmOrder } from './calm-order.ts';
import { sortCases } from './sort-cases.ts';

const names = { stage: (id: string) => id, organisation: (id: string | undefined) => id ?? '' };
const summary = (id: string, more: Partial<CaseSummary> = {}): CaseSummary => ({
  id,
  orgId: 'wg',
  enterpriseName: id,
  identityCode: id,
  stage: 'screening',
  round: 0,
  amountFen: 1,
  openedAt: '2026-11-01T00:00:00.000Z',
  enteredStageAt: '2026-11-01T00:00:00.000Z',
  version: 1,
  ...more,
});
const ids = (cases: readonly CaseSummary[]) => cases.map(({ id }) => id).join('');

describe('the order of a list', () => {
  const cases = [
    summary('a', { amountFen: 20 }),
    summary('b', { dueAt: '2026-12-03T00:00:00.000Z', amountFen: 9 }),
    summary('c', { dueAt: '2026-12-01T00:00:00.000Z', amountFen: 100 }),
  ];

  it('puts what has no deadline last, either way', () => {
    expect(ids(sortCases(cases, { key: 'due', descending: false }, names))).toBe('cba');
    expect(ids(sortCases(cases, { key: 'due', descending: true }, names))).toBe('bca');
  });

  it('compares amounts as numbers and leaves the server’s order unasked', () => {
    expect(ids(sortCases(cases, { key: 'amount', descending: false }, names))).toBe('bac');
    expect(ids(sortCases(cases, undefined, names))).toBe('abc');
  });
});

describe('a list that others change while somebody points at it', () => {
  const shown = [summary('a'), summary('b'), summary('c')];

  it('takes in new values where each row stands', () => {
    const fresh = [summary('b'), summary('a', { version: 2 }), summary('c')];
    const calm = calmOrder(shown, fresh);
    expect(ids(calm.rows)).toBe('abc');
    expect(calm.rows[0]?.version).toBe(2);
    expect(calm.changed).toBe(2);
  });

  it('keeps what left and holds back what came', () => {
    const calm = calmOrder(shown, [summary('d'), summary('a'), summary('b')]);
    expect(ids(calm.rows)).toBe('abc');
    expect(calm.changed).toBeGreaterThan(0);
  });

  it('says nothing where nothing moved', () => expect(calmOrder(shown, [...shown]).changed).toBe(0));
});
