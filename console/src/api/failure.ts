import type * as z from 'zod';
import type { problem } from '../../../shared/contracts/problems/problem.ts';

/** A problem document (RFC 9457) of the API. */
export type Problem = z.input<typeof problem>;
export type FieldError = NonNullable<Problem['errors']>[number];

/** Why no answer came: the API said no, it could not be reached, or nobody is signed in. */
export type FailureKind = 'problem' | 'unreachable' | 'signedOut';

export class CallFailure extends Error {
  readonly kind: FailureKind;
  readonly problem: Problem | undefined;

  constructor(kind: FailureKind, problem?: Problem) {
    super(problem?.code ?? kind);
    this.name = 'CallFailure';
    this.kind = kind;
    this.problem = problem;
  }
}

export const problemOf = (error: unknown): Problem | undefined =>
  error instanceof CallFailure ? error.problem : undefined;

export const isConflict = (error: unknown): boolean => problemOf(error)?.code === 'version_conflict';

const passing: ReadonlySet<string> = new Set([
  'busy',
  'timed_out',
  'internal_error',
  'storage_busy',
  'storage_full',
]);

/** Unknown outcome or a passing trouble: sending the same attempt again is safe, since its key is kept. */
export const isWorthRetrying = (error: unknown): boolean =>
  error instanceof CallFailure && (error.kind === 'unreachable' || passing.has(error.problem?.code ?? ''));
