import { randomUUID } from 'node:crypto';
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeHandlers } from '../../functions/api/index.ts';
import type { Deps } from '../../functions/http/handler.ts';
import { surpriseCode } from '../../functions/http/surprise.ts';
import { uploadSeconds } from '../../shared/adapters/files/lifetimes.ts';
import { successStatus } from '../../shared/contracts/http-status.ts';
import type { Identity } from '../identity/index.ts';
import { fromApi, guardingHeaders, type ServerAnswer, writeAnswer } from './answer.ts';
import { followCertificate, readCertificate } from './certificate.ts';
import { boundConnections } from './connections.ts';
import { opensPage } from './console-files.ts';
import { docsAsset } from './docs/assets.ts';
import { docsPolicy } from './docs/page.ts';
import { makeDoor } from './door.ts';
import { makeGate } from './gate.ts';
import { onLoopback, type Reach } from './reach.ts';
import { makeRouter } from './router.ts';
import { type ApiServing, edgeProblem, type Incoming, serveApi } from './serve-api.ts';

export type ServerOptions = Deps & {
  readonly identity: Identity;
  /** Loopback only where it is not said. */
  readonly reach?: Reach;
  /** Anything else that is served here, such as the console's files. Undefined: not found. */
  readonly fallback?: (
    path: string,
    incoming: Pick<Incoming, 'origin' | 'request'>,
  ) => Promise<ServerAnswer | undefined>;
  /** Paths of the installation itself, such as its virtual clock. Undefined: not one of them. */
  readonly ownPaths?: (path: string, request: IncomingMessage) => Promise<ServerAnswer | undefined>;
  /** Where the installation runs by a clock of its own: its moment goes out as Date, so that clients count by it. */
  readonly now?: () => number;
  /** After this the caller is told that the outcome is unknown. */
  readonly handlerTimeoutMs?: number;
  /** Told of what befell the server itself: connections that could not be taken, a source that asks too much. */
  readonly onTrouble?: (code: ServerTrouble, data: object) => void;
  /** Told when people begin to come in, with what is over once they are in: work beside the requests may wait for it. */
  readonly onArriving?: (untilQuiet: Promise<void>) => void;
  /** How long requests under way may take to finish when the server closes. */
  readonly closeGraceMs?: number;
};

export type ServerTrouble =
  | 'connection_trouble'
  | 'too_many_requests'
  | 'certificate_taken'
  | 'certificate_unusable';

export type Server = {
  /** Port 0 takes a free one. Answers the address people reach it at. */
  listen(port: number): Promise<string>;
  /** Takes no new requests, lets those under way finish, then closes. */
  close(): Promise<void>;
};

/** Browsers that came once by HTTPS come by nothing else for a year. */
const strictTransport = 'max-age=31536000';
/** A whole request, body included: a document may come in through a tunnel, for as long as its link lives. */
const requestTimeoutMs = uploadSeconds * 1000;
const headersTimeoutMs = 10_000;
const defaultHandlerTimeoutMs = 30_000;
const defaultCloseGraceMs = 10_000;

/** The HTTP server of the embedded installation: the same handlers as on AWS behind node:http. */
export const createServer = (options: ServerOptions): Server => {
  const {
    identity,
    log,
    reach = onLoopback,
    onTrouble = () => {},
    handlerTimeoutMs = defaultHandlerTimeoutMs,
    closeGraceMs = defaultCloseGraceMs,
  } = options;
  const serving: ApiServing = { handlers: makeHandlers(options), identity, log, handlerTimeoutMs };
  const router = makeRouter();
  const gate = makeGate(reach, (source) => onTrouble('too_many_requests', { source }));
  let origin = '';

  const answerTo = async (path: string, incoming: Incoming): Promise<ServerAnswer> => {
    const { request } = incoming;
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
    const page =
      method === 'GET' && opensPage(path, request) ? await options.fallback?.(path, incoming) : undefined;
    if (page) return page;
    const found = router.find(method, path);
    if (found) return serveApi(serving, found, incoming);
    const other =
      (await options.ownPaths?.(path, request)) ??
      (method === 'GET' ? ((await docs(path)) ?? (await options.fallback?.(path, incoming))) : undefined);
    if (other) return other;
    const allowed = router.methodsOf(path);
    if (allowed.length === 0) return fromApi(edgeProblem('route_not_found', incoming), 'unknown');
    const refused = fromApi(edgeProblem('method_not_allowed', incoming), 'method');
    return { ...refused, headers: { ...refused.headers, allow: allowed.join(', ') } };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    const url = request.url ?? '/';
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const source = gate.sourceOf(request);
    const incoming = { request, requestId, query: mark < 0 ? '' : url.slice(mark + 1), origin, source };
    const asked = async (): Promise<ServerAnswer | undefined> => {
      const turnedAway = await gate.turnAway(incoming);
      if (turnedAway || !identity.serves(path)) return turnedAway ?? answerTo(path, incoming);
      for (const [name, value] of Object.entries(guardingHeaders(requestId))) response.setHeader(name, value);
      await identity.serve({ ...incoming, response, path, query: new URLSearchParams(incoming.query) });
      return undefined;
    };
    if (origin.startsWith('https:')) response.setHeader('strict-transport-security', strictTransport);
    const answer = await asked().catch((error: unknown) => {
      log('request_failed', { requestId, error: error instanceof Error ? error.name : typeof error });
      return fromApi(edgeProblem(surpriseCode(error), incoming), 'server');
    });
    const logged = answer ?? { area: 'identity', status: response.statusCode };
    // What was not read of a body is not read later: the connection would take it for the next request.
    if (answer) {
      if (!request.complete || !server.listening) response.setHeader('connection', 'close');
      if (options.now) response.setHeader('date', new Date(options.now()).toUTCString());
      await writeAnswer(response, answer, requestId);
    }
    log('request_finished', {
      requestId,
      source,
      method: request.method,
      route: logged.area,
      status: logged.status,
      ms: Math.round(performance.now() - startedAt),
      ...(answer?.caller !== undefined && { caller: answer.caller }),
      ...(answer?.problem !== undefined && { problem: answer.problem }),
    });
  };

  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    const begin = async () => {
      await door();
      await handle(request, response);
    };
    begin().catch((error: unknown) => {
      log('request_failed', { error: error instanceof Error ? error.name : typeof error });
      response.destroy();
    });
  };
  const times = { requestTimeout: requestTimeoutMs, headersTimeout: headersTimeoutMs };
  const { server, unfollow } = openServer(reach, times, onRequest, onTrouble);
  const door = makeDoor(server, options.onArriving);
  boundConnections(server, (trouble) => onTrouble('connection_trouble', { trouble }), {
    ...(reach.connections !== undefined && { most: reach.connections }),
  });
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, reach.host, () => {
          server.off('error', reject);
          origin = reach.address ?? originOf(reach, server.address() as AddressInfo);
          resolve(origin);
        });
      }),
    close: () =>
      new Promise((resolve, reject) => {
        unfollow();
        const patience = setTimeout(() => server.closeAllConnections(), closeGraceMs);
        server.close((error) => {
          clearTimeout(patience);
          if (error) reject(error);
          else resolve();
        });
      }),
  };
};

const openServer = (
  { tls }: Reach,
  times: { readonly requestTimeout: number; readonly headersTimeout: number },
  onRequest: (request: IncomingMessage, response: ServerResponse) => void,
  onTrouble: (code: ServerTrouble, data: object) => void,
) => {
  if (!tls) return { server: createPlainServer(times, onRequest), unfollow: () => {} };
  const server = createTlsServer({ ...times, ...readCertificate(tls), minVersion: 'TLSv1.2' }, onRequest);
  return { server, unfollow: followCertificate(server, tls, onTrouble) };
};

const originOf = ({ tls, host }: Reach, { port }: AddressInfo): string =>
  `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;

const docs = async (path: string): Promise<ServerAnswer | undefined> => {
  const asset = await docsAsset(path);
  return (
    asset && {
      status: successStatus.ok,
      headers: {
        'content-type': asset.type,
        'cache-control': 'no-cache',
        'content-security-policy': docsPolicy,
      },
      body: asset.content,
      area: 'docs',
    }
  );
};
