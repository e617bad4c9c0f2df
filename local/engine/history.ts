import type { Json } from './definition.ts';

/** One entry of an execution's history, named as the service names its events. */
export type HistoryEvent = {
  /** From 1, without gaps. */
  readonly id: number;
  /** The event this one follows in its own branch; 0 for the first. */
  readonly previousId: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly type: string;
  /** The state, on events of a state. */
  readonly state?: string;
  readonly details?: { readonly [key: string]: Json };
};
