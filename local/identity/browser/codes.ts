import { randomBytes } from 'node:crypto';
import type { AuthorizationRequest } from './authorization-request.ts';

/** A code lives for the way back to the console; RFC 6749 §4.1.2 allows ten minutes at most. */
const lifetimeMs = 60_000;
const codeBytes = 32;
/** Far more than people signing in within a minute on one machine; keeps a loop from filling the memory. */
const most = 1000;

export type Granted = { readonly personaId: string; readonly request: AuthorizationRequest };

/** Authorization codes: short-lived and good for one use, kept in memory only. */
export type Codes = {
  issue(granted: Granted): string;
  /** Undefined: never issued, used before, or too old. Whatever it was, it is spent now. */
  redeem(code: string): Granted | undefined;
};

/** `now` must be the real time: a virtual clock may stand still. Unit: milliseconds. */
export const makeCodes = (now: () => number): Codes => {
  const open = new Map<string, Granted & { readonly until: number }>();
  return {
    issue: (granted) => {
      for (const [code, { until }] of open) if (until <= now() || open.size >= most) open.delete(code);
      const code = randomBytes(codeBytes).toString('base64url');
      open.set(code, { ...granted, until: now() + lifetimeMs });
      return code;
    },
    redeem: (code) => {
      const found = open.get(code);
      open.delete(code);
      return found && found.until > now()
        ? { personaId: found.personaId, request: found.request }
        : undefined;
    },
  };
};
