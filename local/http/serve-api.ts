import type { IncomingMessage } from 'node:http';
import type { ApiEvent, ApiHandler, ApiResponse } from '../../functions/http/api-event.ts';
import type { Fault } from '../../functions/http/fault.ts';
import { languageOf } from '../../functions/http/language.ts';
import { largestBody } from '../../functions/http/limits.ts';
import type { HttpLog } from '../../functions/http/log-messages.ts';
import { problemResponse } from '../../functions/http/problem-response.ts';
import { kindClaim } from '../../shared/contracts/claim-names.ts';
import type { EdgeProblemCode } from '../../shared/contracts/problems/edge-problems.ts';
import type { Audience } from '../../shared/contracts/routes/route.ts';
import type { Identity } from '../identity/index.ts';
import { fromApi, type ServerAnswer } from './answer.ts';
import { readBytes } from './read-bytes.ts';
import type { Found } from './router.ts';
import { toEvent } from './to-event.ts';

export type ApiServing = {
  readonly handlers: Readonly<Record<Audience, ApiHandler>>;
  readonly identity: Pick<Identity, 'verify'>;
  readonly log: HttpLog;
  readonly handlerTimeoutMs: number;
};

export type Incoming = {
  readonly request: IncomingMessage;
  readonly requestId: string;
  readonly query: string;
  /** Public origin of the server. */
  readonly origin: string;
  /** IP address of whoever asks, as far as it can be known. */
  readonly source: string;
};

/** A problem at the edge, for whoever asked. */
export const edgeProblem = (code: EdgeProblemCode, { request, requestId }: Incoming): ApiResponse => {
  const fault: Fault = { by: 'edge', code };
  return problemResponse(fault, { language: languageOf(request.headers['accept-language']), requestId });
};

/** What API Gateway does before and after a handler: verify the token, hand over the event, give up in time. */
export const serveApi = async (
  serving: ApiServing,
  found: Found,
  incoming: Incoming,
): Promise<ServerAnswer> => {
  const { request, requestId, query, origin } = incoming;
  const { route } = found;
  const problem = (code: EdgeProblemCode) => fromApi(edgeProblem(code, incoming), route.id);
  const token = bearerOf(request.headers.authorization);
  const verified =
    route.audience === 'public' || token === undefined
      ? undefined
      : await serving.identity.verify(token, origin);
  if (verified && !verified.ok) return problem(verified.problem);
  const body = await readBytes(request, largestBody(route.body));
  if (!body) return problem('body_too_large');
  const event = toEvent(found, { headers: request.headers, query, body }, requestId, verified?.claims);
  const response = await whileWaitedFor(request, (gone) =>
    inTime(serving.handlers[route.audience], { ...event, gone }, serving.handlerTimeoutMs),
  );
  if (!response) {
    serving.log('request_timed_out', { requestId, route: route.id });
    return problem('timed_out');
  }
  const kind = verified?.claims[kindClaim];
  return fromApi(response, route.id, typeof kind === 'string' ? kind : undefined);
};

const bearerOf = (authorization: string | undefined): string | undefined =>
  /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];

/** Hands over the signal that whoever asked has gone. */
const whileWaitedFor = async <T>(
  { socket }: IncomingMessage,
  work: (gone: AbortSignal) => Promise<T>,
): Promise<T> => {
  const gone = new AbortController();
  const onClose = () => gone.abort();
  socket.once('close', onClose);
  try {
    return await work(gone.signal);
  } finally {
    socket.off('close', onClose);
  }
};

const inTime = async (
  handler: ApiHandler,
  event: ApiEvent,
  milliseconds: number,
): Promise<ApiResponse | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([handler(event), late]);
  } finally {
    clearTimeout(timer);
  }
};
