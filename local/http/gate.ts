import type { IncomingMessage } from 'node:http';
import { fromApi, type ServerAnswer } from './answer.ts';
import { isOwnHost } from './host.ts';
import type { Reach } from './reach.ts';
import { makeRequestLimit } from './request-limit.ts';
import { edgeProblem, type Incoming } from './serve-api.ts';
import { makeSources } from './sources.ts';

/** Who comes in at all, before anything is asked of anybody. */
export type Gate = {
  sourceOf(request: IncomingMessage): string;
  /** Undefined: let in. */
  turnAway(incoming: Incoming): Promise<ServerAnswer | undefined>;
};

/**
 * 1 the request is meant for this service; 2 where a proxy ends TLS it came by the proxy, and not around it in the clear; 3 its source
 * does not ask more than it may.
 */
export const makeGate = (reach: Reach, onTooMany: (source: string) => void): Gate => {
  const sources = makeSources(reach.proxies);
  const limit = reach.requests === undefined ? undefined : makeRequestLimit(reach.requests, onTooMany);
  const isInTheClear = (request: IncomingMessage) =>
    !reach.tls && reach.proxies.length > 0 && !sources.isByProxy(request);
  return {
    sourceOf: sources.addressOf,
    turnAway: async (incoming) => {
      const { request, source } = incoming;
      if (!isOwnHost(sources.hostOf(request), reach.address) || isInTheClear(request))
        return fromApi(edgeProblem('host_not_allowed', incoming), 'host');
      const seconds = await limit?.take(source);
      if (seconds === undefined) return undefined;
      const refused = fromApi(edgeProblem('too_many_requests', incoming), 'limit');
      return { ...refused, headers: { ...refused.headers, 'retry-after': String(seconds) } };
    },
  };
};
