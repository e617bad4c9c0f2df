import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { openShelf } from '../../shared/adapters/rule-book/shelf.ts';
import { changeOf } from '../../shared/application/cases/case-change.ts';
import { loadEvents } from '../../shared/application/cases/case-store.ts';
import { fireDue } from '../../shared/application/clocks/fire-due.ts';
import { noticesOfCase } from '../../shared/application/keys.ts';
import type { Write } from '../../shared/application/ports/table.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import { type PlannedRung, type Rung, rungsOfDate } from '../../shared/domain/case/ladder.ts';
import { openDatesOf } from '../../shared/domain/case/open-dates.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { ladderProblem } from '../../shared/domain/rule-tables/ladder-problem.ts';
import { msPerDay, msPerHour } from '../../shared/domain/time/moment.ts';
import { bankA, bankB, citySupervisor, department, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { asking } from '../support/paths.ts';
import { demoRules, extraBankId, hash, ruleBookWithBanks } from '../support/rule-books.ts';
import { story } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';
import { makeTrouble, ProcessDied } from './faults.ts';

const shelf = openShelf();
const bookWith = (ladder: readonly Rung[]) =>
  makeRuleBook(hash, {
    ...shelf,
    regions: shelf.regions.map((region) => ({ ...region, reminders: { value: ladder, source: 'a county' } })),
  });

const rung: fc.Arbitrary<Rung> = fc
  .record({
    days: fc.integer({ min: -12, max: 12 }),
    unit: fc.constantFrom('calendar_days' as const, 'working_days' as const),
    to: fc.subarray(['handler', 'lead', 'workGroup', 'city', 'province'] as const, { minLength: 1 }),
  })
  .map(({ days, unit, to }) => ({ unit, to, ...(days > 0 ? { daysAfter: days } : { daysBefore: -days }) }));

/** What people do meanwhile; what the case does not allow just then is refused. */
const acts = {
  call: [bankA, { type: 'recordContact' }],
  ask: [bankA, say.requestInformation()],
  supply: [regulator, say.supplyInformation()],
  grant: [bankA, say.grant({ lateReason: '审批排队' })],
  decline: [bankB, say.decline('R02')],
  urge: [citySupervisor, { type: 'urge', note: '请尽快办理' }],
  letGo: [regulator, say.endWaiting()],
  convene: [regulator, say.scheduleDiagnosis()],
  diagnose: [regulator, say.recordDiagnosis()],
  settle: [department, say.settle()],
} as const;
/** As settings take them: two that tell the same people on the same day are refused there. */
const rungs = fc.array(rung, { maxLength: 6 }).filter((ladder) => ladderProblem(ladder) === undefined);
const step = fc.record({
  hours: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 100, max: 1500 })),
  act: fc.option(fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), { nil: undefined }),
  fault: fc.option(fc.constantFrom('beforeWrite' as const, 'afterWrite' as const), { nil: undefined }),
  /** Another ladder comes into force; none: the region takes it away. */
  change: fc.option(rungs, { nil: undefined, freq: 2 }),
});

/**
 * What the record says of rungs, told from the plans in its events: each of a date that was open is reached once, at its
 * moment or later, and none of a date that was not. Gives back what is still to come.
 */
const checked = (events: readonly CaseEvent[]) => {
  let file: CaseFile | undefined;
  const open = new Map<string, PlannedRung[]>();
  const begun = new Map<string, { readonly at: number; readonly reached: string[] }>();
  const nameOf = (id: string, dueAt: number) => `${id}|${dueAt}`;
  const datesOf = (one: CaseFile) => openDatesOf(one).map(({ id, dueAt }) => nameOf(id, dueAt));
  for (const event of events) {
    if (file && event.type === 'RungReached') {
      const { kind, bankId, prescriptionId, dueAt } = event;
      const date = openDatesOf(file).find(
        (one) =>
          one.kind === kind &&
          one.bankId === bankId &&
          one.prescriptionId === prescriptionId &&
          one.dueAt === dueAt,
      );
      expect(date).toBeDefined();
      const name = nameOf(date?.id ?? '', dueAt);
      const due = (open.get(name) ?? []).filter(({ at }) => at <= event.at);
      const isLate = event.at > dueAt;
      const told = begun.get(name);
      for (const one of [...event.rungs, ...(event.missed ?? [])]) {
        expect(told?.reached).not.toContain(identityOf(one));
        told?.reached.push(identityOf(one));
      }
      expect(due.length).toBeGreaterThan(0);
      expect(event.rungs.length + (event.missed?.length ?? 0)).toBe(due.length);
      if (!isLate) expect(event.missed).toBeUndefined();
      for (const { days } of event.missed ?? []) expect(days).toBeLessThanOrEqual(0);
      open.set(
        name,
        (open.get(name) ?? []).filter(({ at }) => at > event.at),
      );
    }
    file = evolve(file, event);
    const now = new Set(datesOf(file));
    for (const name of open.keys()) if (!now.has(name)) open.delete(name);
    for (const name of begun.keys()) if (!now.has(name)) begun.delete(name);
    for (const name of now) if (!begun.has(name)) begun.set(name, { at: event.at, reached: [] });
    if (event.type === 'RemindersPlanned') {
      // All that is left to come is said anew; of what is past one day is told at most, besides what was about to be.
      const pending = new Map(open);
      open.clear();
      for (const { dates, dueAt, rungs } of event.ladders ?? [])
        for (const id of dates) {
          const name = nameOf(id, dueAt);
          expect(now.has(name)).toBe(true);
          const { at, reached } = begun.get(name) ?? { at: 0, reached: [] };
          for (const one of rungs) {
            expect(one.at).toBeGreaterThan(at);
            expect(reached).not.toContain(identityOf(one));
          }
          const late = rungs.filter((one) => one.at <= event.at);
          const wasDue = (pending.get(name) ?? []).map((one) => one.at);
          const caughtUp = late.filter((one) => !wasDue.includes(one.at)).map((one) => one.at);
          expect(new Set(caughtUp).size).toBeLessThanOrEqual(1);
          open.set(name, [...rungs]);
        }
      continue;
    }
    for (const { dates, dueAt, rungs } of event.ladders ?? [])
      for (const id of dates) {
        expect(now.has(nameOf(id, dueAt))).toBe(true);
        expect(open.has(nameOf(id, dueAt))).toBe(false);
        for (const { at } of rungs) expect(at).toBeGreaterThan(event.at);
        open.set(nameOf(id, dueAt), [...rungs]);
      }
  }
  return { left: [...open.values()].flat(), begun, file };
};

const identityOf = ({ days, unit, to }: Omit<PlannedRung, 'at'>): string =>
  `${days} ${unit} ${to.toSorted().join()}`;

/** Rungs of the setting in force whose moment came while it was in force, and that nobody was told of. */
const forgotten = (
  { begun, file }: Pick<ReturnType<typeof checked>, 'begun' | 'file'>,
  ladder: readonly Rung[],
  { since, now }: { readonly since: number; readonly now: number },
): readonly string[] =>
  (file ? openDatesOf(file) : []).flatMap((date) => {
    const told = begun.get(`${date.id}|${date.dueAt}`);
    return rungsOfDate(date, ladder, demoRules.calendar)
      .filter(({ at }) => at > Math.max(since, told?.at ?? 0) && at <= now)
      .map((one) => identityOf(one))
      .filter((one) => !told?.reached.includes(one));
  });

describe('rungs of a ladder (催办)', () => {
  it('are each reached once or rightly left out, whatever dies, jumps or moves, and whatever the rules become meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(rungs, fc.array(step, { minLength: 1, maxLength: 14 }), async (first, steps) => {
        const trouble = makeTrouble();
        let ladder = first;
        let since = 0;
        let book = bookWith(ladder);
        const rules = new Proxy(book, { get: (_, name) => Reflect.get(book, name) });
        const test = makeTestApp({ rules, around: trouble.around });
        await test.play(asking('bank-a', 'bank-b'));
        for (const { hours, act, fault, change } of steps) {
          test.clock.advanceMs(hours * msPerHour);
          if (change) {
            ladder = change;
            since = test.clock.now();
            book = bookWith(ladder);
          }
          trouble.next = fault;
          try {
            await test.tick();
            if (act) await test.execute(...(acts[act] as unknown as Parameters<typeof test.execute>));
          } catch (error) {
            if (!(error instanceof ProcessDied)) throw error;
          }
          if (fault) test.restart();
        }
        trouble.next = undefined;
        for (let round = 0; round < 5; round += 1) {
          test.clock.advanceMs(2 * msPerHour);
          await test.tick();
        }
        const recorded = await loadEvents(test.deps, say.caseId);
        const found = checked(recorded.map(({ event }) => event));
        const now = test.clock.now();
        expect(found.left.filter(({ at }) => at <= now)).toEqual([]);
        expect(forgotten(found, ladder, { since, now })).toEqual([]);
        await expectNoticesOnce(
          test,
          recorded.map(({ event }) => event),
        );
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('are ten thousand at once in one transaction a case', async () => {
    const banks = 20;
    const cases = 500;
    const ladder: readonly Rung[] = [{ dates: ['bankAnswer'], daysBefore: 7, to: ['handler'] }];
    const book = ruleBookWithBanks(banks);
    const withLadder = {
      ...book,
      caseRules: (regionId: string, at: number) => {
        const rules = book.caseRules(regionId, at);
        return (
          rules &&
          new Proxy(rules, { get: (of, name) => (name === 'ladder' ? ladder : Reflect.get(of, name)) })
        );
      },
    };
    const rules = withLadder.caseRules('demo', Date.parse('2026-03-02T01:00:00Z'));
    if (!rules) throw new Error('No rules are in force');
    const one = story(asking(...Array.from({ length: banks }, (_, place) => extraBankId(place + 1))), {
      rules,
      book: withLadder,
    });
    const moved = new Map<string, number>();
    let transactions = 0;
    const test = makeTestApp({
      rules: withLadder,
      around: (table) => ({
        ...table,
        transact: async (writes) => {
          transactions += 1;
          for (const write of writes)
            if (write.kind === 'delete' && write.key.sk === 'CLOCK#ladder')
              moved.set(write.key.pk, (moved.get(write.key.pk) ?? 0) + 1);
          return table.transact(writes);
        },
      }),
    });
    for (let nth = 0; nth < cases; nth += 1) {
      const events = one.events.map((event) =>
        event.type === 'CaseOpened' ? { ...event, caseId: `case-${nth}` } : event,
      );
      const { writes } = changeOf(test.deps, undefined, events, one.at);
      // The case as it stands and its next rung; what lists and inboxes show of it is not the point.
      await test.table.transact(writes.filter((write) => write.kind === 'put' && isNeeded(write)));
    }
    test.clock.advanceMs(26 * msPerDay);
    transactions = 0;
    for (let round = await fireDue(test.deps); round.fired > 0; round = await fireDue(test.deps));
    const { events } = await rungsOf(test, cases);
    expect(events).toBe(cases * banks);
    expect([...moved.values()]).toEqual(Array.from({ length: cases }, () => 1));
    // One for a case, one that takes its notices apart, and one that sends each of them.
    expect(transactions).toBe(cases + cases + cases * banks);
  }, 120_000);
});

const isNeeded = ({ item: { sk } }: Extract<Write, { kind: 'put' }>): boolean =>
  sk === 'STATE' || sk === 'CLOCK#ladder';

const rungsOf = async ({ table }: Pick<ReturnType<typeof makeTestApp>, 'table'>, cases: number) => {
  let events = 0;
  for (let nth = 0; nth < cases; nth += 1) {
    const { items } = await table.query({ pk: `CASE#case-${nth}`, prefix: 'EVENT#', limit: 100 });
    events += items.filter(
      ({ data }) => (data['event'] as { type?: string } | undefined)?.type === 'RungReached',
    ).length;
  }
  return { events };
};

/** A moment tells an organisation of a kind once, and there is a notice of a rung only where one was reached. */
const expectNoticesOnce = async (
  { table }: Pick<ReturnType<typeof makeTestApp>, 'table'>,
  events: readonly CaseEvent[],
) => {
  const { items } = await table.query({ pk: noticesOfCase(say.caseId), index: 'list', limit: 1000 });
  const told = items
    .map(
      ({ data }) => data['notice'] as unknown as { kind: string; party: string; orgId?: string; at: number },
    )
    .filter(({ kind }) => kind.startsWith('date'))
    .map(({ kind, party, orgId = '', at }) => `${kind} ${party} ${orgId} ${at}`);
  expect(new Set(told).size).toBe(told.length);
  const moments = new Set(events.flatMap((event) => (event.type === 'RungReached' ? [event.at] : [])));
  for (const one of told) expect(moments.has(Number(one.split(' ').at(-1)))).toBe(true);
};
