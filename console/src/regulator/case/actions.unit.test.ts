import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../api/routes.ts';
import { actionsOf } from './actions.ts';

const by = { kind: 'bank', orgId: 'bank-a', personId: 'p' } as const;
const grant = {
  kind: 'granted',
  at: '2026-11-20T01:00:00.000Z',
  by,
  amountFen: 100,
  rateBp: 341,
  tenorMonths: 12,
  method: 'unsecured',
  firstLoan: true,
  late: false,
} as const;
const line = { bankId: 'bank-a', productId: 'p', requests: [] };
const round = (more: object = {}) => ({
  number: 1,
  at: '2026-11-19T01:00:00.000Z',
  by,
  lines: [{ ...line, ...more }],
});
const outcome = {
  round: 1,
  bankId: 'bank-a',
  grantedFen: 100,
  acceptedAt: '2026-11-20T01:00:00.000Z',
  acceptedBy: by,
  disbursements: [],
};
const contract = { number: '1', signedOn: '2026-11-21', riskShares: [] };
const paid = (amountFen: number) => [{ id: 'd', on: '2026-11-22', amountFen }];

const actions = (phase: object, more: object = {}) =>
  actionsOf({ relation: 'holder', rounds: [], prescriptions: [], phase, ...more } as unknown as CaseView);
const primary = (phase: object, more: object = {}) => actions(phase, more).primary;

describe('after the end', () => {
  const withdrawn = { stage: 'withdrawn', reason: '撤回同意' };
  it('a request for erasure is answered first', () => {
    expect(primary(withdrawn, { personalData: { request: { at: '2026-06-16T02:00:00.000Z' } } })).toBe(
      'erasure',
    );
  });
  it('nobody is pushed to reopen what lost its consent', () => {
    const { primary: next, more } = actions(withdrawn, {
      consentWithdrawal: { at: '2026-06-16T02:00:00.000Z' },
    });
    expect([next, more]).toEqual([undefined, ['reopen']]);
  });
  it('nobody is pushed to reopen what ended with a loan', () => {
    const lent = { outcome: { ...outcome, contract, disbursements: paid(100) } };
    const { primary: next, more } = actions({ stage: 'closed' }, lent);
    expect([next, more]).toEqual([undefined, ['reopen']]);
  });
});

describe('the one next step of the work group', () => {
  it.each([
    ['intake', 'intake'],
    ['screening', 'screen'],
    ['recommendation', 'recommend'],
    ['secondRecommendation', 'recommend'],
    ['triage', 'triage'],
    ['jointDiagnosis', 'session'],
    ['closed', 'reopen'],
    ['withdrawn', 'reopen'],
    ['cultivation', 'reopen'],
  ])('in %s is %s', (stage, action) => expect(primary({ stage })).toBe(action));

  it('while the score is made is nothing; once it waits for a person, the review', () => {
    expect(primary({ stage: 'scoring' })).toBeUndefined();
    expect(primary({ stage: 'scoring', findings: ['DQ05'] })).toBe('review');
    expect(primary({ stage: 'scoring' }, { score: { status: 'manualReview' } })).toBe('review');
  });
  it('while a bank is asked is to urge it, to send papers it wants, or to take its offer', () => {
    const phase = { stage: 'bankHandling', round: 1 };
    expect(primary(phase, { rounds: [round()] })).toBe('urge');
    const request = { id: 'r', askedAt: '2026-11-20T01:00:00.000Z', items: '审计报告' };
    expect(primary(phase, { rounds: [round({ requests: [request] })] })).toBe('supply');
    expect(primary(phase, { rounds: [round({ answer: grant })] })).toBe('accept');
    expect(primary(phase, { rounds: [round({ answer: grant, voidedAt: '2026-11-21T01:00:00.000Z' })] })).toBe(
      'urge',
    );
  });
  it('a bank whose date has passed can be urged, or waited for no more', () => {
    const phase = { stage: 'bankHandling', round: 1 };
    const silentSince = '2026-11-20T01:00:00.000Z';
    expect(actions(phase, { rounds: [round()] }).beside).toEqual([]);
    expect(actions(phase, { rounds: [round({ silentSince, awaited: true })] })).toMatchObject({
      primary: 'urge',
      beside: ['endWaiting'],
    });
  });
  it('with a loan goes from contract to disbursement to closing', () => {
    const phase = { stage: 'outcome' };
    expect(primary(phase, { outcome })).toBe('contract');
    expect(primary(phase, { outcome: { ...outcome, contract } })).toBe('disburse');
    const partly = { ...outcome, contract, disbursements: paid(40) };
    expect(actions(phase, { outcome: partly })).toMatchObject({ primary: 'disburse', beside: ['close'] });
    expect(primary(phase, { outcome: { ...outcome, contract, disbursements: paid(100) } })).toBe('close');
  });
  it('with prescriptions settles them before more are added', () => {
    expect(primary({ stage: 'prescription' }, { prescriptions: [{ state: 'open' }] })).toBe('settle');
    expect(primary({ stage: 'prescription' }, { prescriptions: [{ state: 'done' }] })).toBe('prescribe');
  });
});

describe('beside it', () => {
  it('while banks work, a prescription can be given, and settled where one is owed', () => {
    const handling = { stage: 'bankHandling', round: 1 };
    expect(actions(handling).more).toContain('prescribe');
    expect(actions(handling).more).not.toContain('settle');
    const owed = { prescriptions: [{ state: 'open', beside: true }] };
    expect(actions(handling, owed).more).toContain('settle');
    expect(actions({ stage: 'outcome' }, { ...owed, outcome }).more).toContain('settle');
    expect(
      actions({ stage: 'triage' }, { prescriptions: [{ state: 'done', beside: true }] }).more,
    ).not.toContain('settle');
  });
  it('nothing is offered twice', () => {
    const { primary: first, beside, more } = actions({ stage: 'bankHandling', round: 1 });
    const all = [first, ...beside, ...more];
    expect(new Set(all).size).toBe(all.length);
  });
  it('money that has flowed can neither be withdrawn nor abandoned', () => {
    const drawn = { ...outcome, contract, disbursements: paid(40) };
    const { more } = actions({ stage: 'outcome' }, { outcome: drawn });
    expect(more).not.toContain('withdraw');
    expect(more).not.toContain('abandon');
    expect(actions({ stage: 'outcome' }, { outcome }).more).toContain('abandon');
  });
  it('a supervisor only urges, and nobody once the case has ended', () => {
    expect(actions({ stage: 'triage' }, { relation: 'supervisor' })).toEqual({
      primary: 'urge',
      beside: [],
      more: [],
    });
    expect(actions({ stage: 'closed' }, { relation: 'supervisor' })).toEqual({ beside: [], more: [] });
  });
});
