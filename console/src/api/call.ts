import { routeTable } from 'virtual:huizhen/contracts';
import { accessToken } from '../auth/session.ts';
import { currentLanguage } from '../i18n/language.ts';
import { setConnection } from './connection.ts';
import { CallFailure, type Problem } from './failure.ts';
import { pathOf } from './path.ts';
import type { RouteId } from './routes.ts';
import { noteServerDate } from './server-clock.ts';

export type CallParts = {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: unknown;
  /** The version the case must still stand at. */
  readonly version?: number | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** By which mark of the server's the answer that a page shows is known, and the answer itself. */
const marks = new Map<
  string,
  { readonly mark: string; readonly answer: unknown; readonly tagged: boolean }
>();
const mostMarks = 200;
const notModified = 304;

/** Of the answer to this path that came last. */
export const markOf = (path: string): string | undefined => marks.get(path)?.mark;

/** Where a route's question is asked. */
export const addressOf = (id: RouteId, { params, query }: CallParts): string =>
  pathOf(routeTable[id]?.[1] ?? '', params, query);

/** Sends one request of the route table; resolves with the answer, rejects with a `CallFailure`. */
export const call = async (id: RouteId, parts: CallParts): Promise<unknown> => {
  const [method, template] = routeTable[id] ?? [];
  if (!method || !template) throw new Error(`There is no route ${id}`);
  const path = pathOf(template, parts.params, parts.query);
  const headers = headersOf(parts);
  const known = method === 'GET' ? marks.get(path) : undefined;
  if (known?.tagged) headers.set('if-none-match', `"${known.mark}"`);
  const response = await send(path, { method, ...bodyOf(parts), headers }, parts);
  // It is what it was: nothing of it is sent again.
  if (response.status === notModified && known) return known.answer;
  if (!response.ok) {
    marks.delete(path);
    throw await failureOf(response);
  }
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  const mark = response.headers.get('change-mark');
  const tagged = response.headers.get('etag') === `"${mark}"`;
  if (method === 'GET' && mark !== null) keep(path, { mark, answer, tagged });
  return answer;
};

/** Asks for a file of the route table, and under which name the server would save it. */
export const callFile = async (
  id: RouteId,
  parts: CallParts,
): Promise<{ readonly content: Blob; readonly name: string }> => {
  const [method, template] = routeTable[id] ?? [];
  if (!method || !template) throw new Error(`There is no route ${id}`);
  const path = pathOf(template, parts.params, parts.query);
  const response = await send(path, { method, headers: headersOf(parts) }, parts);
  if (!response.ok) throw await failureOf(response);
  const [, name = ''] =
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { content: await response.blob(), name: decodeURIComponent(name) };
};

const send = async (path: string, init: RequestInit, { signal }: CallParts): Promise<Response> => {
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', ...(signal && { signal }) });
    noteServerDate(response.headers.get('date'));
    if (response.status !== 401) setConnection('fine');
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    setConnection('lost');
    throw new CallFailure('unreachable');
  }
};

const headersOf = ({ body, version, idempotencyKey }: CallParts): Headers => {
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': currentLanguage() === 'en' ? 'en' : 'zh-CN',
  });
  const token = accessToken();
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('content-type', body instanceof Blob ? body.type : 'application/json');
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  return headers;
};

const bodyOf = ({ body }: CallParts): { readonly body?: BodyInit } => {
  if (body === undefined) return {};
  return { body: body instanceof Blob ? body : JSON.stringify(body) };
};

const failureOf = async (response: Response): Promise<CallFailure> => {
  if (response.status === 401) {
    setConnection('signedOut');
    return new CallFailure('signedOut');
  }
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  const problem = isProblem
    ? ((await response.json().catch(() => undefined)) as Problem | undefined)
    : undefined;
  return problem?.messages ? new CallFailure('problem', problem) : new CallFailure('unreachable');
};

const keep = (path: string, known: { mark: string; answer: unknown; tagged: boolean }): void => {
  marks.delete(path);
  marks.set(path, known);
  const [oldest] = marks.keys();
  if (marks.size > mostMarks && oldest !== undefined) marks.delete(oldest);
};
