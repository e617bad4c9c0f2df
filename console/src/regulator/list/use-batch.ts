import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.ts';
import { isConflict, isWorthRetrying, problemOf } from '../../api/failure.ts';
import type { AnswerOf, CaseSummary } from '../../api/routes.ts';
import type { ListQuery } from '../../parts/list-address.ts';
import type { Ticked } from '../../parts/use-ticks.ts';

/** How it goes with one case of a batch. `skipped` with the reason; `failed` with what came back. */
export type Progress<Ready> =
  | { readonly state: 'looking' }
  | { readonly state: 'ready' | 'running' | 'done'; readonly ready: Ready }
  | { readonly state: 'skipped'; readonly why: string }
  | { readonly state: 'failed'; readonly failure: unknown };

/** What was ticked, each with how the list was narrowed in which it was: nothing that has left that list is touched. */
export type Chosen = readonly Ticked[];

/** A list's filter as commands take it. */
type Filter = Omit<ListQuery, 'limit' | 'cursor' | 'sort' | 'counts'>;

export type Step<Ready> = {
  /** What would be done with the case, or why nothing. */
  readonly look: (summary: CaseSummary) => Promise<Ready | { readonly skip: string }>;
  /**
   * Does it, where the case still fits the filter; the key is the case's own for this batch, so that a repeat cannot
   * apply twice.
   */
  readonly act: (
    caseId: string,
    ready: Ready,
    circumstances: { readonly idempotencyKey: string; readonly query: Filter },
  ) => Promise<unknown>;
};

/** The case left the list meanwhile: known before, or said by the server when it is too late. */
export const notListed = 'notListed';

const filterOf = ({ limit: _l, cursor: _c, sort: _s, counts: _n, ...filter }: ListQuery): Filter => filter;

const isSkip = (found: unknown): found is { readonly skip: string } =>
  typeof found === 'object' && found !== null && 'skip' in found;

const listNow = async (query: ListQuery): Promise<ReadonlyMap<string, CaseSummary>> => {
  const page = (await call('regulator.listCases', { query })) as AnswerOf<'regulator.listCases'>;
  return new Map(page.cases.map((summary) => [summary.id, summary]));
};

/** Each list that something was ticked in, once, as it stands now; undefined where it cannot be read. */
const listsNow = async (chosen: Chosen) => {
  const queries = new Map(chosen.map(({ query }) => [JSON.stringify(query), query]));
  const lists = new Map<string, ReadonlyMap<string, CaseSummary> | undefined>();
  for (const [name, query] of queries) lists.set(name, await listNow(query).catch(() => undefined));
  return ({ query }: Ticked) => lists.get(JSON.stringify(query));
};

/** Done, skipped, or refused for good: nothing more will come of it. A case that changed meanwhile can be tried again. */
const isOpen = (one: Progress<unknown> | undefined): boolean => {
  if (one?.state === 'failed') return isConflict(one.failure) || isWorthRetrying(one.failure);
  return one?.state !== 'done' && one?.state !== 'skipped';
};

/**
 * A batch over cases of lists: first, as its dialog opens, the lists are read again and all are looked at, then done one by
 * one; each case keeps its own result.
 */
export const useBatch = <Ready>(chosen: Chosen, { look, act }: Step<Ready>) => {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const plans = useRef(new Map<string, Ready>());
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress<Ready>>>(new Map());
  const [busy, setBusy] = useState(false);
  const note = (id: string, next: Progress<Ready>) => setProgress((before) => new Map(before).set(id, next));

  const fail = (id: string, failure: unknown) => {
    // What was planned may be what has changed: it is looked at again before another try.
    plans.current.delete(id);
    if (problemOf(failure)?.code === 'not_in_list') note(id, { state: 'skipped', why: notListed });
    else note(id, { state: 'failed', failure });
  };

  const oneByOne = async (of: Chosen, each: (one: Ticked) => Promise<void>) => {
    setBusy(true);
    for (const one of of) await each(one).catch((failure: unknown) => fail(one.summary.id, failure));
    setBusy(false);
  };
  const preview = async () => {
    const listOf = await listsNow(chosen);
    await oneByOne(chosen, async (one) => {
      const { id } = one.summary;
      const listed = listOf(one);
      if (listed && !listed.has(id)) return note(id, { state: 'skipped', why: notListed });
      note(id, { state: 'looking' });
      const found = await look(listed?.get(id) ?? one.summary);
      if (isSkip(found)) return note(id, { state: 'skipped', why: found.skip });
      plans.current.set(id, found);
      return note(id, { state: 'ready', ready: found });
    });
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void preview();
  });
  const run = async () => {
    const waiting = chosen.filter(({ summary: { id } }) => isOpen(progress.get(id)));
    await oneByOne(waiting, async ({ summary, query }) => {
      const { id } = summary;
      // A case that could not be looked at before is looked at now.
      const ready = plans.current.get(id) ?? (await look(summary));
      if (isSkip(ready)) return note(id, { state: 'skipped', why: ready.skip });
      plans.current.set(id, ready);
      note(id, { state: 'running', ready });
      const key = keys.current.get(id) ?? crypto.randomUUID();
      keys.current.set(id, key);
      await act(id, ready, { idempotencyKey: key, query: filterOf(query) });
      return note(id, { state: 'done', ready });
    });
    await queries.invalidateQueries({ queryKey: ['regulator'] });
  };
  /** Cases for which running (again) can do something. */
  const left = chosen.filter(({ summary: { id } }) => isOpen(progress.get(id))).length;
  return { progress, busy, run, left };
};

/** Nothing more is done about a case that has come to rest; a cultivated firm is still looked after. */
export const isOver = ({ stage }: CaseSummary): boolean => stage === 'closed' || stage === 'withdrawn';
