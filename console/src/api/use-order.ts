import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Attempt, attemptFor } from './attempt.ts';
import { type CallParts, call } from './call.ts';
import { type CallFailure, isWorthRetrying } from './failure.ts';
import type { AnswerOf, BodyOf, OrderId, ParamsOf } from './routes.ts';

export type OrderParts<Id extends OrderId> = {
  /** The version of the case the person saw (If-Match); leave out only where there is no case yet. */
  readonly version?: number | undefined;
} & ([ParamsOf<Id>] extends [Record<string, never>]
  ? { readonly params?: undefined }
  : { readonly params: ParamsOf<Id> }) &
  ([BodyOf<Id>] extends [undefined] ? { readonly body?: undefined } : { readonly body: BodyOf<Id> });

export type Order<Id extends OrderId> = {
  /** Sends the command; resolves with the answer, rejects with a `CallFailure` that `failure` shows as well. */
  readonly send: (parts: OrderParts<Id>) => Promise<AnswerOf<Id>>;
  readonly pending: boolean;
  readonly failure: CallFailure | null;
  /** What the last one was answered. */
  readonly data: AnswerOf<Id> | undefined;
  readonly reset: () => void;
};

const mostRetries = 3;

/** Gives a command: `const screen = useOrder('regulator.screen'); await screen.send({ params, body, version })`. */
export const useOrder = <Id extends OrderId>(id: Id): Order<Id> => {
  const attempt = useRef<Attempt | undefined>(undefined);
  const queries = useQueryClient();
  const mutation = useMutation<AnswerOf<Id>, CallFailure, OrderParts<Id>>({
    mutationFn: async (parts) => {
      attempt.current = attemptFor(attempt.current, parts);
      return (await call(id, {
        ...(parts as CallParts),
        idempotencyKey: attempt.current.key,
      })) as AnswerOf<Id>;
    },
    retry: (count, failure) => count < mostRetries && isWorthRetrying(failure),
    // Kept only while the outcome is unknown; a definite answer ends the attempt.
    onError: (failure) => {
      if (!isWorthRetrying(failure)) attempt.current = undefined;
    },
    onSuccess: async () => {
      attempt.current = undefined;
      const [audience] = id.split('.');
      await queries.invalidateQueries({ queryKey: [audience] });
    },
  });
  return {
    send: mutation.mutateAsync,
    pending: mutation.isPending,
    failure: mutation.error,
    data: mutation.data,
    reset: mutation.reset,
  };
};
