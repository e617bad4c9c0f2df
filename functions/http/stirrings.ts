/**
 * Tells when it is worth looking again whether something that a page shows has changed. It says nothing of what or
 * whose it was: that is found by asking as the person who waits.
 */
export type Stirrings = {
  /** How long one request may be held, in milliseconds. */
  readonly holdMs: number;
  /** Grows with whatever is written; the same again: nothing was. */
  readonly count: () => number;
  /** Resolves once the count is above `seen`, after `ms`, or when the signal is given. */
  readonly after: (seen: number, ms: number, signal: AbortSignal) => Promise<void>;
  /** Given when the server closes: no request is held any longer. */
  readonly closing: AbortSignal;
};
