/** Waits grow by doubling from the first of these to the second. */
type Pace = {
  /** Failures that cost nothing: people mistype. */
  readonly free: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
};

const second = 1000;
const minute = 60 * second;

/**
 * Against guessing (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). `account`: all browsers together that
 * this account has not signed in with before; its wait is short, so that strangers who guess keep the owner's new
 * browser waiting for a minute and never lock it out. `device`: one browser that it has. `source`: one address, which an
 * office shares. `registration`: enterprises that register themselves from one address, each time counted.
 */
const paces = {
  account: { free: 5, firstWaitMs: 2 * second, longestWaitMs: minute },
  device: { free: 5, firstWaitMs: 2 * second, longestWaitMs: 15 * minute },
  registration: { free: 5, firstWaitMs: minute, longestWaitMs: 60 * minute },
  source: { free: 20, firstWaitMs: 2 * second, longestWaitMs: 15 * minute },
} as const satisfies Record<string, Pace>;
export type PaceName = keyof typeof paces;

/** After so long without a failure all is forgiven. */
const forgivenMs = 60 * minute;
/** Far more than a county has; the oldest are forgotten, never the newest. */
const mostKept = 20_000;

type Count = { readonly failures: number; readonly until: number; readonly at: number };

export type Throttle = {
  /** Milliseconds still to wait; 0: go on. The longest of all counts. */
  wait(keys: readonly string[]): number;
  /** Marks a failure and what it costs from now on. */
  failed(keys: readonly string[]): void;
  /** It was no failure after all. An account or a browser is forgiven what went before, a source others share is not. */
  succeeded(keys: readonly string[]): void;
};

export const throttleKey = (pace: PaceName, of: string): string => `${pace}:${of}`;

/** Counts in memory, by the computer's clock. */
export const makeThrottle = (now: () => number = Date.now): Throttle => {
  const counts = new Map<string, Count>();
  const standing = (key: string): Count | undefined => {
    const count = counts.get(key);
    return count && now() - count.at < forgivenMs ? count : undefined;
  };
  return {
    wait: (keys) => Math.max(0, ...keys.map((key) => (standing(key)?.until ?? 0) - now())),
    failed: (keys) => {
      for (const key of keys) {
        const pace = paces[key.slice(0, key.indexOf(':')) as PaceName];
        const failures = (standing(key)?.failures ?? 0) + 1;
        const doublings = failures - pace.free - 1;
        const wait =
          doublings < 0 ? 0 : Math.min(pace.longestWaitMs, pace.firstWaitMs * 2 ** Math.min(doublings, 30));
        counts.delete(key);
        counts.set(key, { failures, until: now() + wait, at: now() });
        const oldest = counts.size > mostKept ? counts.keys().next().value : undefined;
        if (oldest !== undefined) counts.delete(oldest);
      }
    },
    succeeded: (keys) => {
      for (const key of keys) {
        const count = counts.get(key);
        if (key.startsWith('source:') && count && count.failures > 1)
          counts.set(key, { ...count, failures: count.failures - 1, until: now() });
        else counts.delete(key);
      }
    },
  };
};

/** A provider gives a household 2^64 addresses of IPv6: they count as one source. */
export const sourceKey = (address: string, pace: 'source' | 'registration' = 'source'): string => {
  if (!address.includes(':') || address.startsWith('::ffff:')) return throttleKey(pace, address);
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const behind = tail.split(':').filter(Boolean);
  const whole = [
    ...groups,
    ...Array<string>(Math.max(0, 8 - groups.length - behind.length)).fill('0'),
    ...behind,
  ];
  return throttleKey(pace, whole.slice(0, 4).join(':'));
};
