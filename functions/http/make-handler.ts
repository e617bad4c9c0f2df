import middy from '@middy/core';
import { DoesNotFit } from '../../shared/contracts/fit.ts';
import type { Audience, RouteTable } from '../../shared/contracts/routes/route.ts';
import type { ApiEvent, ApiHandler, ApiResponse } from './api-event.ts';
import type { Deps, HandlersOf } from './handler.ts';
import { languageOf } from './language.ts';
import type { HttpLog } from './log-messages.ts';
import { problemResponse } from './problem-response.ts';
import { serve } from './serve.ts';
import { surpriseCode } from './surprise.ts';
import { watching } from './watching.ts';

type Middleware = middy.MiddlewareObj<ApiEvent, ApiResponse>;

/** Answers are a person's business: kept by no cache, read as nothing but what they are, framed by nobody. */
const protectiveHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

const protect = (): Middleware => ({
  after: ({ response }) => {
    if (response) Object.assign(response.headers, protectiveHeaders);
  },
});

/** A surprise is logged without what was sent, and answered so that the caller knows what is safe to do. */
const answerSurprises = (log: HttpLog): Middleware => ({
  onError: (request) => {
    const { event, error } = request;
    const { requestId } = event.requestContext;
    log(error instanceof DoesNotFit ? 'answer_does_not_fit' : 'request_failed', {
      requestId,
      route: event.routeKey,
      ...traceOf(error),
    });
    const language = languageOf(event.headers['accept-language']);
    const response = problemResponse({ by: 'edge', code: surpriseCode(error) }, { language, requestId });
    Object.assign(response.headers, protectiveHeaders);
    request.response = response;
  },
});

/** Where it happened and of which kind; messages may quote what was sent, so they stay out. */
const traceOf = (error: unknown): { readonly error: string; readonly at: string } => {
  if (error instanceof DoesNotFit) return { error: error.name, at: error.paths.join(' ') };
  if (!(error instanceof Error)) return { error: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { error: error.name, at: frames.slice(0, 5).join(' ').trim() };
};

/** The handler of one audience: what a Lambda entry exports and what `local/http` calls. */
export const makeHandlerOf = <Table extends RouteTable, A extends Audience>(
  audience: A,
  routes: Table,
  handlers: HandlersOf<Table, A>,
  deps: Deps,
): ApiHandler => {
  const handler = middy<ApiEvent, ApiResponse>()
    .use(protect())
    .use(answerSurprises(deps.log))
    .handler(serve(audience, routes, handlers, deps));
  const asked: ApiHandler = (event) => handler(event, {} as never) as Promise<ApiResponse>;
  return 'changes' in routes ? watching(asked, routes, deps.stirrings) : asked;
};
