import type { Refusal } from '../../shared/application/refusals.ts';
import type { EdgeProblemCode } from '../../shared/contracts/problems/edge-problems.ts';
import type { FieldError, Place } from '../../shared/contracts/problems/problem.ts';

/** Why a request gets a problem for an answer: turned away at the edge, or refused by a use case. */
export type Fault =
  | { readonly by: 'edge'; readonly code: EdgeProblemCode; readonly errors?: readonly FieldError[] }
  /** `place`: where in the request the field stands that the refusal names. */
  | { readonly by: 'app'; readonly refusal: Refusal; readonly place: Place };

/** The result of one step of handling a request. */
export type Step<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

export const go = <T>(value: T): Step<T> => ({ ok: true, value });
export const stop = (
  code: EdgeProblemCode,
  errors?: readonly FieldError[],
): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { by: 'edge', code, ...(errors && { errors }) },
});
