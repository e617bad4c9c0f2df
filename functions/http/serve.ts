import type * as z from 'zod';
import type { Subject } from '../../shared/application/accounts/subject.ts';
import type { Refusal } from '../../shared/application/refusals.ts';
import { write } from '../../shared/contracts/fit.ts';
import { notModified, successStatus } from '../../shared/contracts/http-status.ts';
import { jsonType } from '../../shared/contracts/media-types.ts';
import type { file } from '../../shared/contracts/responses/file.ts';
import {
  type Audience,
  type Route,
  type RouteTable,
  routeKeyOf,
} from '../../shared/contracts/routes/route.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { ApiHandler, ApiResponse } from './api-event.ts';
import { markHeader, markOf } from './change-mark.ts';
import type { Fault } from './fault.ts';
import type { Answer, Deps, Handler, HandlersOf } from './handler.ts';
import { identify } from './identify.ts';
import { languageOf } from './language.ts';
import { type ParsedRequest, parseRequest } from './parse-request.ts';
import { problemResponse } from './problem-response.ts';

type AnyHandler = Handler<unknown, unknown, unknown, unknown, unknown>;
type Endpoint = { readonly id: string; readonly route: Route; readonly handle: AnyHandler };

/**
 * Answers the requests of one audience: 1 find the route; 2 who asks, and is it for them; 3 check the request; 4 ask
 * the use case; 5 put the answer as its contract says.
 */
export const serve = <Table extends RouteTable, A extends Audience>(
  audience: A,
  routes: Table,
  handlers: HandlersOf<Table, A>,
  deps: Deps,
): ApiHandler => {
  const endpoints = endpointsOf(audience, routes, handlers);
  return async (event) => {
    const answerFault = (fault: Fault) =>
      problemResponse(fault, {
        language: languageOf(event.headers['accept-language']),
        requestId: event.requestContext.requestId,
      });
    const endpoint = endpoints.get(event.routeKey);
    if (!endpoint) return answerFault({ by: 'edge', code: 'route_not_found' });
    const who = audience === 'public' ? undefined : await identify(audience, event, deps.whoIs);
    if (who && !who.ok) return answerFault(who.fault);
    const request = parseRequest(endpoint.route, event);
    if (!request.ok) return answerFault(request.fault);
    const result = await endpoint.handle(inputOf(endpoint, request.value, who?.value, deps), deps);
    return result.ok
      ? respond(endpoint.route, result.value, event.headers['if-none-match'])
      : answerFault(refusedOn(endpoint.route, result.refusal));
  };
};

const endpointsOf = (
  audience: string,
  routes: RouteTable,
  handlers: object,
): ReadonlyMap<string, Endpoint> => {
  const byName = handlers as Readonly<Record<string, AnyHandler>>;
  return new Map(
    Object.entries(routes).map(([name, route]) => {
      const handle = byName[name];
      if (!handle) throw new Error(`no handler for ${audience}.${name}`);
      return [routeKeyOf(route), { id: `${audience}.${name}`, route, handle }];
    }),
  );
};

const inputOf = (
  { id, route }: Endpoint,
  { params, query, body, headers }: ParsedRequest,
  actor: Actor | Subject | undefined,
  { makeId }: Deps,
) => {
  const idempotencyKey = headers['idempotency-key'];
  const expectedVersion = headers['if-match'];
  return {
    params,
    query,
    body,
    actor,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    ...(expectedVersion !== undefined && { expectedVersion }),
    newId: (prefix: string, nth = 0): string => {
      if (!actor || !('personId' in actor)) throw new Error(`${route.path} has no person to make an id for`);
      const purpose = JSON.stringify([id, params, nth]);
      return makeId({ prefix, actor, purpose, ...(idempotencyKey !== undefined && { idempotencyKey }) });
    },
  };
};

const respond = async (
  route: Route,
  answer: Answer<unknown>,
  known: string | undefined,
): Promise<ApiResponse> => (route.file ? attach(route, answer) : tell(route, answer, known));

/**
 * A file is saved under its name, in whatever script that is (RFC 6266). JSON travels as the text that it is, since base64
 * would take a third of what a gateway passes on; all else as bytes.
 */
const attach = (route: Route, { body }: Answer<unknown>): ApiResponse => {
  const { name, mediaType, content } = write(route.answer, body) as z.output<typeof file>;
  return {
    statusCode: successStatus[route.success],
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
    ...(mediaType === jsonType
      ? { body: Buffer.from(content).toString('utf8') }
      : { body: Buffer.from(content).toString('base64'), isBase64Encoded: true }),
  };
};

const tell = async (
  route: Route,
  { body, version, location, news }: Answer<unknown>,
  known: string | undefined,
): Promise<ApiResponse> => {
  // Checks the answer, writes moments as ISO text and leaves out what the contract does not name.
  const written = JSON.stringify(write(route.answer, body));
  const mark = route.method === 'GET' ? await markOf(news ?? written) : undefined;
  const tag = version === undefined ? mark : String(version);
  const headers = {
    ...(mark !== undefined && { [markHeader]: mark }),
    ...(tag !== undefined && { etag: `"${tag}"` }),
  };
  // A case's version says which commands it takes, not that everything told of it stands: only marks are compared.
  if (mark !== undefined && version === undefined && isKnown(mark, known))
    return { statusCode: notModified, headers };
  return {
    statusCode: successStatus[route.success],
    headers: {
      'content-type': 'application/json',
      ...headers,
      ...(location !== undefined && { location }),
    },
    body: written,
  };
};

/** `known`: an If-None-Match, of one tag or several. */
const isKnown = (mark: string, known = ''): boolean =>
  known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${mark}"`);

/** The use cases name fields, not where they came in. */
const refusedOn = (route: Route, refusal: Refusal): Fault => {
  const [name = ''] = (refusal.field ?? '').split('.', 1);
  const place = route.path.includes(`{${name}}`) ? 'path' : name === 'cursor' ? 'query' : 'body';
  return { by: 'app', refusal, place };
};
