import { describe, expect, it } from 'vitest';
import type { CaseView, Reference } from '../../api/routes.ts';
import { repairsOf } from './repairs.ts';

const words = (text: string) => ({ zh: text, en: text });
const reason = (code: string, repairable: 'yes' | 'no'): Reference['reasons'][number] => ({
  code,
  name: words(code),
  repairable,
  isDecline: true,
  owners: ['guarantor'],
  prescriptionCodes: [],
  repair: repairable === 'yes' ? words(`repair ${code}`) : null,
  effect: words('effect'),
});
const former = { ...reason('R13', 'yes'), table: 'decline-reasons@0.9.0' };
const reference = {
  reasons: [reason('R01', 'yes'), reason('R13', 'no')],
  otherVersions: { reasons: [former], prescriptions: [], riskSchemes: [] },
};

const declined = (bankId: string, ...codes: string[]) => ({
  bankId,
  answer: { kind: 'declined', primaryReason: codes[0], reasonCodes: codes },
});
const rounds = (...lines: object[][]) =>
  ({ rounds: lines.map((each, index) => ({ number: index + 1, lines: each })) }) as unknown as CaseView;

describe('what can be repaired', () => {
  it('is what the table said that the bank declined by', () => {
    const line = declined('bank-a', 'R13');
    const then = { ...line, answer: { ...line.answer, reasonTableVersion: 'decline-reasons@0.9.0' } };
    expect(repairsOf(rounds([then]), reference)[0]?.repairable.map(({ code }) => code)).toEqual(['R13']);
    expect(repairsOf(rounds([line]), reference)[0]?.repairable).toEqual([]);
  });
  it('starts with the main reason and keeps what nobody can repair out of the advice', () => {
    const [repair] = repairsOf(rounds([declined('bank-a', 'R13', 'R01')]), reference);
    expect(repair?.reasons.map(({ code }) => code)).toEqual(['R13', 'R01']);
    expect(repair?.repairable.map(({ code }) => code)).toEqual(['R01']);
  });

  it('shows the newest decline first', () => {
    const found = repairsOf(rounds([declined('bank-a', 'R01')], [declined('bank-b', 'R01')]), reference);
    expect(found.map(({ bankId }) => bankId)).toEqual(['bank-b', 'bank-a']);
  });

  it('says nothing of a bank that has granted since, nor of one that is silent', () => {
    const granted = { bankId: 'bank-a', answer: { kind: 'granted' } };
    const silent = { bankId: 'bank-c', silentSince: '2026-11-20T00:00:00Z' };
    expect(repairsOf(rounds([declined('bank-a', 'R01'), silent], [granted]), reference)).toEqual([]);
  });
});
