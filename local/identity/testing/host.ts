import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Identity } from '../identity.ts';

export type Host = {
  readonly origin: string;
  /** From now on requests seem to come from there. */
  readonly comeFrom: (source: string) => void;
  readonly close: () => Promise<void>;
};

/** The provider alone behind node:http, for tests. */
export const hostIdentity = async (make: () => Promise<Identity>): Promise<Host> => {
  const identity = await make();
  let origin = '';
  let source = '198.51.100.7';
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin);
    if (!identity.serves(url.pathname)) {
      response.writeHead(404).end();
      return;
    }
    identity
      .serve({ request, response, path: url.pathname, query: url.searchParams, origin, source })
      .catch((failure: unknown) => response.writeHead(500).end(String(failure)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    comeFrom: (next) => {
      source = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
