import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTick } from '../../../functions/events/tick.ts';
import { makeTrouble, ProcessDied } from '../../../test/property/faults.ts';
import { bankA, regulator } from '../../../test/support/actors.ts';
import * as say from '../../../test/support/commands.ts';
import { asking, recommendable } from '../../../test/support/paths.ts';
import { hash } from '../../../test/support/rule-books.ts';
import { does } from '../../../test/support/story.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { makeRuleBook } from '../../adapters/rule-book/rule-book.ts';
import { openShelf } from '../../adapters/rule-book/shelf.ts';
import { type DeadlineRule, dueOf } from '../../domain/deadlines/index.ts';
import { type Calendar, calendarFrom } from '../../domain/time/index.ts';
import year2026 from '../../rules/calendar/2026.json' with { type: 'json' };
import { loadEvents } from '../cases/case-store.ts';
import { noticesOfCase } from '../keys.ts';

/** A notice for 2027 that is nobody's: 1 to 3 January off, 4 to 6 too, worked on Saturday the 9th. */
const year2027 = {
  ...{ version: '1.0.0', year: 2027 },
  holidays: [{ name: { zh: '元旦', en: 'New Year' }, from: '2027-01-01', to: '2027-01-06' }],
  makeUpWorkdays: ['2027-01-09'],
};
const calendarOf = (...years: readonly object[]): Calendar => {
  const made = calendarFrom(years);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.calendar;
};
const before = calendarOf(year2026);
const after = calendarOf(year2026, year2027);

const shelf = openShelf();
const answer = (rule: DeadlineRule) => ({ value: rule, source: 'a county' });
const rule: DeadlineRule = { unit: 'working_days', count: 8, start: 'recommended' };
const bookWith = (calendar: Calendar, bankAnswer: DeadlineRule) =>
  makeRuleBook(hash, {
    ...shelf,
    calendar,
    calendars: shelf.calendars.map((one) => ({ ...one, calendar })),
    regions: shelf.regions.map((region) => ({
      ...region,
      deadlines: { ...region.deadlines, bankAnswer: answer(bankAnswer) },
    })),
  });

/** A county at the end of the year, whose notice for the next one comes into force when it is told to. */
const makeScene = (bankAnswer = rule, options: Parameters<typeof makeTestApp>[0] = {}) => {
  let book = bookWith(before, bankAnswer);
  const rules = new Proxy(book, { get: (_, name) => Reflect.get(book, name) });
  const test = makeTestApp({ ...options, rules });
  test.clock.advanceTo(Date.parse('2026-12-28T01:00:00Z'));
  const tick = () => makeTick(test.deps)();
  const noticeComes = () => {
    book = bookWith(after, bankAnswer);
  };
  return { test, tick, noticeComes };
};
const movesIn = async (test: ReturnType<typeof makeScene>['test'], caseId = say.caseId) =>
  (await loadEvents(test.deps, caseId)).flatMap(({ event }) => (event.type === 'DateMoved' ? [event] : []));

describe('dates beyond the published holidays (暂定期限)', () => {
  it('are counted anew when the notice is in force, once, on record, and told to the work group and the bank', async () => {
    const { test, tick, noticeComes } = makeScene();
    await test.play(asking('bank-a', 'bank-b'));
    await tick();
    const clock = (await test.file()).rounds[0]?.lines[0]?.clock;
    expect(clock).toMatchObject({ dueOn: '2027-01-07', provisional: true });
    noticeComes();
    await tick();
    await tick();
    const moves = await movesIn(test);
    expect(moves).toMatchObject([
      {
        ...{ kind: 'bankAnswer', bankId: 'bank-a', from: '2027-01-07', to: '2027-01-12', cause: 'calendar' },
        by: { kind: 'system' },
        calendarVersion: after.version,
      },
      { bankId: 'bank-b', to: '2027-01-12' },
    ]);
    const counted = (await test.file()).rounds[0]?.lines[0]?.clock;
    expect(counted).toMatchObject({
      dueOn: '2027-01-12',
      provisional: false,
      calendarVersion: after.version,
    });
    const { items } = await test.table.query({ pk: noticesOfCase(say.caseId), index: 'list', limit: 100 });
    const told = items
      .map(({ data }) => data['notice'] as unknown as { kind: string; orgId: string })
      .filter(({ kind }) => kind === 'dateMoved')
      .map(({ orgId }) => orgId);
    expect(told.toSorted()).toEqual(['bank-a', 'bank-b', 'wg-demo-east']);
  });

  it('stay where they are where people moved them, and where no day beyond was counted', async () => {
    const { test, tick, noticeComes } = makeScene();
    await test.play([
      ...asking('bank-a', 'bank-b'),
      does(regulator, say.askExtension({ until: '2027-01-15' })),
    ]);
    const contact = (await test.file()).rounds[0]?.lines[0]?.contact;
    expect(contact?.provisional).toBe(false);
    noticeComes();
    await tick();
    const byNotice = (await movesIn(test)).filter(({ cause }) => cause === 'calendar');
    expect(byNotice.map(({ bankId }) => bankId)).toEqual(['bank-b']);
    expect((await test.file()).rounds[0]?.lines[0]?.clock?.dueOn).toBe('2027-01-15');
  });

  it('are counted by the calendar that is in force when papers come, without being told twice', async () => {
    const { test, tick, noticeComes } = makeScene();
    await test.play([...asking('bank-a'), does(bankA, say.requestInformation())]);
    noticeComes();
    await tick();
    expect(await movesIn(test)).toEqual([]);
    await test.play([does(regulator, say.supplyInformation())]);
    expect((await test.file()).rounds[0]?.lines[0]?.clock).toMatchObject({
      dueOn: '2027-01-12',
      provisional: false,
    });
  });

  it('are not looked at again while the calendar stays what it is', async () => {
    let queries = 0;
    const { test, tick } = makeScene(rule, {
      around: (table) => ({
        ...table,
        query: (query) => {
          if (query.pk.endsWith('#LINES#open')) queries += 1;
          return table.query(query);
        },
      }),
    });
    await test.play(recommendable);
    await tick();
    const first = queries;
    expect(first).toBeGreaterThan(0);
    for (let again = 0; again < 5; again += 1) await tick();
    expect(queries).toBe(first);
  });

  it('are each moved once, and all, whatever dies on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('beforeWrite' as const, 'afterWrite' as const), { maxLength: 8 }),
        async (faults) => {
          const trouble = makeTrouble();
          const { test, tick, noticeComes } = makeScene(rule, { around: trouble.around });
          await test.play(asking('bank-a', 'bank-b'));
          noticeComes();
          for (const fault of faults) {
            trouble.next = fault;
            try {
              await tick();
            } catch (error) {
              if (!(error instanceof ProcessDied)) throw error;
            }
            test.restart();
          }
          trouble.next = undefined;
          for (let round = 0; round < 3; round += 1) await tick();
          expect((await movesIn(test)).map(({ bankId }) => bankId)).toEqual(['bank-a', 'bank-b']);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('become what they would have been had the notice been known, for every rule and day around the year’s end', async () => {
    const rules = fc.record({
      unit: fc.constantFrom('calendar_days' as const, 'months' as const, 'working_days' as const),
      count: fc.integer({ min: 1, max: 20 }),
      start: fc.constant('recommended' as const),
      lastDay: fc.constantFrom('as_is' as const, 'next_working_day' as const),
    });
    await fc.assert(
      fc.asyncProperty(rules, fc.integer({ min: 0, max: 40 }), async (bankAnswer, days) => {
        const { test, tick, noticeComes } = makeScene(bankAnswer);
        test.clock.advanceTo(Date.parse('2026-11-25T01:00:00Z') + days * 86_400_000);
        await test.play(asking('bank-a'));
        const askedAt = (await test.file()).rounds[0]?.at ?? 0;
        noticeComes();
        await tick();
        const line = (await test.file()).rounds[0]?.lines[0];
        const due = dueOf(bankAnswer, askedAt, [], after);
        expect(due.state === 'running' && due.dueOn).toBe(line?.clock?.dueOn);
        if (due.state !== 'running') throw new Error('It runs');
        expect(line?.clock?.provisional).toBe(due.provisional);
        const stood = dueOf(bankAnswer, askedAt, [], before);
        if (stood.state !== 'running') throw new Error('It ran');
        const moves = (await movesIn(test)).filter(({ kind }) => kind === 'bankAnswer');
        const isMoved = stood.dueOn !== due.dueOn || stood.provisional !== due.provisional;
        expect(moves.map(({ from, to }) => [from, to])).toEqual(isMoved ? [[stood.dueOn, due.dueOn]] : []);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
