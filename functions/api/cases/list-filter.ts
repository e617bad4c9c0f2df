import type * as z from 'zod';
import type { CaseFilter } from '../../../shared/application/queries/port.ts';
import type { caseFilter } from '../../../shared/contracts/requests/list-query.ts';

/** A list's filter as it came in the address: of the list itself, of acts on its cases, of a file of it. */
export const filterOf = (query: z.output<typeof caseFilter>): CaseFilter =>
  given({
    stages: query.stage,
    search: query.search,
    overdueOnly: query.overdue,
    holders: query.holder,
    assignees: query.assignee,
    banks: query.bank,
    products: query.product,
    turns: query.turn,
    groups: query.group,
    due: rangeOf(query.dueFrom, query.dueTo),
    amountFen: rangeOf(query.amountFrom, query.amountTo),
    score: rangeOf(query.scoreFrom, query.scoreTo),
    opened: rangeOf(query.openedFrom, query.openedTo),
    entered: rangeOf(query.enteredFrom, query.enteredTo),
    reasons: query.reason,
    tags: query.tag,
    sizes: query.size,
    industries: query.industry,
    channels: query.channel,
    ended: query.ended,
  });

const rangeOf = <T>(from: T | undefined, to: T | undefined) =>
  from === undefined && to === undefined ? undefined : { from, to };

type Given<T> = { readonly [Name in keyof T]?: Exclude<T[Name], undefined> };

const given = <T extends object>(parts: T): Given<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Given<T>;
