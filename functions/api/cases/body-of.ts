import type { Result } from '../../../shared/application/refusals.ts';
import type { Answer, Frozen } from '../../http/handler.ts';

/** Passes a use case's value on as the body of the answer. */
export const bodyOf = <T, B>(result: Result<T>, make: (value: T) => Frozen<B>): Result<Answer<B>> =>
  result.ok ? { ok: true, value: { body: make(result.value) } } : result;
