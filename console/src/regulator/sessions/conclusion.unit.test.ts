import { describe, expect, it } from 'vitest';
import { bodyOf, effectOf, linesOf, nextCase } from './conclusion.ts';

const prescription = {
  code: 'RX4',
  measure: '办理专利质押',
  ownerOrgId: 'dept-sci-tech',
  dueOn: '2026-12-20',
};

describe('what is typed at the table', () => {
  it('has one finding a line, blank lines aside', () => {
    expect(linesOf(' 缺抵押物 \n\n专利可质押\n')).toEqual(['缺抵押物', '专利可质押']);
  });

  it('is sent without prescriptions nobody began', () => {
    const body = bodyOf({ disposition: 'held', prescriptions: [prescription, {}, { measure: '' }] });
    expect(body.prescriptions).toEqual([prescription]);
  });

  it('keeps a prescription that is half written, so that the person is told what is missing', () => {
    expect(
      bodyOf({ disposition: 'held', prescriptions: [{ measure: '担保增信' }] }).prescriptions,
    ).toHaveLength(1);
  });

  it('prescribes and recommends nothing where the session was not held', () => {
    const body = bodyOf({ disposition: 'noShow', prescriptions: [prescription], recommendAgain: true });
    expect(body).toMatchObject({ prescriptions: [], recommendAgain: false });
  });
});

it.each([
  [
    { disposition: 'held', prescriptions: [prescription] },
    { kind: 'prescriptions', count: 1 },
  ],
  [{ disposition: 'held', recommendAgain: true }, { kind: 'again' }],
  [{ disposition: 'held' }, { kind: 'triage' }],
  [{ findings: '缺抵押物' }, { kind: 'open' }],
  [{ disposition: 'postponed', prescriptions: [prescription] }, { kind: 'wait' }],
] as const)('%o leads to %o', (typed, effect) => expect(effectOf(typed)).toEqual(effect));

it('goes on with the next case that has no conclusion, from the top again if need be', () => {
  const session = {
    agenda: [{ caseId: 'a' }, { caseId: 'b', disposition: 'held' }, { caseId: 'c' }],
  } as unknown as Parameters<typeof nextCase>[0];
  expect(nextCase(session, 'a')).toBe('c');
  expect(nextCase(session, 'c')).toBe('a');
});
