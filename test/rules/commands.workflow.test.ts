import { describe, expect, it } from 'vitest';
import { makeLiveRules } from '../../shared/adapters/rule-book/live-rules.ts';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { loadEvents } from '../../shared/application/cases/case-store.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { ruleUses } from '../../shared/application/rules/uses.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { bankA, bankB, bankC, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { counting, ruleMaker } from '../support/living-rules.ts';
import { accepted, asking } from '../support/paths.ts';
import { hash } from '../support/rule-books.ts';
import { makeTestApp } from '../support/test-app.ts';
import type { VirtualClock } from '../support/virtual-clock.ts';

const living = (table: Table, clock: VirtualClock) =>
  makeLiveRules({ table, clock, hash, rulesOf: makeRuleBook, unseeded: 'nothing' });

const [maker, checker] = [ruleMaker('p-rules-1'), ruleMaker('p-rules-2')];

describe('a command over living rules', () => {
  it('asks the table as often as over rules that never change', async () => {
    const callsOf = async (options: Parameters<typeof makeTestApp>[0]) => {
      let calls: string[] = [];
      const test = makeTestApp({
        ...options,
        around: (table) => {
          const counted = counting(table);
          calls = counted.calls;
          return counted.table;
        },
      });
      if (options?.livingRules) await seedRules(test.deps, shippedSeeds, { demo: true });
      const ofEach: string[][] = [];
      for (const step of accepted) {
        calls.length = 0;
        await test.play([step]);
        ofEach.push([...calls]);
      }
      return ofEach;
    };
    const [fixed, alive] = [await callsOf({}), await callsOf({ livingRules: living })];
    expect(fixed.flat().length).toBeGreaterThan(20);
    expect(alive).toEqual(fixed);
  });

  it('is refused before the installation is set up, and nothing is written', async () => {
    const test = makeTestApp({ livingRules: living });
    const refused = await test.execute(regulator, say.openCase());
    expect(refused).toMatchObject({ refusal: { code: 'not_set_up' } });
    expect(await test.table.get({ pk: `CASE#${say.caseId}`, sk: 'STATE' })).toBeUndefined();
  });

  it('that opens a case finds the region of the work group that is named, and refuses one that is not there', async () => {
    const test = makeTestApp({ livingRules: living });
    await seedRules(test.deps, shippedSeeds, { demo: true });
    const { regionId: _chosen, ...opening } = say.openCase();
    const open = (orgId: string) =>
      test.app.execute({ caseId: say.caseId, actor: regulator, command: { ...opening, orgId } });
    expect(await open('wg-nowhere')).toMatchObject({
      refusal: { code: 'unknown_organisation', field: 'orgId' },
    });
    expect(await open('prov-demo')).toMatchObject({ refusal: { code: 'unknown_region' } });
    expect(await open(regulator.orgId)).toMatchObject({ ok: true });
    expect((await test.file()).regionId).toBe('demo');
  });
});

describe('data of an earlier version, which holds no rules', () => {
  it('goes by what shipped with it, and goes on by the same once they are taken in', async () => {
    const test = makeTestApp({
      livingRules: (table, clock) =>
        makeLiveRules({ table, clock, hash, rulesOf: makeRuleBook, unseeded: 'shipped' }),
    });
    await test.play(asking('bank-a', 'bank-b'));
    expect(await test.execute(bankA, say.decline('R13'))).toMatchObject({ ok: true });
    expect(await seedRules(test.deps, shippedSeeds, { demo: true })).toMatchObject({ wasSetUp: false });
    test.restart();
    expect(await test.execute(bankB, say.decline('R13'))).toMatchObject({ ok: true });
    const declines = (await loadEvents(test.deps, say.caseId)).flatMap(({ event }) => {
      const told = event as CaseEvent;
      return told.type === 'CreditDeclined' ? [told.decline.reasonTableVersion] : [];
    });
    expect(declines).toEqual(['decline-reasons@1.0.0', 'decline-reasons@1.0.0']);
  });
});

describe('a version that begins at midnight', () => {
  it('in the middle of running cases is what decides from then on, and each decision names its own', async () => {
    const test = makeTestApp({ livingRules: living });
    await seedRules(test.deps, shippedSeeds, { demo: true });
    const { rules } = test.deps;
    await test.play(asking('bank-a', 'bank-b', 'bank-c'));

    // Tomorrow R13 is called otherwise, has a new code, and the region goes by that table.
    const uses = ruleUses(test.deps);
    const renamed = { zh: '行业不在授信范围（新）', en: 'Outside the bank’s industries (new)' };
    const approve = async (
      kind: 'reasonTable' | 'region' | 'triageTable',
      id: string,
      change: (content: Json) => object,
    ) => {
      const drafted = await uses.draftRule({ actor: maker, kind, id });
      if (!drafted.ok) throw new Error(drafted.refusal.code);
      const of = { kind, id, version: drafted.value.version };
      const view = await uses.viewRule(maker, of);
      if (!view.ok) throw new Error(view.refusal.code);
      const steps = [
        await uses.saveRule({ actor: maker, ...of, content: { ...change(view.value.content as Json) } }),
        await uses.submitRule({ actor: maker, ...of, validFrom: '2026-03-03' }),
        await uses.approveRule({ actor: checker, ...of, validFrom: '2026-03-03' }),
      ];
      for (const step of steps) if (!step.ok) throw new Error(JSON.stringify(step.refusal));
    };
    const recoded = (rows: readonly Row[], member: 'code' | 'reasonCode') =>
      rows.map((row) =>
        row[member] === 'R13'
          ? { ...row, [member]: 'R99', ...(member === 'code' && { name: renamed }) }
          : row,
      );
    await approve('reasonTable', 'decline-reasons', (content) => ({
      ...content,
      reasons: recoded(content['reasons'] as readonly Row[], 'code'),
      replaces: { R13: 'R99' },
    }));
    await approve('triageTable', 'triage-suggested', (content) => ({
      ...content,
      rows: recoded(content['rows'] as readonly Row[], 'reasonCode'),
    }));
    await approve('region', 'demo', (content) => ({
      ...content,
      reasonTable: { value: 'decline-reasons@2.0.0', source: '会议纪要' },
      triageTable: { value: 'triage-suggested@2.0.0', source: '会议纪要' },
    }));

    test.clock.advanceTo(Date.parse('2026-03-02T23:59:59.999+08:00'));
    expect(await test.execute(bankA, say.decline('R99'))).toMatchObject({
      refusal: { code: 'unknown_reason' },
    });
    expect(await test.execute(bankA, say.decline('R13'))).toMatchObject({ ok: true });
    test.clock.advanceTo(Date.parse('2026-03-03T00:00:00+08:00'));
    expect(await test.execute(bankB, say.decline('R13'))).toMatchObject({
      refusal: { code: 'unknown_reason' },
    });
    expect(await test.execute(bankB, say.decline('R99'))).toMatchObject({ ok: true });
    await test.execute(bankC, say.decline('R99'));

    const events = (await loadEvents(test.deps, say.caseId)).map(({ event }) => event as CaseEvent);
    const declines = events.flatMap((event) => (event.type === 'CreditDeclined' ? [event.decline] : []));
    expect(
      declines.map(({ primaryReason, reasonTableVersion }) => [primaryReason, reasonTableVersion]),
    ).toEqual([
      ['R13', 'decline-reasons@1.0.0'],
      ['R99', 'decline-reasons@2.0.0'],
      ['R99', 'decline-reasons@2.0.0'],
    ]);
    // Years later the old code still has its name, and reports know what stands for it now.
    const at = test.clock.now();
    expect(rules.caseRules('demo', at)?.reason('R13', 'decline-reasons@1.0.0')?.code).toBe('R13');
    expect(rules.currentReason('R13', 'decline-reasons@1.0.0', at)?.name).toEqual(renamed);
    expect(rules.currentReason('R13', 'decline-reasons@1.0.0', at - 1)?.code).toBe('R13');
  });

  it('asks for a product that is being retired no more, and waits for open cases that rest on it', async () => {
    const test = makeTestApp({ livingRules: living });
    await seedRules(test.deps, shippedSeeds, { demo: true });
    await test.play(asking('bank-a'));
    const uses = ruleUses(test.deps);
    const retire = () =>
      uses.retireRule({
        ...{ actor: maker, kind: 'product', id: say.productOf['bank-a'] ?? '' },
        ...{ validFrom: '2026-04-01', reason: '产品已下架' },
      });
    expect(await retire()).toMatchObject({
      refusal: { code: 'rule_in_use', detail: { cases: [say.caseId] } },
    });
    await test.execute(bankA, say.decline('R13'));
    expect(await retire()).toMatchObject({ ok: true });
  });
});

type Json = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;
