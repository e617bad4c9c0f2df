import { describe, expect, it } from 'vitest';
import { countingUses, serviceUses } from '../../shared/application/register/uses.ts';
import { approvedVersionWrites } from '../../shared/application/rules/approved-versions.ts';
import { freshen, getWithRules } from '../../shared/application/rules/freshness.ts';
import { regulator } from '../support/actors.ts';
import { ruleInstallation, ruleMaker } from '../support/living-rules.ts';

const start = '2026-03-02T09:00:00+08:00';
const by = ruleMaker('p-set-up', 'systemAdministrator');
const town = (id: string) => ({
  kind: 'organisation' as const,
  id,
  validFrom: '2026-03-02' as const,
  content: { id, kind: 'workGroup', name: { zh: `${id}专班`, en: id }, parent: 'city-demo', region: 'demo' },
});

describe('processes that share a table', () => {
  it('learn of a change from the marker in a batch they read anyway, and only then', async () => {
    const { seed, deps, process } = ruleInstallation(start);
    await seed();
    const other = process();
    await getWithRules(other.deps, []);
    expect(other.rules.isOrganisation('wg-new')).toBe(false);

    const writes = await approvedVersionWrites(deps, {
      at: deps.clock.now(),
      by,
      versions: [town('wg-new')],
    });
    expect(await deps.table.transact(writes)).toEqual({ ok: true });
    expect(other.rules.isOrganisation('wg-new')).toBe(false);
    other.calls.length = 0;
    await getWithRules(other.deps, [{ pk: 'CASE#1', sk: 'STATE' }]);
    expect(other.rules.isOrganisation('wg-new')).toBe(true);
    // The batch itself; headers; the one content that does not ship.
    expect(other.calls).toEqual(['getMany', 'query', 'getMany']);
    other.calls.length = 0;
    await getWithRules(other.deps, [{ pk: 'CASE#1', sk: 'STATE' }]);
    expect(other.calls).toEqual(['getMany']);
  });

  it('count the figures of every work group also when it is the first that they are asked', async () => {
    const { seed, process } = ruleInstallation(start);
    await seed();
    const counted = await countingUses(process().deps).figures(regulator, {});
    expect(counted.ok && counted.value.groups.map(({ orgId }) => orgId)).toEqual([regulator.orgId]);
    const service = await serviceUses(process().deps).bankService(regulator, {});
    expect(service.ok).toBe(true);
  });

  it('look when they read and have not for twenty seconds', async () => {
    const { seed, deps, process, pass } = ruleInstallation(start);
    await seed();
    const other = process();
    await freshen(other.deps);
    await deps.table.transact(
      await approvedVersionWrites(deps, { at: deps.clock.now(), by, versions: [town('wg-new')] }),
    );
    pass(20_000);
    other.calls.length = 0;
    await freshen(other.deps);
    expect(other.calls).toEqual([]);
    pass(1);
    await freshen(other.deps);
    expect(other.rules.isOrganisation('wg-new')).toBe(true);
  });

  it('fetch nothing that ships with them', async () => {
    const { seed, process } = ruleInstallation(start);
    await seed();
    const other = process();
    await freshen(other.deps);
    expect(other.calls).toEqual(['get', 'query']);
    expect(other.rules.nameOf('bank-a')?.zh).toContain('示例甲银行');
  });

  it('of two acts on one id both stand, the later holds, and a lost race writes nothing', async () => {
    const { seed, deps, rules } = ruleInstallation(start);
    await seed();
    const plan = (name: string) =>
      approvedVersionWrites(deps, {
        ...{ at: deps.clock.now(), by },
        versions: [
          { ...town('wg-new'), content: { ...town('wg-new').content, name: { zh: name, en: name } } },
        ],
      });
    const [one, other] = [await plan('甲'), await plan('乙')];
    expect((await deps.table.transact(one)).ok).toBe(true);
    expect((await deps.table.transact(other)).ok).toBe(false);
    expect((await deps.table.transact(await plan('乙'))).ok).toBe(true);
    await getWithRules(deps, []);
    expect(rules.nameOf('wg-new')?.zh).toBe('乙');
  });

  it('decide nothing before the installation is set up', async () => {
    const { deps, rules } = ruleInstallation(start);
    await getWithRules(deps, []);
    expect(rules.isSetUp()).toBe(false);
    expect(rules.caseRules('demo', deps.clock.now())).toBeUndefined();
  });
});

describe('seeding', () => {
  it('is done once, takes all for a demo and what is no demo for a real installation', async () => {
    const demo = ruleInstallation(start);
    const { taken } = await demo.seed();
    expect(taken).toBeGreaterThan(80);
    expect(await demo.seed()).toEqual({ taken: 0, wasSetUp: true });

    const real = ruleInstallation(start);
    await real.seed(false);
    const kinds = new Set(real.rules.documents().map(({ kind }) => kind));
    expect(kinds.has('organisation')).toBe(false);
    expect(real.rules.documents().filter(({ id }) => id.includes('demo-1'))).toEqual([]);
    expect(real.rules.caseRules('demo', real.deps.clock.now())).toBeUndefined();
    expect(real.rules.caseRules('default', real.deps.clock.now())?.reason('R01')).toBeDefined();
  });

  it('goes on where a start was killed', async () => {
    const { seed, table, deps, process, rules } = ruleInstallation(start);
    const killed = process();
    let writes = 0;
    const dying = {
      ...killed.deps,
      table: {
        ...killed.deps.table,
        transact: async (given: Parameters<typeof table.transact>[0]) => {
          writes += 1;
          if (writes > 1) throw new Error('killed');
          return table.transact(given);
        },
      },
    };
    const { seedRules } = await import('../../shared/application/rules/seed.ts');
    const { shippedSeeds } = await import('../../shared/adapters/rule-book/shipped.ts');
    await expect(seedRules(dying, shippedSeeds, { demo: true })).rejects.toThrow('killed');
    await getWithRules(deps, []);
    expect(rules.isSetUp()).toBe(false);
    await seed();
    expect(rules.isSetUp()).toBe(true);
    expect(rules.isBank('bank-a')).toBe(true);
  });
});
