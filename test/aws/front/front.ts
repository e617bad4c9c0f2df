import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { identityPaths } from '../../../local/identity/paths.ts';
import { makeTestIssuer, type TestIssuer } from './issuer.ts';

/**
 * The one origin the demo talks to. It hands out tokens as the local identity provider does, is the OIDC issuer the
 * deployed API trusts, moves the functions' clock, and passes everything else on to the deployed API.
 */
export type Front = {
  readonly origin: string;
  readonly issuer: TestIssuer;
  /** Where the API answers, once it is deployed; and what moves its clock. */
  serve(apiAddress: string, moveClock: (moment: number) => Promise<void>): void;
  close(): Promise<void>;
};

type Answer = { readonly status: number; readonly type: string; readonly body: string };

/** As much as an HTTP API's authorizer reads of it. */
const discoveryOf = (origin: string) => ({
  issuer: origin,
  jwks_uri: `${origin}${identityPaths.jwks}`,
  authorization_endpoint: `${origin}${identityPaths.authorize}`,
  token_endpoint: `${origin}${identityPaths.token}`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});
const json = (body: object, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(body),
});

export const openFront = async (): Promise<Front> => {
  const issuer = await makeTestIssuer();
  let origin = '';
  let apiAddress = '';
  let moveClock: (moment: number) => Promise<void> = async () => {};

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const path = request.url ?? '/';
    switch (`${request.method} ${path}`) {
      case `GET ${identityPaths.discovery}`:
        return json(discoveryOf(origin));
      case `GET ${identityPaths.jwks}`:
        return json(issuer.jwks);
      case `POST ${identityPaths.token}`: {
        const form = new URLSearchParams(await text(request));
        const token = await issuer.tokenFor(form.get('persona') ?? '', origin);
        return token ? json({ access_token: token }) : json({ error: 'invalid_grant' }, 400);
      }
      case 'POST /local/clock': {
        const { moveTo } = JSON.parse(await text(request)) as { moveTo: string };
        await moveClock(Date.parse(moveTo));
        return json({});
      }
      default:
        return passOn(request, `${apiAddress}${path}`);
    }
  };

  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(request).catch((failure: unknown) =>
      json({ failure: String(failure) }, 502),
    );
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    issuer,
    serve: (address, move) => {
      apiAddress = address;
      moveClock = move;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

const passedOn = ['authorization', 'content-type', 'idempotency-key', 'accept-language'] as const;

const passOn = async (request: IncomingMessage, address: string): Promise<Answer> => {
  const headers = Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
  const body = request.method === 'POST' ? await text(request) : undefined;
  const response = await fetch(address, {
    method: request.method ?? 'GET',
    headers,
    ...(body !== undefined && { body }),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? 'application/json',
    body: await response.text(),
  };
};
