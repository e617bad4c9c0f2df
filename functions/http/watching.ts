import { successStatus } from '../../shared/contracts/http-status.ts';
import { type RouteTable, routeKeyOf } from '../../shared/contracts/routes/route.ts';
import type { ApiEvent, ApiHandler, ApiResponse } from './api-event.ts';
import { markHeader, markOf } from './change-mark.ts';
import { type Question, questionIn } from './question-in.ts';
import type { Stirrings } from './stirrings.ts';

/** Changes that come together are told together, and looking never takes more than a fifth of the time. */
const togetherMs = 150;
const restFactor = 4;
/** A change is told within five seconds of it, however long it takes to look. */
const longestRestMs = 2500;
/** What was found unchanged is looked at again after this even if nothing was written: days and deadlines pass too. */
const trustedMs = 60_000;
const mostRemembered = 1000;

/** An answer as a page shows it, and the question that it answers. */
type Shown = { readonly mark: string; readonly path: string; readonly question: Question };
/** Of the questions of one page, under the mark of who asked them and what was shown. */
type Remembered = { readonly count: number; readonly at: number };

/**
 * Holds the request of an open page until an answer it shows has changed (ADR 0029): 1 the request is checked like any
 * other; 2 each question is asked again, as the same person, of the same handlers, so that nobody is told of a change
 * in what they may not see; 3 nothing changed: wait until something is written anywhere, and ask again.
 */
export const watching = (
  ask: ApiHandler,
  routes: RouteTable,
  stirrings: Stirrings | undefined,
): ApiHandler => {
  const key = routes['changes'] && routeKeyOf(routes['changes']);
  const questionOf = questionIn(routes);
  const remembered = new Map<string, Remembered>();
  return async (event) => {
    const answer = await ask(event);
    const watch = event.queryStringParameters?.['watch'];
    if (event.routeKey !== key || answer.statusCode !== successStatus.ok || watch === undefined)
      return answer;
    const shown = watch.split('\n').flatMap((line): readonly Shown[] => {
      const [mark = '', path = ''] = line.split(' ', 2);
      const question = questionOf(path);
      return question ? [{ mark, path, question }] : [];
    });
    // Nothing of it can be told of, so there is nothing to wait for.
    if (shown.length === 0) return answer;
    const look = () => changedOf(ask, event, shown);
    if (!stirrings) return telling(answer, await look());

    const { count, after, holdMs, closing } = stirrings;
    const name = await markOf(`${event.headers['authorization']}\n${watch}`);
    const until = performance.now() + holdMs;
    const over = AbortSignal.any([closing, ...(event.gone ? [event.gone] : [])]);
    const before = remembered.get(name);
    let seen = count();
    let trusted = before?.count === seen && performance.now() - before.at < trustedMs;
    for (;;) {
      const began = performance.now();
      const changed = trusted ? [] : await look();
      if (changed.length > 0) return telling(answer, changed);
      if (!trusted) remember(remembered, name, { count: seen, at: performance.now() });
      const restMs = Math.min(togetherMs + restFactor * (performance.now() - began), longestRestMs);
      await after(seen, until - performance.now(), over);
      if (over.aborted || performance.now() >= until || count() === seen) return answer;
      await after(Number.POSITIVE_INFINITY, restMs, over);
      seen = count();
      trusted = false;
    }
  };
};

const remember = (all: Map<string, Remembered>, name: string, found: Remembered): void => {
  all.delete(name);
  all.set(name, found);
  const [oldest] = all.keys();
  if (all.size > mostRemembered && oldest !== undefined) all.delete(oldest);
};

/** Paths whose answer is another one now. */
const changedOf = async (
  ask: ApiHandler,
  event: ApiEvent,
  shown: readonly Shown[],
): Promise<readonly string[]> => {
  const changed: string[] = [];
  for (const { mark, path, question } of shown) {
    const { headers } = await ask({ ...event, ...question });
    if (headers[markHeader] !== mark) changed.push(path);
  }
  return changed;
};

const telling = (answer: ApiResponse, changed: readonly string[]): ApiResponse => ({
  ...answer,
  body: JSON.stringify({ changed }),
});
