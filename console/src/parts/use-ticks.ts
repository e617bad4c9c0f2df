import { useState } from 'react';
import type { CaseSummary } from '../api/routes.ts';
import type { ListQuery } from './list-address.ts';

/** A ticked case and the list in which it was ticked: what is done with it later is done as to a case of that list. */
export type Ticked = { readonly summary: CaseSummary; readonly query: ListQuery };

/** Ticked rows (选择): kept while somebody searches, filters or pages on, until they are cleared or the page is left. */
export const useTicks = (rows: readonly CaseSummary[], query: ListQuery) => {
  const [kept, setKept] = useState<ReadonlyMap<string, Ticked>>(new Map());
  /** Rows that are shown say what holds now. */
  const shown = new Map(rows.map((summary) => [summary.id, summary]));
  const ticked = [...kept.values()].map((one) => ({
    ...one,
    summary: shown.get(one.summary.id) ?? one.summary,
  }));
  const turn = (cases: readonly CaseSummary[], on: boolean) =>
    setKept((before) => {
      const next = new Map(before);
      for (const summary of cases) {
        if (!on) next.delete(summary.id);
        else if (!next.has(summary.id)) next.set(summary.id, { summary, query });
      }
      return next;
    });
  return {
    ticked,
    isTicked: (id: string): boolean => kept.has(id),
    /** Ticked in another list or on another page, and not among the rows shown. */
    elsewhere: ticked.filter(({ summary }) => !shown.has(summary.id)).length,
    turn,
    clear: () => setKept(new Map()),
  };
};

export type Ticks = ReturnType<typeof useTicks>;
