import { describe, expect, it } from 'vitest';
import { makeListReader } from '../../shared/adapters/lists/index.ts';
import { makeTrialRules } from '../../shared/adapters/rule-book/trial.ts';
import { apply } from '../../shared/application/cases/apply.ts';
import { applicationRow, csv, identityCode } from '../../shared/application/imports/testing/scene.ts';
import type { Result } from '../../shared/application/refusals.ts';
import type { OfVersion } from '../../shared/application/rules/port.ts';
import { tryRuleOnList } from '../../shared/application/rules/what-if/try-on-list.ts';
import { tryRule } from '../../shared/application/rules/what-if/try-rule.ts';
import type { RuleContent, RuleKind } from '../../shared/domain/rule-versions/index.ts';
import { regulator } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import { openCase } from '../support/commands.ts';
import { ruleInstallation, ruleMaker } from '../support/living-rules.ts';

const maker = ruleMaker('li');
const other = ruleMaker('wang');
/** Works on cases as well. */
const clerkAndMaker = ruleMaker('zhao', 'clerk');

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

/** A county with so many open cases and the demo's rules; a draft of a rule, with its content changed. */
const county = async (cases: number) => {
  const installation = ruleInstallation('2026-11-28T10:00:00+08:00');
  await installation.seed();
  await installation.rules.take(await installation.table.get(installation.rules.markerKey));
  for (let i = 1; i <= cases; i += 1)
    value(
      await apply(installation.deps, {
        caseId: `case-${i}`,
        actor: { ...regulator, roles: ['clerk'] },
        command: openCase({
          caseId: `case-${i}`,
          applicant: applicant({ identity: { kind: 'uscc', code: identityCode(i) } }),
        }),
      }),
    );
  const deps = { ...installation.deps, trial: makeTrialRules };
  const draft = async (kind: RuleKind, id: string, change: (content: RuleContent) => RuleContent) => {
    const { version, edition } = value(await installation.uses.draftRule({ actor: maker, kind, id }));
    const of: OfVersion = { kind, id, version };
    const { content } = value(await installation.uses.viewRule(maker, of));
    await installation.uses.saveRule({
      actor: maker,
      ...of,
      expectedVersion: edition,
      content: change(content),
    });
    return of;
  };
  return { ...installation, deps, draft };
};

type Weighted = { readonly id: string; readonly weight: Readonly<Record<string, number>> };
/** Four points of weight from one indicator to another, in every stage. */
const shifted = (content: RuleContent): RuleContent => ({
  ...content,
  indicators: (content['indicators'] as readonly Weighted[]).map((one) => {
    const move = one.id === 'T1' ? -4 : one.id === 'T6' ? 4 : 0;
    return {
      ...one,
      weight: Object.fromEntries(Object.entries(one.weight).map(([stage, w]) => [stage, w + move])),
    };
  }),
});

describe('trying a draft on the county’s cases (试算)', () => {
  it('counts what would change, shows examples with reasons, and writes nothing', async () => {
    const { deps, draft, calls } = await county(3);
    const of = await draft('scoringModel', 'demo-18-stage-v1', shifted);
    calls.length = 0;
    const found = value(await tryRule(deps, { actor: maker, of, scope: 'open' }));
    expect(calls).not.toContain('transact');
    expect(found).toMatchObject({ complete: true, usedBy: ['demo'], pinned: [] });
    expect(found.figures).toMatchObject({ looked: 3, changed: 3, scores: { before: 3, after: 3 } });
    expect(found.figures.scores.lower).toBe(3);
    // Who sets rules and has no part in cases learns how many, never who.
    expect(found.examples.some(({ name, caseId }) => name !== undefined || caseId !== undefined)).toBe(false);
    const named = value(await tryRule(deps, { actor: clerkAndMaker, of, scope: 'open' }));
    expect(named.examples[0]).toMatchObject({
      name: '示例云枢智算有限公司',
      caseId: expect.stringMatching(/^case-/),
    });
    const texts = found.examples.flatMap(({ why }) => why.map(({ zh }) => zh));
    expect(texts).toContainEqual(expect.stringMatching(/^研发费用金额：.* 分变为 .* 分$/));
    // A threshold is for one version of a model: the products that ask for its points let go of everybody.
    const points = found.figures.products.each.find(({ productId }) => productId === 'bank-a-points');
    expect(points).toEqual({ productId: 'bank-a-points', before: 3, after: 0, entered: 0, left: 3 });
    expect(texts).toContainEqual(expect.stringMatching(/创新积分信用贷——创新积分：.*不可比/));
  });

  it('of a content that is the same changes no score and no grade', async () => {
    const { deps, draft } = await county(2);
    const of = await draft('region', 'demo', (content) => content);
    const found = value(await tryRule(deps, { actor: maker, of, scope: 'all' }));
    expect(found.figures).toMatchObject({ looked: 2, changed: 0 });
    expect(found.examples).toEqual([]);
    expect(found.fromToday).toEqual([]);
  });

  it.each(['2024', '2025', '2026'])('of the notice for %s as it is in force moves no date', async (id) => {
    const { deps } = await county(1);
    const of = { kind: 'calendarYear', id, version: '1.0.0' } as const;
    const found = value(await tryRule(deps, { actor: maker, of, scope: 'all' }));
    expect(found.figures).toMatchObject({ looked: 1, changed: 0 });
    expect(found.fromToday).toEqual([]);
  });

  it('says which regions name another version of the table, and tries it all the same', async () => {
    const { deps, draft } = await county(1);
    const of = await draft('triageTable', 'triage-suggested', (content) => content);
    const found = value(await tryRule(deps, { actor: maker, of, scope: 'open' }));
    expect(found.pinned).toContainEqual({ regionId: 'demo', names: 'triage-suggested@1.0.0' });
    expect(found.usedBy).toEqual(['demo']);
  });

  it('says what a matter that begins today would get', async () => {
    const { deps, draft } = await county(1);
    const of = await draft('region', 'demo', (content) => ({
      ...content,
      deadlines: {
        ...(content['deadlines'] as object),
        bankAnswer: {
          value: { unit: 'working_days', count: 2, start: 'recommended' },
          source: '区办文〔2026〕1号',
        },
      },
    }));
    const found = value(await tryRule(deps, { actor: maker, of, scope: 'open' }));
    expect(found.fromToday).toEqual([
      { regionId: 'demo', what: 'bankAnswer', before: '2026-12-28', after: '2026-12-01' },
    ]);
  });

  it('a product that is new is tried as well: whom it would serve', async () => {
    const { deps, uses } = await county(2);
    const of: OfVersion = { kind: 'product', id: 'bank-c-night', version: '1.0.0' };
    const content = {
      schema: 'huizhen/product/1',
      provenance: { status: 'demo', source: { zh: '试', en: 'test' }, evidence: 'test' },
      product: {
        ...{ id: 'bank-c-night', bankId: 'bank-c', status: 'demo', maxAmountFen: 500_000_000 },
        bankName: { zh: '示例丙银行（虚构）', en: 'Example Bank C (fictional)' },
        name: { zh: '夜贷', en: 'Night loan' },
        provenance: { status: 'demo', section: 'test', evidence: 'D' },
      },
    };
    value(await uses.draftRule({ actor: maker, kind: of.kind, id: of.id, content }));
    const found = value(await tryRule(deps, { actor: maker, of, scope: 'open' }));
    expect(found.figures.products.each).toEqual([
      { productId: 'bank-c-night', before: 0, after: 2, entered: 2, left: 0 },
    ]);
  });

  it('stops where one answer would be too much, and says so', async () => {
    const { deps, draft } = await county(3);
    const of = await draft('scoringModel', 'demo-18-stage-v1', shifted);
    const found = value(await tryRule(deps, { actor: maker, of, scope: 'open' }, 2));
    expect(found.complete).toBe(false);
    expect(found.figures.looked).toBe(2);
  });

  it.each([
    [
      'a clerk without the office',
      { ...regulator, roles: ['clerk'] as const },
      'scoringModel',
      'not_permitted',
    ],
    ['a kind that moves no case', maker, 'prescriptionCatalogue', 'rule_not_tried'],
  ] as const)('is refused for %s', async (_who, actor, kind, code) => {
    const { deps } = await county(0);
    const of = { kind, id: 'x', version: '1.0.0' };
    expect(await tryRule(deps, { actor, of, scope: 'open' })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is refused while the draft contradicts itself, with what is wrong', async () => {
    const { deps, draft } = await county(0);
    const of = await draft('scoringModel', 'demo-18-stage-v1', (content) => ({
      ...content,
      stageRule: 'none',
    }));
    const result = await tryRule(deps, { actor: maker, of, scope: 'open' });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'rule_contradicts' } });
    expect(JSON.stringify(result)).toContain('/stageRule');
  });
});

describe('trying a draft on a list', () => {
  it('judges each row that can be read, names those that cannot, and writes nothing', async () => {
    const { deps, draft, calls } = await county(0);
    const of = await draft('scoringModel', 'demo-18-stage-v1', shifted);
    calls.length = 0;
    const plain = { 意向银行: '' };
    const content = csv([
      applicationRow(1, plain),
      applicationRow(2, { ...plain, 成立日期: '昨天' }),
      applicationRow(3, plain),
    ]);
    const found = value(
      await tryRuleOnList({ ...deps, lists: makeListReader() }, { actor: maker, of, format: 'csv', content }),
    );
    expect(calls).not.toContain('transact');
    expect(found.list).toMatchObject({ total: 3, refused: [{ row: 3 }] });
    expect(found.figures.looked).toBe(2);
  });
});

describe('two versions and two people', () => {
  it('what differs from the one in force is said in words', async () => {
    const { uses, draft } = await county(0);
    const of = await draft('scoringModel', 'demo-18-stage-v1', shifted);
    const found = value(await uses.ruleDifference(other, of));
    expect(found.against).toBe('1.0.0');
    expect(found.differences.map(({ sentence }) => sentence.zh)).toContain(
      '指标 T1（研发费用金额） · 权重 · S 由 8 变为 4',
    );
    expect(value(await uses.ruleDifference(other, { ...of, version: '1.0.0' })).differences).toEqual([]);
    expect(await uses.ruleDifference(other, of, '7.0.0')).toMatchObject({
      ok: false,
      refusal: { code: 'rule_not_found' },
    });
  });

  it('who has a draft open is seen by the other, and forgotten a minute after they left', async () => {
    const { uses, draft, pass } = await county(0);
    const of = await draft('region', 'demo', (content) => content);
    expect(value(await uses.hereOnRule(maker, of)).others).toEqual([]);
    pass(20_000);
    expect(value(await uses.hereOnRule(other, of)).others).toMatchObject([{ personId: 'li' }]);
    expect(value(await uses.hereOnRule(maker, of)).others).toMatchObject([{ personId: 'wang' }]);
    pass(61_000);
    expect(value(await uses.hereOnRule(maker, of)).others).toEqual([]);
  });
});
