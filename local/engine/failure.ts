/** What a state or an execution failed with: the language's error output. */
export type Failure = { readonly error?: string; readonly cause?: string };

/** Thrown while a state is worked on, caught where Retry and Catch are applied. */
export class StateFailure extends Error {
  readonly failure: Failure;
  constructor(error: string, cause: string) {
    super(cause);
    this.name = error;
    this.failure = { error, cause };
  }
}

/** A field of a definition that cannot be compiled; `field` as the author wrote it (`Retry[0]`, `Output/total`). */
export class FieldRefusal extends Error {
  readonly field: string;
  constructor(field: string, sentence: string) {
    super(sentence);
    this.field = field;
  }
}

/**
 * An expression or a value that came out of one is unusable: `States.QueryEvaluationError`.
 * `location` is the field, as the service writes it (`Output/result`).
 */
export class EvaluationFailure extends Error {
  readonly location: string;
  constructor(sentence: string, location: string) {
    super(sentence);
    this.name = 'States.QueryEvaluationError';
    this.location = location;
  }
}

/** What an invoked function may reject with: `name` is the error name that Retry and Catch see. */
export class FunctionError extends Error {
  /** The whole error answer of the function, when it is more than type and message. */
  readonly payload: unknown;
  constructor(name: string, message: string, payload?: unknown) {
    super(message);
    this.name = name;
    this.payload = payload;
  }
}

/** Failures no Retry and no Catch may handle, whatever they list (Step Functions, error handling). */
export const terminalErrors: ReadonlySet<string> = new Set(['States.Runtime']);

/** Failures that the wildcard States.ALL leaves out; Catch may name them. */
export const beyondWildcard: ReadonlySet<string> = new Set(['States.Runtime', 'States.DataLimitExceeded']);

/** Whether an ErrorEquals list takes a failure of this name. */
export function errorMatches(names: readonly string[], error: string): boolean {
  if (terminalErrors.has(error)) return false;
  return names.some((name) => {
    if (name === error) return true;
    if (name === 'States.ALL') return !beyondWildcard.has(error);
    if (name === 'States.TaskFailed') return error !== 'States.Timeout' && !beyondWildcard.has(error);
    // A missed heartbeat is a kind of timeout (states-language, appendix A).
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout';
  });
}
