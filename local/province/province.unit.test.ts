import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { shelfFrom } from '../../shared/adapters/rule-book/shelf.ts';
import { casesOf } from '../../shared/application/keys.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { figures } from '../../shared/application/register/figures.ts';
import { checkRegister } from '../../shared/application/register/rebuild-register.ts';
import { freshen } from '../../shared/application/rules/freshness.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { isEnded } from '../../shared/domain/case/stages.ts';
import { checkUscc } from '../../shared/domain/identity/index.ts';
import { civilDateOf } from '../../shared/domain/time/index.ts';
import { verifyRecords } from '../backup/records.ts';
import { openRuntime } from '../runtime/open-runtime.ts';
import { chanceFrom } from './chance.ts';
import { firmNames, firmOf, needOf, withNames } from './firm.ts';
import { type HistoryDeps, playHistory } from './history.ts';
import { makeProvince } from './make-province.ts';
import { provinceSeeds, workGroupIds } from './organisations.ts';
import { clerkOf } from './people.ts';
import { stamperOf } from './stamp.ts';

const now = Date.parse('2026-11-20T10:00:00+08:00');
const groups = 4;
const workGroups = workGroupIds(groups);
const seeds = provinceSeeds(groups);

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const book = makeRuleBook(hash, shelfFrom(seeds({ demo: true })));
const rules = book.caseRules('demo', now);
if (!rules) throw new Error('The province has no rules');
const depsFrom = (seed: number): HistoryDeps => ({
  ...{ hash, salt: () => 'salt', rules: book, book },
  rulesAt: () => rules,
  chance: chanceFrom(seed),
});

describe('a stamped case', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is item for item what playing it for that firm and county would have written (%i)',
    (seed) => {
      const openedAt = now - 86_400_000 * 30 * seed;
      const firm = firmOf(openedAt, chanceFrom(seed));
      const need = needOf(firm, chanceFrom(seed));
      const namedOf = (orgId: string, serial: number) => ({
        caseId: `case_${String(serial).padStart(26, '0')}`,
        orgId,
        ...firmNames(firm.kind, firm.industry, serial, chanceFrom(serial)),
      });
      const play = (names: ReturnType<typeof namedOf>) => {
        const { caseId, orgId } = names;
        const opening: CommandOf<'openCase'> = {
          ...{ type: 'openCase', caseId, orgId, regionId: 'demo', channel: 'visit', need },
          applicant: withNames(firm, names),
          confirmed: ['need.amountFen'],
        };
        const by: Actor = clerkOf(orgId);
        return playHistory(depsFrom(seed), opening, by, openedAt, now);
      };
      const [one, other] = [namedOf('wg-demo-east', 7), namedOf('wg-003', 123_456)];
      const stamped = stamperOf(depsFrom(seed), play(one))(other);
      const byKey = (items: typeof stamped.items) =>
        new Map(items.map((item) => [`${item.pk}|${item.sk}`, item]));
      const played = play(other);
      expect(stamped.file).toEqual(played.file);
      expect(byKey(stamped.items)).toEqual(byKey(played.items));
    },
  );
});

describe('a generated province', () => {
  it('holds cases that verify, lines that agree, and open cases that can be worked on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huizhen-province-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'huizhen.db');
    const made = await makeProvince(file, { cases: 40, workGroups, seeds, now, seed: 3, stamped: 4 });
    expect(made.cases).toBe(40);
    expect(made.open).toBeGreaterThan(3);

    const runtime = openRuntime({ file, clock: { now: () => now }, synchronous: 'OFF' });
    onTestFinished(() => runtime.close());
    const { cases, broken } = await verifyRecords(runtime.database);
    expect({ cases, broken }).toEqual({ cases: 40, broken: [] });
    for (const orgId of workGroups)
      expect((await checkRegister(runtime.deps, orgId, false)).wrong).toEqual([]);

    // Months that are over are counted already: figures read no line of a case that came to rest in one.
    const running = civilDateOf(now).slice(0, 7);
    const table: Table = {
      ...runtime.deps.table,
      query: (query) =>
        query.pk.includes('#LINES#2') && query.from?.slice(0, 7) !== running
          ? Promise.reject(new Error(`read ${query.pk} from ${query.from}`))
          : runtime.deps.table.query(query),
    };
    await freshen(runtime.deps);
    const supervisor: Actor = { ...clerkOf('prov-demo'), roles: ['clerk', 'lead'] };
    const counted = await figures({ ...runtime.deps, table }, supervisor, {});
    expect(counted.ok && counted.value.groups.length).toBe(groups);
    expect(counted.ok && counted.value.total?.figures.appliedFirms).toBe(40n);

    const listed = await runtime.deps.table.query({ pk: casesOf('city-demo'), index: 'city', limit: 100 });
    const files = listed.items.map(({ data }) => data['file'] as unknown as Parameters<typeof codeOf>[0]);
    expect(files.length).toBeGreaterThan(0);
    expect(files.map(codeOf).every((code) => checkUscc(code).valid)).toBe(true);
    const codes = files.map(codeOf);
    expect(new Set(codes).size).toBe(codes.length);

    // As the contracts have it: no moment between two milliseconds.
    const moments = JSON.stringify(files).match(/"[a-zA-Z]*At":[^,}]*/g) ?? [];
    expect(moments.length).toBeGreaterThan(files.length);
    expect(moments.filter((moment) => moment.includes('.'))).toEqual([]);

    // Whoever withdraws ends the execution that waits where the case stands.
    const open = files.find(({ phase }) => !isEnded(phase.stage as never) && phase.stage !== 'outcome');
    if (!open) throw new Error('No case is open');
    const done = await runtime.app.execute({
      caseId: open.id,
      command: { type: 'withdraw', reason: '企业暂无需求' },
      actor: { kind: 'enterprise', orgId: codeOf(open), personId: 'owner', roles: ['applicant'] },
    });
    expect(done).toMatchObject({ ok: true });
    await runtime.settle();
    expect(runtime.engine.describe('coordination', `${open.id}-1`)?.status).toBe('SUCCEEDED');
    expect(runtime.engine.unsuccessful('coordination')).toEqual([]);
  }, 120_000);
});

const codeOf = ({
  applicant,
}: {
  readonly id: string;
  readonly phase: { readonly stage: string };
  readonly applicant: { readonly identity: { readonly code: string } };
}): string => applicant.identity.code;
