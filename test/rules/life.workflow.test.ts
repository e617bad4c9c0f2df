import { describe, expect, it } from 'vitest';
import { referenceBookFrom } from '../../shared/adapters/reference/reference-data.ts';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import type { Result } from '../../shared/application/refusals.ts';
import type { RuleUses } from '../../shared/application/rules/port.ts';
import type { RuleContent } from '../../shared/domain/rule-versions/index.ts';
import { ruleInstallation, ruleMaker } from '../support/living-rules.ts';

const start = '2026-03-02T09:00:00+08:00';
const [maker, checker] = [ruleMaker('p-rules-1'), ruleMaker('p-rules-2')];
const ofDemo = { kind: 'region', id: 'demo' } as const;

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? 'done' : result.refusal.code);

/** The settings of the demo region with another number of rounds, as a draft. */
const draftedRounds = async (uses: RuleUses, rounds: number) => {
  const { version } = value(await uses.draftRule({ actor: maker, ...ofDemo }));
  const { content, edition } = value(await uses.viewRule(maker, { ...ofDemo, version }));
  const changed: RuleContent = { ...content, maxRounds: { value: rounds, source: '会议纪要' } };
  const of = { ...ofDemo, version };
  return value(await uses.saveRule({ actor: maker, ...of, content: changed, expectedVersion: edition }));
};

describe('the life of a rule', () => {
  it('goes from a draft to a checked version that holds from its day, on record and whole', async () => {
    const { uses, seed, rules, deps, moveTo } = ruleInstallation(start);
    await seed();
    const rounds = () => rules.caseRules('demo', deps.clock.now())?.maxRounds;
    const before = rounds();

    const { version, edition } = await draftedRounds(uses, 7);
    const of = { ...ofDemo, version };
    expect(version).toBe('2.0.0');
    const submitted = value(
      await uses.submitRule({ actor: maker, ...of, validFrom: '2026-03-03', expectedVersion: edition }),
    );
    expect(submitted).toMatchObject({ status: 'submitted', proposedFrom: '2026-03-03' });
    const approved = value(await uses.approveRule({ actor: checker, ...of, validFrom: '2026-03-03' }));
    expect(approved).toMatchObject({ status: 'approved', standing: 'later', validFrom: '2026-03-03' });

    expect(rounds()).toBe(before);
    moveTo('2026-03-02T23:59:59.999+08:00');
    expect(rounds()).toBe(before);
    moveTo('2026-03-03T00:00:00+08:00');
    expect(rounds()).toBe(7);

    const history = value(await uses.ruleHistory(maker, ofDemo));
    expect(history.versions.map(({ version, standing }) => [version, standing])).toEqual([
      ['2.0.0', 'inForce'],
      ['1.0.0', 'superseded'],
    ]);
    expect(await verifyLog(deps)).toMatchObject({ whole: true, acts: 5 });
  });

  it('takes two people: who saved it may not check it, in no other role either', async () => {
    const { uses, seed } = ruleInstallation(start);
    await seed();
    const { version } = await draftedRounds(uses, 7);
    const of = { ...ofDemo, version };
    const second = value(await uses.viewRule(checker, of));
    value(await uses.saveRule({ actor: checker, ...of, content: second.content }));
    value(await uses.submitRule({ actor: maker, ...of, validFrom: '2026-03-03' }));
    for (const actor of [maker, checker, ruleMaker(maker.personId, 'systemAdministrator')])
      expect(codeOf(await uses.approveRule({ actor, ...of, validFrom: '2026-03-03' }))).toBe('rule_own_work');
    const third = ruleMaker('p-rules-3');
    expect(codeOf(await uses.returnRule({ actor: third, ...of, reason: '出处未写明' }))).toBe('done');
    expect(value(await uses.viewRule(maker, of))).toMatchObject({
      status: 'draft',
      returned: { reason: '出处未写明', personId: 'p-rules-3' },
    });
  });

  it('is refused for days that have passed and days that are taken', async () => {
    const { uses, seed } = ruleInstallation(start);
    await seed();
    const { version } = await draftedRounds(uses, 7);
    const of = { ...ofDemo, version };
    const submitted = (validFrom: '2026-03-01' | '2026-03-02' | '2026-01-01') =>
      uses.submitRule({ actor: maker, ...of, validFrom });
    expect(codeOf(await submitted('2026-03-01'))).toBe('rule_date_past');
    expect(codeOf(await submitted('2026-03-02'))).toBe('done');
    value(await uses.approveRule({ actor: checker, ...of, validFrom: '2026-03-02' }));
    const again = await draftedRounds(uses, 8);
    const next = { ...ofDemo, version: again.version };
    expect(codeOf(await uses.submitRule({ actor: maker, ...next, validFrom: '2026-03-02' }))).toBe(
      'rule_date_taken',
    );
  });

  it('knows one open draft: a second creation answers with it, and who saved first is not overwritten', async () => {
    const { uses, seed } = ruleInstallation(start);
    await seed();
    const answers = await Promise.all(
      [maker, checker, maker].map((actor) => uses.draftRule({ actor, ...ofDemo })),
    );
    expect(new Set(answers.map((one) => value(one).version))).toEqual(new Set(['2.0.0']));
    expect(answers.filter((one) => value(one).created)).toHaveLength(1);
    const of = { ...ofDemo, version: '2.0.0' };
    const { content, edition } = value(await uses.viewRule(maker, of));
    const save = (actor: typeof maker) => uses.saveRule({ actor, ...of, content, expectedVersion: edition });
    expect(codeOf(await save(maker))).toBe('done');
    expect(await save(checker)).toMatchObject({
      refusal: { code: 'version_conflict', detail: { version: edition + 1 } },
    });
  });

  it('cannot go on where it contradicts another table, and says where in both languages', async () => {
    const { uses, seed } = ruleInstallation(start);
    await seed();
    const { version, edition } = value(await uses.draftRule({ actor: maker, ...ofDemo }));
    const of = { ...ofDemo, version };
    const { content } = value(await uses.viewRule(maker, of));
    const wrong = { ...content, triageTable: { value: 'triage-nowhere@1.0.0', source: 'x' }, maxRounds: 3 };
    value(await uses.saveRule({ actor: maker, ...of, content: wrong, expectedVersion: edition }));
    const refused = await uses.submitRule({ actor: maker, ...of, validFrom: '2026-03-03' });
    expect(refused).toMatchObject({ refusal: { code: 'rule_contradicts' } });
    const view = value(await uses.viewRule(maker, of));
    expect(view.problems).toContainEqual(
      expect.objectContaining({
        at: '/maxRounds',
        message: { zh: '须填写设定值与出处', en: 'must be { value, source }' },
      }),
    );
  });

  it('ends by a version of its own, which is refused while open cases or settings rest on it', async () => {
    const { uses, seed, rules, deps, moveTo } = ruleInstallation(start);
    await seed();
    const product = { kind: 'product', id: 'bank-a-points' } as const;
    const asked = await uses.retireRule({
      ...{ actor: maker, ...product, validFrom: '2026-03-10', reason: '产品已下架' },
    });
    const { version } = value(asked);
    value(await uses.approveRule({ actor: checker, ...product, version, validFrom: '2026-03-10' }));
    const offered = () => rules.shelf().products.products.map(({ id }) => id);
    expect(offered()).toContain('bank-a-points');
    moveTo('2026-03-10T00:00:00+08:00');
    expect(offered()).not.toContain('bank-a-points');
    // Nobody can recommend it any more; what was recommended keeps its limit and its name.
    const demo = rules.caseRules('demo', deps.clock.now());
    expect(demo?.isOffered('bank-a-points')).toBe(false);
    expect(demo?.product('bank-a-points')?.maxAmountFen).toBeGreaterThan(0);
    const { products } = referenceBookFrom(rules.shelf(), deps.clock.now)();
    expect(products.map(({ id }) => id)).toContain('bank-a-points');
    expect(
      codeOf(
        await uses.retireRule({
          ...{ actor: maker, kind: 'reasonTable', id: 'decline-reasons' },
          ...{ validFrom: '2026-03-12', reason: '换表' },
        }),
      ),
    ).toBe('rule_contradicts');
  });

  it('is nobody’s who has no role for it', async () => {
    const { uses, seed } = ruleInstallation(start);
    await seed();
    const clerk = { ...maker, roles: ['clerk'] } as const;
    const setter = { ...maker, roles: ['systemAdministrator'] } as const;
    expect(codeOf(await uses.listRules(clerk))).toBe('not_permitted');
    expect(codeOf(await uses.listRules(setter))).toBe('not_permitted');
    expect(codeOf(await uses.listRules(maker))).toBe('done');
    expect(codeOf(await uses.draftRule({ actor: setter, ...ofDemo }))).toBe('not_permitted');
  });
});
