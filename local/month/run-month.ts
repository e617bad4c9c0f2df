import { caseView, commandAnswer } from '../../shared/contracts/responses/case-view.ts';
import { figureTable } from '../../shared/contracts/responses/figures.ts';
import { leaves as leavesAnswer } from '../../shared/contracts/responses/leave.ts';
import { inbox } from '../../shared/contracts/responses/notices.ts';
import { report } from '../../shared/contracts/responses/reports.ts';
import { session } from '../../shared/contracts/responses/session.ts';
import { visitView } from '../../shared/contracts/responses/visits.ts';
import type { CaseView } from '../../shared/domain/access/views.ts';
import { type Act, caseOf, type Known } from './act.ts';
import { allDays } from './calendar.ts';
import { caseActs, plannedCases } from './courses.ts';
import { type Difference, dayDifferences, figureDifferences } from './differences.ts';
import type { Figure } from './figure-lines.ts';
import { type Office, openOffice } from './office.ts';
import { assigneeOf, leaves } from './people.ts';
import { countRecords, type Records, readRecords } from './records.ts';
import { sessionActs } from './sessions.ts';
import { steeringActs } from './steering.ts';
import { makeTally } from './tally.ts';
import { visitActs } from './visits.ts';

type Figures = Readonly<Record<string, Figure>>;
/** 收件箱 of one person: how much they were told, and how often that a case was given to them. */
export type Inbox = { readonly person: string; readonly notices: number; readonly assigned: number };

export type MonthResult = {
  readonly records: Records;
  /** September as it was filed, and October up to the last day, by column. */
  readonly september: Figures;
  readonly october: Figures;
  readonly inboxes: readonly Inbox[];
  readonly differences: readonly Difference[];
};

const group = 'wg-demo-east';
const head = 'east-head';
const september = { from: '2026-09-01', to: '2026-09-30' };
const october = { from: '2026-10-01', to: '2026-10-20' };
const filedOn = '2026-10-09';

/** All acts of the month in the order of their moments. */
const acts: readonly Act[] = [
  ...visitActs(),
  ...plannedCases.flatMap(caseActs),
  ...sessionActs(),
  ...steeringActs,
].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));

/**
 * 一个县的一个月, through the HTTP API: 1 the leaves are entered; 2 every act at its moment, the clock going on to it; 3 the report of September is
 * filed after the holiday; 4 the clock goes on until the last rung of the bank that never answers; 5 what is on record is read
 * and held against what was done.
 */
export const runMonth = async (address: string): Promise<MonthResult> => {
  const office = openOffice(address);
  const tally = makeTally();
  const { known, remember } = memory(office);
  await office.moveClock('2026-09-01T07:00');
  await enterLeaves(office);
  for (const day of allDays) {
    // Nobody may be at work, and the rungs of nine o'clock are told all the same.
    await office.moveClock(`${day}T08:00`);
    for (const act of acts.filter(({ at }) => at.startsWith(day))) {
      await office.moveClock(act.at);
      const { path, body } = await act.command(known);
      remember(act, await office.give(act.by, path, body, keyOf(act)));
      tally.note(act);
    }
    await office.moveClock(`${day}T18:00`);
    if (day === filedOn) await office.give(head, '/reports/2026-09/filings', { after: 0 }, 'month-report');
  }

  const records = await readRecords(office, known.cases, september);
  const filed = await filedFigures(office);
  const since = await figuresOf(office, october.from, october.to);
  const inboxes = await readInboxes(office);
  return {
    records,
    september: filed,
    october: since,
    inboxes,
    differences: [
      ...dayDifferences(tally.byDay(), countRecords(records)),
      ...figureDifferences('2026-09', tally.figures(september.from, september.to), valuesOf(filed)),
      ...figureDifferences('inbox', givenTo(colleague), { [colleague]: assignedIn(inboxes, colleague) }),
      ...figureDifferences('2026-10', tally.figures(october.from, october.to), valuesOf(since)),
    ],
  };
};

/** One act of one person at one moment. */
const keyOf = ({ at, by, counts, serial = 0 }: Act): string => `month-${at}-${by}-${counts}-${serial}`;

/** Ids that the answers give, by what the acts call them. */
const memory = (office: Office) => {
  const cases = new Map<number, string>();
  const visits = new Map<string, string>();
  const sessions = new Map<string, string>();
  const known: Known = {
    ...{ cases, visits, sessions },
    view: async (serial) =>
      (await office.read(head, `/cases/${caseOf(known, serial)}`, caseView)) as CaseView,
  };
  const remember = ({ makes }: Act, answer: unknown): void => {
    if (makes === undefined) return;
    if ('case' in makes) cases.set(makes.case, commandAnswer.parse(answer).case?.id ?? 'none');
    else if ('visit' in makes) visits.set(makes.visit, visitView.parse(answer).visit.id);
    else sessions.set(makes.session, session.parse(answer).id);
  };
  return { known, remember };
};

const enterLeaves = async (office: Office): Promise<void> => {
  for (const { person, cover, from, until } of leaves) {
    const answer = await office.give(person, '/leave', { coverId: cover, from, until }, `leave-${person}`);
    leavesAnswer.parse(answer);
  }
};

/** 签发的月报: what was frozen on the day of filing. */
const filedFigures = async (office: Office): Promise<Figures> => {
  const { filings, columns } = await office.read(head, `/reports/2026-09/${group}`, report);
  const cells = (filings[0]?.cells ?? []).map(({ id, month }) => [id, month] as const);
  return named(columns, Object.fromEntries(cells));
};

const figuresOf = async (office: Office, from: string, to: string): Promise<Figures> => {
  const { columns, groups } = await office.read(head, `/figures?from=${from}&to=${to}`, figureTable);
  return named(columns, groups.find(({ orgId }) => orgId === group)?.cells ?? {});
};

/** Columns with a value, in the order of the table. */
const named = (
  columns: readonly (Omit<Figure, 'value'> & { readonly id: string })[],
  cells: Readonly<Record<string, number | undefined>>,
): Figures =>
  Object.fromEntries(
    columns.flatMap(({ id, name, unit }) => {
      const value = cells[id];
      return value === undefined ? [] : [[id, { name, unit, value }]];
    }),
  );

const valuesOf = (figures: Figures): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value]));

/** 经办人 who is told of every case that a colleague gives them. */
const colleague = 'east-colleague';
const givenTo = (person: string): Readonly<Record<string, number>> => ({
  [person]: plannedCases.filter(({ serial }) => assigneeOf(serial) === person).length,
});
const assignedIn = (inboxes: readonly Inbox[], person: string): number =>
  inboxes.find((inbox) => inbox.person === person)?.assigned ?? 0;

const readInboxes = async (office: Office): Promise<readonly Inbox[]> => {
  const inboxes: Inbox[] = [];
  for (const person of ['east-head', 'east-clerk', 'east-colleague', 'bank-a-manager', 'bank-a-lead']) {
    let [notices, assigned] = [0, 0];
    let cursor: string | undefined;
    do {
      const place: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await office.read(person, `/inbox/notices?limit=100${place}`, inbox);
      notices += page.notices.length;
      assigned += page.notices.filter(({ kind }) => kind === 'assigned').length;
      cursor = page.cursor;
    } while (cursor !== undefined);
    inboxes.push({ person, notices, assigned });
  }
  return inboxes;
};
