import { describe, expect, it } from 'vitest';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import type { SeedRules } from '../../shared/application/ports/seed-rules.ts';
import type { Result } from '../../shared/application/refusals.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { ruleInstallation, ruleMaker } from '../support/living-rules.ts';

const start = '2026-11-28T09:00:00+08:00';
const [maker, checker] = [ruleMaker('p-rules-1'), ruleMaker('p-rules-2')];
const year = { kind: 'calendarYear', id: '2026' } as const;
const schemes = { kind: 'riskSchemes', id: 'risk-schemes' } as const;

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

/** What an earlier version of the program shipped: without the newest year, and with other words in one table. */
const earlier: SeedRules = (asked) =>
  shippedSeeds(asked).flatMap((document) => {
    if (document.kind === year.kind && document.id === year.id) return [];
    if (document.kind !== schemes.kind) return [document];
    const provenance = { status: 'designed', source: { zh: '旧', en: 'old' }, evidence: 'old' };
    return [{ ...document, content: { ...document.content, provenance } }];
  });

const upgraded = async () => {
  const installation = ruleInstallation(start);
  await seedRules(installation.deps, earlier, { demo: false });
  return installation;
};

describe('what came with a new version of the program (随程序交付)', () => {
  it('waits with its difference and is nowhere in force; nothing waits where all of it was taken in', async () => {
    const { uses, rules, deps } = await upgraded();
    const { offers } = value(await uses.ruleOffers(maker));
    expect(offers.map(({ kind, id }) => [kind, id])).toEqual([
      ['riskSchemes', 'risk-schemes'],
      ['calendarYear', '2026'],
    ]);
    expect(offers[0]).toMatchObject({ against: '1.1.0' });
    expect(offers[0]?.differences?.map(({ sentence }) => sentence.zh)).toContainEqual(
      expect.stringContaining('由 旧 变为'),
    );
    expect(offers[1]?.against).toBeUndefined();
    expect(rules.documents?.().some(({ kind, id }) => kind === year.kind && id === year.id)).toBe(false);

    const whole = ruleInstallation(start);
    await seedRules(whole.deps, shippedSeeds, { demo: false });
    expect(value(await whole.uses.ruleOffers(maker)).offers).toEqual([]);
    expect(await verifyLog(deps)).toMatchObject({ whole: true });
  });

  it('is taken as a draft that another person checks, and then waits no more, changed or not', async () => {
    const { uses, rules } = await upgraded();
    const waiting = async () => value(await uses.ruleOffers(maker)).offers;
    const offered = (await waiting()).find(({ id }) => id === year.id)?.hash ?? '';
    const { version } = value(await uses.draftRule({ actor: maker, ...year, offered }));
    const of = { ...year, version };
    const { content } = value(await uses.viewRule(maker, of));
    expect((await waiting()).some(({ id }) => id === year.id)).toBe(false);
    // What calls itself official is compared by somebody who is named, here as anywhere.
    const provenance = {
      ...(content['provenance'] as object),
      ...{ sourceDocument: '国务院办公厅关于2026年部分节假日安排的通知', sourcePage: '1' },
      ...{ sourceSha256: 'a'.repeat(64), reviewedBy: '王强' },
    };
    value(await uses.saveRule({ actor: maker, ...of, content: { ...content, provenance } }));
    expect((await waiting()).some(({ id }) => id === year.id)).toBe(false);
    value(await uses.submitRule({ actor: maker, ...of, validFrom: '2026-11-28' }));
    expect(codeOf(await uses.approveRule({ actor: maker, ...of, validFrom: '2026-11-28' }))).toBe(
      'rule_own_work',
    );
    value(await uses.approveRule({ actor: checker, ...of, validFrom: '2026-11-28' }));
    expect(rules.documents?.().some(({ kind, id }) => kind === year.kind && id === year.id)).toBe(true);
    expect((await waiting()).some(({ id }) => id === year.id)).toBe(false);
  });

  it('waits again where its draft was discarded, and may be declined, on record and not for ever', async () => {
    const { uses, deps } = await upgraded();
    const first = value(await uses.ruleOffers(maker)).offers[0];
    const offered = first?.hash ?? '';
    const draft = value(await uses.draftRule({ actor: maker, ...schemes, offered }));
    value(await uses.discardRule({ actor: maker, ...schemes, version: draft.version }));
    expect(value(await uses.ruleOffers(maker)).offers[0]).toEqual(first);

    const no = { actor: checker, ...schemes, hash: offered, idempotencyKey: 'k' };
    const declined = value(await uses.declineRuleOffer(no));
    expect(declined.declined).toMatchObject({ personId: 'p-rules-2' });
    expect(value(await uses.declineRuleOffer(no))).toEqual(declined);
    expect(value(await uses.ruleOffers(maker)).offers[0]).toMatchObject({
      declined: { personId: 'p-rules-2' },
    });
    expect(codeOf(await uses.draftRule({ actor: maker, ...schemes, offered }))).toBe('done');
    expect(codeOf(await uses.declineRuleOffer({ ...no, idempotencyKey: 'k2', hash: 'f'.repeat(64) }))).toBe(
      'rule_not_offered',
    );
    expect(codeOf(await uses.draftRule({ actor: maker, ...year, offered: 'f'.repeat(64) }))).toBe(
      'rule_not_offered',
    );
    expect(await verifyLog(deps)).toMatchObject({ whole: true });
  });
});
