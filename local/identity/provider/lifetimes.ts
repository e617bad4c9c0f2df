import type { SessionLimits } from './sessions.ts';

const minutes = 60;
const hours = 60 * minutes;

/** All in seconds, by the computer's clock. Reasons and the choice of two sets: docs/asvs.md, chapter V7. */
export type Lifetimes = {
  readonly accessToken: number;
  /** 无操作时限. */
  readonly idle: number;
  /** 最长时限. */
  readonly longest: number;
};

/**
 * With each request it is asked whether the session still stands and what the person may do; so a token may be as old as its
 * session, and a tab need not renew it.
 */
export const earnest: Lifetimes = { accessToken: 12 * hours, idle: 2 * hours, longest: 12 * hours };

/** No password was asked and only this machine can come in: a working day. */
export const demonstration: Lifetimes = { accessToken: 8 * hours, idle: 8 * hours, longest: 8 * hours };

/** The way back to the console; RFC 6749 §4.1.2 allows ten minutes at most. */
export const codeSeconds = minutes;
/** To find a password and a code. */
export const interactionSeconds = 30 * minutes;
export const machineTokenSeconds = 10 * minutes;

export const limitsOf = ({ idle, longest }: Lifetimes): SessionLimits => ({
  idleMs: idle * 1000,
  longestMs: longest * 1000,
});
