import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request on one of the provider's paths. */
export type IdentityRequest = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The one address this installation is known by. */
  readonly origin: string;
  /** Where the request came from, behind all proxies that are trusted. */
  readonly source: string;
};
