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
