import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAlert } from './problem-alert.tsx';
import { LoadingState } from './states.tsx';

/** An answer on its way: skeleton first, then content, then content with what went wrong above it. */
export function AskState<T>({
  ask,
  rows,
  children,
}: {
  readonly ask: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly rows?: number;
  readonly children: (answer: T) => ReactNode;
}) {
  const { data, error, refetch } = ask;
  if (data !== undefined) return <>{children(data)}</>;
  if (error) return <ProblemAlert failure={error} onRetry={() => void refetch()} />;
  return <LoadingState {...(rows !== undefined && { rows })} />;
}
