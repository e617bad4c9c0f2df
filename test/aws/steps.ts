/** Something the emulator is asked to show. Throws where it does not; answers one line of what it found. */
export type Check = () => Promise<string>;

/** Runs named checks one after another; a failed one does not keep the next from being tried. */
export type Steps = {
  run(name: string, check: Check): Promise<boolean>;
  /** Something the emulator cannot do, by name; never a check that failed. */
  skip(name: string, why: string): void;
  readonly failed: number;
};

export const makeSteps = (tell: (line: string) => void): Steps => {
  let failed = 0;
  return {
    run: async (name, check) => {
      const startedAt = performance.now();
      try {
        const found = await check();
        tell(`✓ ${name}: ${found} (${seconds(startedAt)} s)`);
        return true;
      } catch (failure) {
        failed += 1;
        tell(`✗ ${name}: ${failure instanceof Error ? failure.message : String(failure)}`);
        return false;
      }
    },
    skip: (name, why) => tell(`– ${name}: SKIPPED, ${why}`),
    get failed() {
      return failed;
    },
  };
};

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);

/** For checks: says what was found where it is not what must be. */
export const demand = (holds: boolean, found: string): void => {
  if (!holds) throw new Error(found);
};
