/** What cannot be counted here and is assumed; each can be changed and the command run again. */

/** Of `infra/constructs/case-function.ts`. */
export const functionGb = 512 / 1024;

/** The API's one access line a request (`infra/constructs/api-stage.ts`) with its values, and the service's 26 bytes. */
export const accessLineBytes = 330;

/** A line of a function as Lambda's JSON logging writes it, and the service's 26 bytes. */
export const functionLineBytes = 280;

/** One event of an execution's history at level ALL without data: type, ids, name of the state, moment. */
export const historyEventBytes = 400;

/** Before a person gives a command he looks at a page of his list, the case and its timeline. */
export const looksBeforeCommand = ['list', 'case', 'timeline'] as const;

/** A page of a list; the demo's own list is shorter. The index holds whole cases (`table-definition.ts`). */
export const casesOnListPage = 20;

/** Cases are written through their first year evenly, so each lies in the table for half of it on average. */
export const monthsStoredInFirstYear = 6;

/** The schedule's ticks in a year (`infra/stacks/events-stack.ts`). */
export const ticksPerYear = 365 * 24 * 60;

/**
 * A province's year (mechanism.md §6.3): 179 work groups, 5.9 million visits, of which about 1.5 million become cases;
 * 100,000 of those are declined at first, and 5,000 come to a joint diagnosis. A visit that opens no case is not
 * recorded in this system and costs nothing in it.
 */
export const provinceYear = { cases: 1_500_000, declined: 100_000, diagnosed: 5_000 } as const;

/** The work groups of that province (mechanism.md §6.2, Shandong). */
export const workGroups = 179;

/** Days worked in a year: 2026 by the State Council's notice (shared/rules/calendar/2026.json). */
const workingDays = 248;

/** A case is open for so many days on average; assumed. */
const daysOpen = 40;
const recentDays = 56;
const casesAYear = Math.round(provinceYear.cases / workGroups);

/** The mean county: its open cases, those that came to rest lately, and two years behind it. */
export const countySize = {
  open: Math.round((casesAYear * daysOpen) / 365),
  recent: Math.round((casesAYear * recentDays) / 365),
  endedEachYear: casesAYear,
} as const;

/** What is asked of a county's register: often the same question, met by a process that knows less or more of it. */
export type CountyUse =
  | 'listFirst'
  | 'listChanged'
  | 'listFiltered'
  | 'search'
  | 'overviewChanged'
  | 'overviewUnchanged'
  | 'figures'
  | 'report'
  | 'filing'
  | 'export';

/** Two levels above a county look at it: its city and the province. */
const levelsAbove = 2;
/** Banks of a county (mechanism.md §6.2: Gaotang 11, Fenghuang 9). */
const banks = 11;

/**
 * How often a work group's year holds each; **all of it is assumed**, and on the high side: no source counts what people look at.
 * The list before each command is counted with the command.
 */
export const timesAYear: Readonly<Record<CountyUse | 'inbox', number>> = {
  /** Processes that begin: one an hour of work. */
  listFirst: 8 * workingDays,
  /** Looked at between commands. */
  listChanged: 40 * workingDays,
  listFiltered: 60 * workingDays,
  search: 40 * workingDays,
  /** Five people of the work group four times a day, and those above it as often. */
  overviewChanged: (5 + levelsAbove) * 4 * workingDays,
  overviewUnchanged: (5 + levelsAbove) * 4 * workingDays,
  /** Each bank four times a day. */
  inbox: banks * 4 * workingDays,
  figures: (2 + levelsAbove) * workingDays,
  /** The month's report is looked at ten times before it is signed, and by those above it. */
  report: 12 * (10 + levelsAbove),
  filing: 12,
  /** A list leaves as a workbook once a day. */
  export: workingDays,
};
