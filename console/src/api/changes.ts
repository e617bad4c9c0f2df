import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from '../auth/session.ts';
import { call, markOf } from './call.ts';
import { connectionNow, onConnectionChange } from './connection.ts';
import type { AnswerOf } from './routes.ts';

type Changes = AnswerOf<'bank.changes'>;
type WatchRoute = 'regulator.changes' | 'bank.changes' | 'enterprise.changes' | 'participant.changes';

/** An open page asks at most six times a minute where the server cannot hold its request for longer. */
const leastMs = 10_000;
/** Changes that follow each other are fetched together. */
const restMs = 1000;
/** Pages ask their questions one after the other. */
const settleMs = 300;
const mostQuestions = 20;

/** Keeps what is shown up to date (ADR 0029): one request, held by the server until something shown has changed. */
export const useChanges = (): void => {
  const queries = useQueryClient();
  const { audience } = useSession();
  useEffect(() => watchChanges(queries, `${audience}.changes`), [queries, audience]);
};

const pathOf = ({ meta }: Query): string | undefined =>
  typeof meta?.['watched'] === 'string' ? meta['watched'] : undefined;

/** What is shown, as the server is asked about it; nothing is asked for a page that nobody sees. */
const watchOf = (queries: QueryClient): string => {
  if (document.visibilityState !== 'visible' || connectionNow() !== 'fine') return '';
  const shown = queries.getQueryCache().findAll({ type: 'active' }).map(pathOf);
  return [...new Set(shown)]
    .flatMap((path) => {
      const mark = path === undefined ? undefined : markOf(path);
      return mark === undefined ? [] : [`${mark} ${path}`];
    })
    .sort()
    .slice(0, mostQuestions)
    .join('\n');
};

const watchChanges = (queries: QueryClient, route: WatchRoute): (() => void) => {
  let asked = '';
  let current = new AbortController();
  let settling: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    current.abort();
    current = new AbortController();
    asked = watchOf(queries);
    if (asked !== '') void follow(queries, route, asked, current.signal);
  };
  const look = () => {
    clearTimeout(settling);
    settling = setTimeout(() => watchOf(queries) !== asked && begin(), settleMs);
  };
  const offs = [queries.getQueryCache().subscribe(look), onConnectionChange(look)];
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    for (const off of offs) off();
    document.removeEventListener('visibilitychange', look);
    clearTimeout(settling);
    current.abort();
  };
};

/** Asks again and again about the same questions, until others are shown (then the signal is given). */
const follow = async (
  queries: QueryClient,
  route: WatchRoute,
  watch: string,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    const began = performance.now();
    const changed = await call(route, { query: { watch }, signal }).then(
      (answer) => (answer as Changes).changed,
      (): readonly string[] => [],
    );
    if (signal.aborted) return;
    if (changed.length > 0) {
      await queries.refetchQueries({
        type: 'active',
        predicate: (query) => changed.includes(pathOf(query) ?? ''),
      });
      await pause(restMs, signal);
      continue;
    }
    await pause(leastMs - (performance.now() - began), signal);
  }
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(Math.max(ms, 0), leastMs));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
