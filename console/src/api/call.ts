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

type Kept = { readonly etag: string; readonly answer: unknown };

/** Answers with their ETag, so that asking again costs a 304 where nothing has changed. */
const kept = new Map<string, Kept>();
const mostKept = 200;

/** Sends one request of the route table; resolves with the answer, rejects with a `CallFailure`. */
export const call = async (id: RouteId, parts: CallParts): Promise<unknown> => {
  const [method, template] = routeTable[id] ?? [];
  if (!method || !template) throw new Error(`There is no route ${id}`);
  const path = pathOf(template, parts.params, parts.query);
  const known = method === 'GET' ? kept.get(path) : undefined;
  const response = await send(path, { method, ...bodyOf(parts), headers: headersOf(parts, known) }, parts);
  if (response.status === 304 && known) return known.answer;
  if (!response.ok) throw await failureOf(response);
  const answer: unknown = response.status === 204 ? undefined : await response.json();
  const etag = response.headers.get('etag');
  if (method === 'GET' && etag !== null) keep(path, { etag, answer });
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
  const response = await send(path, { method, headers: headersOf(parts, undefined) }, parts);
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

const headersOf = ({ body, version, idempotencyKey }: CallParts, known: Kept | undefined): Headers => {
  const headers = new Headers({
    accept: 'application/json, application/problem+json',
    'accept-language': currentLanguage() === 'en' ? 'en' : 'zh-CN',
  });
  const token = accessToken();
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('content-type', body instanceof Blob ? body.type : 'application/json');
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  if (known) headers.set('if-none-match', known.etag);
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

const keep = (path: string, entry: Kept): void => {
  kept.delete(path);
  kept.set(path, entry);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
};
