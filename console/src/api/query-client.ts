import { QueryClient } from '@tanstack/react-query';
import { CallFailure } from './failure.ts';

/** Reads are repeated by the poll anyway; a problem document is an answer and not worth asking again for. */
const mostRetries = 1;

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 1000,
        retry: (count, error) =>
          count < mostRetries && error instanceof CallFailure && error.kind === 'unreachable',
        // The connection banner asks for itself; the browser's own idea of being online is often wrong in an intranet.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
