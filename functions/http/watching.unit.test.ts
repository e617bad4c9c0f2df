import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeStirrings, stirredBy } from '../../local/runtime/stirrings.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import { bankRoutes } from '../../shared/contracts/routes/bank.ts';
import type { ApiEvent, ApiHandler, ApiResponse } from './api-event.ts';
import { markHeader, markOf } from './change-mark.ts';
import { watching } from './watching.ts';

/** What each path answers, and how often it was asked. */
let answers: Map<string, string>;
let asked: string[];
let stirrings: ReturnType<typeof makeStirrings>;
let watch: ApiHandler;

const texts = ['shown', 'list', 'another', 'x'];
const marks = new Map(await Promise.all(texts.map(async (text) => [text, await markOf(text)] as const)));
const mark = (text: string): string => marks.get(text) ?? '';
const ask = async ({ routeKey, pathParameters, headers }: ApiEvent): Promise<ApiResponse> => {
  if (headers['authorization'] === undefined) return { statusCode: 401, headers: {}, body: '{}' };
  if (routeKey === 'GET /bank/changes') return { statusCode: 200, headers: {}, body: '{"changed":[]}' };
  const path = routeKey.slice(4).replace('{caseId}', pathParameters?.['caseId'] ?? '');
  asked.push(path);
  const body = answers.get(path);
  if (body === undefined) return { statusCode: 404, headers: {}, body: '{}' };
  return { statusCode: 200, headers: { [markHeader]: mark(body) }, body };
};
const eventOf = (lines: readonly string[], more: Partial<ApiEvent> = {}): ApiEvent => ({
  routeKey: 'GET /bank/changes',
  headers: { authorization: 'Bearer a' },
  queryStringParameters: { watch: lines.join('\n') },
  isBase64Encoded: false,
  requestContext: { requestId: 'request-1' },
  ...more,
});
const changedIn = async (answer: ReturnType<ApiHandler>) =>
  (JSON.parse((await answer).body ?? '') as { changed: string[] }).changed;
const shownCase = () => `${mark('shown')} /bank/cases/case-1`;

beforeEach(() => {
  answers = new Map([
    ['/bank/cases/case-1', 'shown'],
    ['/bank/cases', 'list'],
  ]);
  asked = [];
  stirrings = makeStirrings();
  watch = watching(ask, bankRoutes, stirrings);
});

/** Whether an answer comes within a moment. */
const isHeld = async (answer: Promise<unknown>): Promise<boolean> =>
  (await Promise.race([answer, pause(60, 'held')])) === 'held';

describe('a page that waits for changes', () => {
  it('is told at once what is no longer as it shows it, and of nothing else', async () => {
    answers.set('/bank/cases/case-1', 'another');
    const lines = [`${mark('shown')} /bank/cases/case-1`, `${mark('list')} /bank/cases?limit=50`];
    expect(await changedIn(watch(eventOf(lines)))).toEqual(['/bank/cases/case-1']);
  });

  it('is told when the answer changes while it waits', async () => {
    const answer = watch(eventOf([shownCase()]));
    expect(await isHeld(answer)).toBe(true);
    answers.set('/bank/cases/case-1', 'another');
    stirrings.stir();
    expect(await changedIn(answer)).toEqual(['/bank/cases/case-1']);
  });

  it('learns nothing of what others did where its own answer stays the same', async () => {
    const answer = watch(eventOf([shownCase()]));
    expect(await isHeld(answer)).toBe(true);
    stirrings.stir();
    await pause(250);
    expect(await isHeld(answer)).toBe(true);
    stirrings.close();
    expect(await changedIn(answer)).toEqual([]);
  });

  it('is told that it may no longer see what it shows', async () => {
    const answer = watch(eventOf([shownCase()]));
    expect(await isHeld(answer)).toBe(true);
    answers.delete('/bank/cases/case-1');
    stirrings.stir();
    expect(await changedIn(answer)).toEqual(['/bank/cases/case-1']);
  });

  it('costs no question where nothing was written since it asked the last time', async () => {
    const first = new AbortController();
    const held = watch(eventOf([shownCase()], { gone: first.signal }));
    expect(await isHeld(held)).toBe(true);
    first.abort();
    await held;
    const again = new AbortController();
    const second = watch(eventOf([shownCase()], { gone: again.signal }));
    expect(await isHeld(second)).toBe(true);
    expect(asked).toEqual(['/bank/cases/case-1']);
    again.abort();
    await second;
  });

  it('asks again where something was written in between, or somebody else asks', async () => {
    const wait = async (headers: ApiEvent['headers']) => {
      const gone = new AbortController();
      const held = watch(eventOf([shownCase()], { gone: gone.signal, headers }));
      expect(await isHeld(held)).toBe(true);
      gone.abort();
      await held;
    };
    await wait({ authorization: 'Bearer a' });
    await wait({ authorization: 'Bearer b' });
    stirrings.stir();
    await wait({ authorization: 'Bearer a' });
    expect(asked).toHaveLength(3);
  });

  it('is let go at once when the server closes, and not held by one that is closing', async () => {
    const answer = watch(eventOf([shownCase()]));
    expect(await isHeld(answer)).toBe(true);
    stirrings.close();
    expect(await isHeld(answer)).toBe(false);
    expect(await isHeld(watch(eventOf([shownCase()])))).toBe(false);
  });

  it.each(['/regulator/overview', '/bank/changes', '/bank/nothing', '/bank/cases/%E0%A4%A'])(
    'neither asks nor waits for a question that is not its own: %s',
    async (path) => {
      const answer = watch(eventOf([`${mark('x')} ${path}`]));
      expect(await isHeld(answer)).toBe(false);
      expect([await changedIn(answer), asked]).toEqual([[], []]);
    },
  );

  it('is refused like any request before anything is asked', async () => {
    const answer = await watch(eventOf([shownCase()], { headers: {} }));
    expect([answer.statusCode, asked]).toEqual([401, []]);
  });
});

describe('the table that tells of its writes', () => {
  it('tells of those that were made, and of no other', async () => {
    const results = [{ ok: false as const, failed: [] }, { ok: true as const }];
    const table = { transact: async () => results.shift() } as unknown as Table;
    let stirs = 0;
    const stirred = stirredBy(table, () => {
      stirs += 1;
    });
    await stirred.transact([]);
    expect(stirs).toBe(0);
    await stirred.transact([]);
    expect(stirs).toBe(1);
  });
});
