import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../shared/application/ports/table.ts';
import { figures } from '../../shared/application/register/figures.ts';
import type { CivilDate } from '../../shared/domain/time/civil-date.ts';
import { bankA, citySupervisor, provinceSupervisor, regulator } from '../support/actors.ts';
import { asking, closedAsLent } from '../support/paths.ts';
import { ruleBook } from '../support/rule-books.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';
import { type CountySize, countingTable, fillCounty, fillStudio, fillVisits, type Reads } from './county.ts';

/** A county of 1,500 cases, and one with as much work and many years behind it. */
const sizes = {
  'of 1,500 cases': { open: 300, recent: 200, endedEachYear: 500 },
  'of 10,500 cases': { open: 300, recent: 200, endedEachYear: 5000 },
} as const satisfies Record<string, CountySize>;
type SizeName = keyof typeof sizes;

const [march, marchEnd] = ['2026-03-01' as CivilDate, '2026-03-31' as CivilDate];
const exact = '91370102MA3TEST000';
const groupsOfProvince = ruleBook.workGroupsWithin(provinceSupervisor.orgId).length;
const questions = {
  'list of open cases, first page': (app) => app.listCases({ actor: regulator, limit: 50 }),
  'the same list again, unchanged': (app) => app.listCases({ actor: regulator, limit: 50 }),
  'filtered, sorted and counted': (app) =>
    app.listCases({
      actor: regulator,
      limit: 50,
      stages: ['bankHandling'],
      amountFen: { from: 1 },
      sort: { key: 'amount', descending: true },
      counted: true,
    }),
  'search by part of a name': (app) => app.listCases({ actor: regulator, limit: 50, search: '7号机械' }),
  'the same search again, unchanged': (app) =>
    app.listCases({ actor: regulator, limit: 50, search: '7号机械' }),
  'search by an identity code': (app) => app.listCases({ actor: regulator, limit: 50, search: exact }),
  'cases ended in the last eight weeks': (app) =>
    app.listCases({ actor: regulator, limit: 50, stages: ['closed'] }),
  overview: (app) => app.overview(regulator),
  'the same overview again, unchanged': (app) => app.overview(regulator),
  'a case': (app) => app.viewCase(regulator, 'case-open'),
  'what happened in a case, with names': (app) => app.namedTimeline(regulator, 'case-open'),
  'what waits for a clerk': (app) => app.ownWork(regulator, 100),
  'everything with a date in a month': (app) =>
    app.schedule({ actor: regulator, from: march, to: marchEnd, of: 'open' }),
  'what ended cases leave to be done in a month': (app) =>
    app.schedule({ actor: regulator, from: march, to: marchEnd, of: 'ended' }),
  'what a clerk did lately': (app) => app.doneWork(regulator),
  'who has how much': (app) => app.team(regulator, 1),
  'notes of a case': (app) => app.viewNotes(regulator, 'case-open'),
  'private notes for the list': (app) => app.ownNotes(regulator),
  'notices unread': (app) => app.countUnread(regulator),
  'inbox of a bank': (app) => app.listCases({ actor: bankA, limit: 50 }),
  'the same inbox again, unchanged': (app) => app.listCases({ actor: bankA, limit: 50 }),
  'inbox filtered, sorted and counted': (app) =>
    app.listCases({
      actor: bankA,
      limit: 50,
      turns: ['answer'],
      sort: { key: 'amount', descending: true },
      counted: true,
    }),
  'search of a city by part of a name': (app) =>
    app.listCases({ actor: citySupervisor, limit: 50, search: '7号机械' }),
  'problem ledger': (app) => app.ledger({ actor: regulator, limit: 50 }),
  'problem ledger, narrowed and sorted': (app) =>
    app.ledger({
      actor: regulator,
      limit: 50,
      states: ['late', 'done'],
      sort: { key: 'owner', descending: true },
    }),
  'problem ledger of a province, in numbers': (app) => app.ledger({ actor: provinceSupervisor, limit: 50 }),
  'what prescriptions led to, lately': (app) => app.effects(regulator),
  'what similar cases suggest': (app) => app.suggestions(regulator, 'case-open'),
  'visits of a month': (app) =>
    app.listVisits({ actor: regulator, from: '2026-02-01', to: '2026-02-28', limit: 50 }),
  'the same visits again, narrowed and sorted': (app) =>
    app.listVisits({
      actor: regulator,
      from: '2026-02-01',
      to: '2026-02-28',
      limit: 50,
      needs: ['need'],
      sort: { key: 'amount', descending: true },
    }),
  'line of a studio, with the slips of its day': (app) => app.viewQueue(regulator, 'studio-1'),
  'board of a studio': (app) => app.viewBoard(regulator, 'studio-1'),
  'prescriptions of a bank': (app) => app.ownLedger({ actor: bankA, state: 'open', limit: 50 }),
  'figures of a county': (app) => app.figures(regulator, {}),
  'the same figures again, unchanged': (app) => app.figures(regulator, {}),
  'figures of a county, one month': (app) => app.figures(regulator, lastMonth),
  'figures of a province': (app) => app.figures(provinceSupervisor, {}),
  'the same figures of a province again, unchanged': (app) => app.figures(provinceSupervisor, {}),
  'monthly report of a county': (app) =>
    app.viewReport({ actor: regulator, orgId: regulator.orgId, month: '2026-02' }),
  'monthly report of a province, collected': (app) =>
    app.viewReport({ actor: provinceSupervisor, orgId: provinceSupervisor.orgId, month: '2026-02' }),
  'who has reported in a province': (app) => app.reportsBelow(provinceSupervisor, '2026-02'),
} as const satisfies Record<string, (app: TestApp['app']) => Promise<unknown>>;
type Question = keyof typeof questions;
const lastMonth = { from: '2026-02-01', to: '2026-02-28' } as const;

const readsOfCounty = async (size: CountySize): Promise<Readonly<Record<Question, Reads>>> => {
  let counting: ReturnType<typeof countingTable> | undefined;
  const around = (table: Table): Table => {
    counting = countingTable(table);
    return counting.table;
  };
  const test = makeTestApp({ around });
  await test.play(asking('bank-a'), 'case-open');
  const open = await test.file('case-open');
  const other = makeTestApp();
  await other.play(closedAsLent);
  const ended = await other.file();
  await fillCounty(test.table, 'wg-demo-east', { open, ended }, size, test.clock.now());
  const isLarge = size.endedEachYear > 1000;
  await fillVisits(test.table, 'wg-demo-east', ['2026-02', ...(isLarge ? ['2026-01', '2025-12'] : [])]);
  await fillStudio(test.app, regulator);
  // Months that are past are counted once, by whoever asks first; that process is another.
  const everything = { lines: Number.POSITIVE_INFINITY };
  const first = await figures({ ...test.deps, table: test.table }, provinceSupervisor, {}, everything);
  if (!first.ok) throw new Error(first.refusal.code);
  const found: [Question, Reads][] = [];
  for (const question of Object.keys(questions) as Question[]) {
    const reads = await counting?.readsOf(() => questions[question](test.app));
    if (reads) found.push([question, reads]);
  }
  return Object.fromEntries(found) as Record<Question, Reads>;
};

describe('reads', () => {
  const counted = new Map<SizeName, Readonly<Record<Question, Reads>>>();
  beforeAll(async () => {
    for (const name of Object.keys(sizes) as SizeName[]) counted.set(name, await readsOfCounty(sizes[name]));
  }, 120_000);

  it('do not grow with the years that a county has behind it', () => {
    const [small, large] = [...counted.values()];
    expect(large).toEqual(small);
  });

  it('are one small one for each shelf where nothing has changed', () => {
    for (const reads of counted.values()) {
      expect(reads['the same list again, unchanged'].requests).toBe(1);
      expect(reads['filtered, sorted and counted'].requests).toBe(1);
      expect(reads['the same search again, unchanged'].requests).toBe(2);
      expect(reads['the same inbox again, unchanged'].requests).toBe(2);
      expect(reads['inbox filtered, sorted and counted'].requests).toBe(2);
      expect(reads['the same figures again, unchanged'].requests).toBe(1);
      expect(reads['the same visits again, narrowed and sorted'].requests).toBe(2);
      expect(reads['the same figures of a province again, unchanged'].requests).toBe(groupsOfProvince);
    }
  });

  it('are those that docs/reads.md says', async () => {
    const names = Object.keys(sizes) as SizeName[];
    const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
    const cellsOf = (question: Question) =>
      names.flatMap((name) => {
        const { requests = 0, items = 0 } = counted.get(name)?.[question] ?? {};
        return [requests, items];
      });
    const table = [
      row(['question', ...names.flatMap((name) => [`requests, county ${name}`, 'items'])]),
      row(['---', ...names.flatMap(() => ['---:', '---:'])]),
      ...(Object.keys(questions) as Question[]).map((question) => row([question, ...cellsOf(question)])),
    ];
    const text = [
      '# What is read of the store',
      '',
      'Counted by `test/reads`, which writes this table (`npx vitest run test/reads -u`) and fails where it is not true. A',
      'request is one call of the table; items are those it answers with. Questions are asked one after the other by one',
      'process: what it has read before and still stands is not read again, and costs its mark alone.',
      '',
      ...table,
      '',
      'A work group costs one small request for its mark, and where that has moved one request for each thousand open cases.',
      'Above the counties both come once for each county in view, however many cases they have behind them.',
      `The province of this test has ${groupsOfProvince} work groups.`,
      '',
      'A bank and an owner of tasks read the shelves of their own parts: open ones and those that ended lately, each with its mark.',
      '',
      'Figures are counted of months that are kept. A month that is past is read from its lines by whoever asks first after one of',
      'its cases has changed, some thousand lines to an answer, and kept for all processes; filing a report reads the whole',
      'register, for its basis.',
      '',
      'What banks did (银行服务) is counted of every line of the period: some thousand lines for each county and year in view. The months',
      'that are kept hold figures of firms by the month in which cases came to rest, and nothing of single banks, so they cannot answer',
      'it. All that it tells are sums, so it could be kept beside them, by the month of rest and the day of asking; it is not yet.',
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../../docs/reads.md');
  });
});
