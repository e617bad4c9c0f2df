import { describe, expect, it } from 'vitest';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import type { Result } from '../../shared/application/refusals.ts';
import type { RuleUses } from '../../shared/application/rules/port.ts';
import { ruleInstallation, ruleMaker } from '../support/living-rules.ts';

const start = '2026-03-02T09:00:00+08:00';
const [maker, checker, third] = ['p-rules-1', 'p-rules-2', 'p-rules-3'].map((id) => ruleMaker(id));
if (!maker || !checker || !third) throw new Error('three people are needed');
const ofDemo = { kind: 'region', id: 'demo' } as const;

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

/** Settings with another number of rounds, approved for the day after. */
const approvedRounds = async (uses: RuleUses, rounds: number, more: Record<string, unknown> = {}) => {
  const { version } = value(await uses.draftRule({ actor: maker, ...ofDemo }));
  const of = { ...ofDemo, version };
  const { content } = value(await uses.viewRule(maker, of));
  const changed = { ...content, maxRounds: { value: rounds, source: '会议纪要' }, ...more };
  value(await uses.saveRule({ actor: maker, ...of, content: changed }));
  value(await uses.submitRule({ actor: maker, ...of, validFrom: '2026-03-03' }));
  value(await uses.approveRule({ actor: checker, ...of, validFrom: '2026-03-03' }));
  return of;
};

describe('an approved version that has not begun (撤回)', () => {
  it('is withdrawn by two people, never begins, stays readable, and its day is free again', async () => {
    const { uses, seed, rules, deps, moveTo } = ruleInstallation(start);
    await seed();
    const rounds = () => rules.caseRules('demo', deps.clock.now())?.maxRounds;
    const before = rounds();
    const of = await approvedRounds(uses, 7);

    const asked = value(await uses.askRuleWithdrawal({ actor: checker, ...of, reason: '银行来函更正' }));
    expect(asked).toMatchObject({ standing: 'later', withdrawalAsked: { reason: '银行来函更正' } });
    expect(codeOf(await uses.withdrawRule({ actor: checker, ...of }))).toBe('rule_withdrawal_own');
    expect(codeOf(await uses.askRuleWithdrawal({ actor: maker, ...of, reason: 'x' }))).toBe(
      'rule_withdrawal_asked',
    );
    const gone = value(await uses.withdrawRule({ actor: maker, ...of }));
    expect(gone).toMatchObject({ status: 'withdrawn', proposedFrom: '2026-03-03' });
    expect(gone.validFrom).toBeUndefined();

    const again = await approvedRounds(uses, 8);
    expect(again.version).toBe('3.0.0');
    value(await uses.askRuleWithdrawal({ actor: maker, ...again, reason: '再议' }));
    value(await uses.withdrawRule({ actor: third, ...again }));
    moveTo('2026-03-03T00:00:00+08:00');
    expect(rounds()).toBe(before);
    expect(value(await uses.viewRule(maker, of)).content['maxRounds']).toMatchObject({ value: 7 });
    expect(await verifyLog(deps)).toMatchObject({ whole: true });
  });

  it('begins all the same where nobody agrees, or the request is dropped; then it stands for ever', async () => {
    const { uses, seed, rules, deps, moveTo } = ruleInstallation(start);
    await seed();
    const of = await approvedRounds(uses, 7);
    expect(codeOf(await uses.withdrawRule({ actor: checker, ...of }))).toBe('rule_withdrawal_not_asked');
    value(await uses.askRuleWithdrawal({ actor: maker, ...of, reason: '再议' }));
    expect(value(await uses.dropRuleWithdrawal({ actor: maker, ...of })).withdrawalAsked).toBeUndefined();
    value(await uses.askRuleWithdrawal({ actor: maker, ...of, reason: '再议' }));
    // In the last minute of the day before it might have begun in some process by the time it is written.
    moveTo('2026-03-02T23:59:30+08:00');
    expect(codeOf(await uses.withdrawRule({ actor: checker, ...of }))).toBe('rule_begun');
    moveTo('2026-03-03T00:00:00+08:00');
    expect(rules.caseRules('demo', deps.clock.now())?.maxRounds).toBe(7);
    expect(codeOf(await uses.withdrawRule({ actor: checker, ...of }))).toBe('rule_begun');
    expect(codeOf(await uses.askRuleWithdrawal({ actor: maker, ...of, reason: 'x' }))).toBe('rule_begun');
  });

  it('stays where something else that was approved rests on it', async () => {
    const { uses, seed } = ruleInstallation(start);
    await seed();
    const table = { kind: 'triageTable', id: 'triage-east' } as const;
    const { version } = value(await uses.draftRule({ actor: maker, ...table, like: 'triage-suggested' }));
    const of = { ...table, version };
    value(await uses.submitRule({ actor: maker, ...of, validFrom: '2026-03-03' }));
    value(await uses.approveRule({ actor: checker, ...of, validFrom: '2026-03-03' }));
    await approvedRounds(uses, 7, { triageTable: { value: 'triage-east', source: '会议纪要' } });
    value(await uses.askRuleWithdrawal({ actor: maker, ...of, reason: '再议' }));
    expect(await uses.withdrawRule({ actor: checker, ...of })).toMatchObject({
      refusal: {
        code: 'rule_contradicts_without',
        detail: { problems: [{ kind: 'region', id: 'demo', at: '/triageTable/value' }] },
      },
    });
  });
});

describe('a repeated request', () => {
  it('under the same key is answered as the first time and changes nothing; another request under it is refused', async () => {
    const { uses, seed, deps } = ruleInstallation(start);
    await seed();
    const draft = { actor: maker, ...ofDemo, idempotencyKey: 'k-draft' };
    const first = value(await uses.draftRule(draft));
    expect(value(await uses.draftRule(draft))).toEqual(first);
    expect(first.created).toBe(true);
    const of = { ...ofDemo, version: first.version };
    const { content } = value(await uses.viewRule(maker, of));
    const save = {
      ...{ actor: maker, ...of, idempotencyKey: 'k-save', expectedVersion: first.edition },
      content: { ...content, maxRounds: { value: 7, source: '会议纪要' } },
    };
    const saved = value(await uses.saveRule(save));
    expect(value(await uses.saveRule(save))).toEqual(saved);
    const submit = { actor: maker, ...of, validFrom: '2026-03-03', idempotencyKey: 'k-submit' } as const;
    const submitted = value(await uses.submitRule(submit));
    const approve = { actor: checker, ...of, validFrom: '2026-03-03', idempotencyKey: 'k-submit' } as const;
    const approved = value(await uses.approveRule(approve));
    // Keys are their caller's own, and the answer is the one of then, whatever came since.
    expect(value(await uses.submitRule(submit))).toEqual(submitted);
    expect(value(await uses.approveRule(approve))).toEqual(approved);
    expect(codeOf(await uses.submitRule({ ...submit, validFrom: '2026-03-04' }))).toBe(
      'idempotency_mismatch',
    );
    expect(await verifyLog(deps)).toMatchObject({ whole: true, acts: 5 });
  });
});

describe('a copy of another rule', () => {
  it('is a draft under its own id, and nobody’s official text', async () => {
    const { uses, seed } = ruleInstallation(start);
    await seed();
    const model = { kind: 'scoringModel', id: 'east-points' } as const;
    const { version } = value(await uses.draftRule({ actor: maker, ...model, like: 'demo-18-stage-v1' }));
    const { content, problems } = value(await uses.viewRule(maker, { ...model, version }));
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      modelId: 'east-points',
      provenance: { status: 'designed', evidence: 'demo-18-stage-v1@1.0.0' },
      weights: { status: 'user_defined', sourceDocument: null, reviewedBy: null },
    });
    const product = { kind: 'product', id: 'bank-a-east' } as const;
    value(await uses.draftRule({ actor: maker, ...product, like: 'bank-a-points' }));
    const copied = value(await uses.viewRule(maker, { ...product, version: '1.0.0' }));
    expect(copied.content['product']).toMatchObject({ id: 'bank-a-east', bankId: 'bank-a' });
    expect(await uses.draftRule({ actor: maker, ...product, id: 'x-1', like: 'nowhere' })).toMatchObject({
      refusal: { code: 'rule_not_found', field: 'like' },
    });
  });
});
