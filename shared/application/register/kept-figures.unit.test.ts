import { describe, expect, it } from 'vitest';
import { fillCounty } from '../../../test/reads/county.ts';
import { provinceSupervisor, regulator } from '../../../test/support/actors.ts';
import { erasePersonalData } from '../../../test/support/commands.ts';
import { closedAsLent, repaired, toDiagnosis } from '../../../test/support/paths.ts';
import { makeTestApp, type TestApp } from '../../../test/support/test-app.ts';
import { figuresOf } from '../../domain/register/figures.ts';
import { mechanismBegan, type Period } from '../../domain/register/measures.ts';
import { daysOf } from '../../domain/report/month.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import { keptFiguresPk } from '../keys.ts';
import type { Table } from '../ports/table.ts';
import { figures } from './figures.ts';
import { heldSessions } from './held-sessions.ts';
import type { FigureTable } from './port.ts';
import { readRegister, shelvesSince } from './read-register.ts';

const group = regulator.orgId;
/** Of a process that has read nothing yet, over the same table. */
const inAnotherProcess = (test: TestApp, around = (table: Table): Table => ({ ...table })) => ({
  ...test.deps,
  table: around(test.table),
});
const figuresIn = async (deps: TestApp['deps'], period: Partial<Period> = {}) => {
  const table = await figures(deps, regulator, period);
  if (!table.ok) throw new Error(table.refusal.code);
  return table.value.groups.map(({ figures: counted, sessionsHeld }) => ({ counted, sessionsHeld }));
};
const foldOf = async (test: TestApp, period: Period) => {
  const lines = await readRegister(test, group, shelvesSince(0, test.clock.now()));
  const sessions = await heldSessions(test, group, period);
  return [{ counted: figuresOf(lines, period), sessionsHeld: sessions.length }];
};
const keptItems = async ({ table }: TestApp) =>
  (await table.query({ pk: keptFiguresPk(group), limit: 100 })).items;
const nextMonth = ({ clock }: TestApp) => clock.advanceDays(31);

describe('figures kept by month', () => {
  it.each([
    ['a loan', closedAsLent],
    ['a diagnosis', toDiagnosis],
    ['a repair', repaired],
  ] as const)('are those of the lines after each act that leads to %s', async (_name, steps) => {
    const test = makeTestApp();
    for (const step of steps) {
      await test.play([step]);
      const today = civilDateOf(test.clock.now());
      for (const period of [{ from: mechanismBegan, to: today }, daysOf('2026-03')])
        for (const deps of [test.deps, inAnotherProcess(test)])
          expect(await figuresIn(deps, period)).toEqual(await foldOf(test, period));
    }
  });

  it('count a session of a month that is past when it comes to be held later', async () => {
    const test = makeTestApp();
    await test.play(toDiagnosis);
    const asked = { actor: regulator, sessionId: 's-1', caseIds: ['case-1'] };
    const place = { place: '会议室', conveners: [group], invited: ['bank-a'] };
    const convened = await test.app.convene({ ...asked, startsAt: test.clock.now(), ...place });
    expect(convened).toMatchObject({ ok: true });
    test.clock.advanceDays(40);
    const march = daysOf('2026-03');
    for (const deps of [test.deps, inAnotherProcess(test)])
      expect(await figuresIn(deps, march)).toMatchObject([{ sessionsHeld: 0 }]);
    const held = await test.app.conduct({
      ...{ actor: regulator, sessionId: 's-1', caseId: 'case-1', disposition: 'held' },
      ...{ findings: ['报表不规范'], prescriptions: [], recommendAgain: true },
    });
    expect(held).toMatchObject({ ok: true });
    for (const deps of [test.deps, inAnotherProcess(test)])
      expect(await figuresIn(deps, march)).toMatchObject([{ sessionsHeld: 1 }]);
  });

  it('of a month that is past are read by another process without its lines, until one of its cases changes', async () => {
    const test = makeTestApp();
    await test.play(closedAsLent);
    nextMonth(test);
    const before = await figuresIn(inAnotherProcess(test));
    expect((await keptItems(test)).map(({ sk }) => sk)).toEqual(['ENDED#2026-03', 'SESSIONS']);
    const withoutLines = (table: Table): Table => ({
      ...table,
      query: (query) =>
        query.pk.includes('#LINES#2') ? Promise.reject(new Error('lines were read')) : table.query(query),
    });
    expect(await figuresIn(inAnotherProcess(test, withoutLines))).toEqual(before);
    const { ok } = await test.execute(regulator, { type: 'reopen', reason: '资料更正' } as never);
    expect(ok).toBe(true);
    await expect(figuresIn(inAnotherProcess(test, withoutLines))).rejects.toThrow('lines were read');
  });

  it('of a running month are counted anew and not kept', async () => {
    const test = makeTestApp();
    await test.play(closedAsLent);
    await figuresIn(test.deps);
    expect((await keptItems(test)).map(({ sk }) => sk)).toEqual(['SESSIONS']);
  });

  it('forget the mark of a firm with the erasure of what it is told by', async () => {
    const test = makeTestApp();
    await test.play(closedAsLent);
    nextMonth(test);
    const before = await figuresIn(test.deps);
    await test.execute(regulator, erasePersonalData());
    expect((await keptItems(test)).map(({ sk }) => sk)).toEqual(['SESSIONS']);
    expect(await figuresIn(inAnotherProcess(test))).toEqual(before);
  });

  it('count a case once that comes to rest while they are read', async () => {
    const test = makeTestApp();
    await test.play(closedAsLent.slice(0, -1));
    const period = { from: mechanismBegan, to: civilDateOf(test.clock.now()) };
    let moves = true;
    const moving = (table: Table): Table => ({
      ...table,
      query: async (query) => {
        const page = await table.query(query);
        if (moves && query.pk.endsWith('#LINES#open')) {
          moves = false;
          await test.play(closedAsLent.slice(-1));
        }
        return page;
      },
    });
    const told = await figuresIn(inAnotherProcess(test, moving), period);
    expect(told).toEqual(await foldOf(test, period));
    expect(told[0]?.counted.appliedFirms).toBe(1n);
  });

  it('are counted by several answers where there is much to count, each saying how far it is', async () => {
    const test = makeTestApp();
    await test.play(closedAsLent);
    const ended = await test.file();
    const size = { open: 0, recent: 0, endedEachYear: 180 };
    await fillCounty(test.table, group, { open: ended, ended }, size, test.clock.now());
    let lines = 0;
    const counting = (table: Table): Table => ({
      ...table,
      query: async (query) => {
        const page = await table.query(query);
        if (query.pk.includes('#LINES#')) lines += page.items.length;
        return page;
      },
    });
    const allowed = 30;
    const linesOfMonth = 20;
    const answers: (FigureTable | undefined)[] = [];
    do {
      lines = 0;
      const told = await figures(
        inAnotherProcess(test, counting),
        provinceSupervisor,
        {},
        { lines: allowed },
      );
      answers.push(told.ok ? told.value : undefined);
      expect(lines).toBeLessThanOrEqual(allowed + linesOfMonth);
    } while (answers.at(-1)?.counting && answers.length < 20);
    expect(answers.length).toBeGreaterThan(5);
    for (const answer of answers.slice(0, -1)) {
      expect(answer?.total).toBeUndefined();
      expect(answer?.counting).toEqual({ counted: answer?.groups.length, of: 2 });
      expect(answer?.groups.map(({ orgId }) => orgId)).not.toContain(group);
    }
    const period = { from: mechanismBegan, to: civilDateOf(test.clock.now()) };
    expect(answers.at(-1)?.total?.figures).toEqual((await foldOf(test, period))[0]?.counted);
    expect(answers.at(-1)?.total?.figures.appliedFen).toBeGreaterThan(0n);
  });

  it('of a period that cuts a month read the lines of the months in which cases count on its other side', async () => {
    const test = makeTestApp();
    await test.play(closedAsLent);
    const ended = await test.file();
    const size = { open: 0, recent: 0, endedEachYear: 90 };
    await fillCounty(test.table, group, { open: ended, ended }, size, test.clock.now());
    await figuresIn(test.deps);
    const read = new Set<string>();
    const noting = (table: Table): Table => ({
      ...table,
      query: (query) => {
        if (query.pk.includes('#LINES#2')) read.add(query.from?.slice(0, 7) ?? query.pk);
        return table.query(query);
      },
    });
    const cut: Period = { from: '2025-03-10' as never, to: '2025-05-20' as never };
    const deps = inAnotherProcess(test, noting);
    expect(await figuresIn(deps, cut)).toEqual(await foldOf(test, cut));
    expect(await figuresIn(deps, cut)).toEqual(await foldOf(test, cut));
    expect([...read].sort()[0]).toBe('2024-01');
    read.clear();
    await figuresIn(deps, cut);
    expect([...read]).toEqual([]);
  });

  it('of a province are the sum of its work groups, and of a period that cuts a month those of the lines', async () => {
    const test = makeTestApp();
    await test.play(closedAsLent);
    nextMonth(test);
    const day = civilDateOf((await test.file()).openedAt);
    for (const period of [{ from: mechanismBegan, to: day }, { from: day, to: '2026-03-20' } as const]) {
      expect(await figuresIn(test.deps, period)).toEqual(await foldOf(test, period));
      const all = await figures(test.deps, provinceSupervisor, period);
      expect(all.ok && all.value.total?.figures).toEqual((await foldOf(test, period))[0]?.counted);
    }
  });
});
