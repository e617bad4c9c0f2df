import { noUsage, plus, type Usage } from './usage.ts';

/** Counts as parts of the system are used, one after another. */
export type Meter = {
  readonly used: () => Usage;
  add(part: Partial<Usage>): void;
  /** Takes back what was counted since. */
  forgetSince(before: Usage): void;
  /** Counts one invocation with its duration. */
  timed<T>(invocation: () => Promise<T>): Promise<T>;
};

export const makeMeter = (): Meter => {
  let used = noUsage;
  const add = (part: Partial<Usage>) => {
    used = plus(used, { ...noUsage, ...part });
  };
  return {
    used: () => used,
    add,
    forgetSince: (before) => {
      used = before;
    },
    timed: async (invocation) => {
      const startedAt = performance.now();
      try {
        return await invocation();
      } finally {
        add({ invocations: 1, functionMs: Math.ceil(performance.now() - startedAt) });
      }
    },
  };
};
