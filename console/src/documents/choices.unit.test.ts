import { describe, expect, it } from 'vitest';
import { choicesFor, likeliest } from './choices.ts';

type Seen = Parameters<typeof choicesFor>[1];
const line = (bankId: string, requests: readonly object[] = []) => ({ bankId, productId: 'p', requests });
const view = (more: object = {}): Seen =>
  ({
    phase: { stage: 'bankHandling', round: 1 },
    relation: 'holder',
    rounds: [{ lines: [line('bank-a'), line('bank-b')] }],
    prescriptions: [{ id: 'rx-1', ownerOrgId: 'dept' }],
    ...more,
  }) as unknown as Seen;
const values = (...given: Parameters<typeof choicesFor>) => choicesFor(...given).map(({ value }) => value);

describe('what a reader may file', () => {
  it('a work group: everything the case has a place for', () => {
    expect(values('regulator', view(), 'wg')).toEqual([
      'consent',
      ...['lawfulOperation', 'fixedPremises', 'genuineNeed', 'goodCredit', 'lawfulUse'].map(
        (id) => `standardEvidence:standard:${id}`,
      ),
      'bankPaper:bank:bank-a',
      'bankPaper:bank:bank-b',
      'prescriptionEvidence:prescription:rx-1',
      'other',
    ]);
  });
  it('a bank: for itself, and for its own task', () => {
    const own = view({
      relation: 'asked',
      rounds: [{ lines: [line('bank-a')] }],
      prescriptions: [
        { id: 'rx-1', ownerOrgId: 'dept' },
        { id: 'rx-2', ownerOrgId: 'bank-a' },
      ],
      outcome: { bankId: 'bank-a' },
    });
    expect(values('bank', own, 'bank-a')).toEqual([
      'bankPaper:bank:bank-a',
      'contract:bank:bank-a',
      'prescriptionEvidence:prescription:rx-2',
    ]);
  });
  it('the owner of a task: evidence for it', () => {
    expect(values('participant', view({ rounds: [], relation: 'owner' }), 'dept')).toEqual([
      'prescriptionEvidence:prescription:rx-1',
    ]);
  });
  it('nobody, once the case has ended; and nobody who only supervises', () => {
    expect(values('enterprise', view({ phase: { stage: 'withdrawn', reason: '' } }), 'x')).toEqual([]);
    expect(values('regulator', view({ relation: 'supervisor' }), 'city')).toEqual([]);
  });
});

describe('what is chosen at first', () => {
  it('is what a bank waits for', () => {
    const waiting = view({ rounds: [{ lines: [line('bank-a'), line('bank-b', [{ id: 'q' }])] }] });
    expect(likeliest(choicesFor('enterprise', waiting, 'x'), waiting)?.value).toBe('bankPaper:bank:bank-b');
  });
  it('is the task while prescriptions are carried out', () => {
    const prescribed = view({ phase: { stage: 'prescription', afterwards: 'screening' } });
    expect(likeliest(choicesFor('enterprise', prescribed, 'x'), prescribed)?.kind).toBe(
      'prescriptionEvidence',
    );
  });
  it('is nothing where nothing is awaited: the reader says who may open it', () => {
    expect(likeliest(choicesFor('regulator', view(), 'wg'), view())).toBeUndefined();
  });
  it('is the only one there is', () => {
    const own = view({ rounds: [], relation: 'owner' });
    expect(likeliest(choicesFor('participant', own, 'dept'), own)?.kind).toBe('prescriptionEvidence');
  });
});
