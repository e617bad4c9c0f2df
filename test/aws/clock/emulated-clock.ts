import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The clock of the machine that the emulated functions run on. It runs on from wherever it was set to. */
export type EmulatedClock = {
  /** For the emulator, which hands it to the functions. */
  readonly environment: Readonly<Record<string, string>>;
  now(): number;
  /** Epoch milliseconds; a moment that has passed leaves the clock where it is. Answers whether it was moved. */
  moveTo(moment: number): boolean;
};

const shim = pathToFileURL(path.join(import.meta.dirname, 'function-clock.mjs')).href;

export const openEmulatedClock = (scratch: string, startAt: number): EmulatedClock => {
  const file = path.join(scratch, 'clock-offset');
  let offset = 0;
  const now = () => Date.now() + offset;
  const set = (moment: number) => {
    offset = moment - Date.now();
    // Renamed into place: a function never reads half a number.
    writeFileSync(`${file}.new`, String(offset));
    renameSync(`${file}.new`, file);
  };
  set(startAt);
  return {
    environment: { HUIZHEN_EMULATED_CLOCK: file, NODE_OPTIONS: `--import ${shim}` },
    now,
    moveTo: (moment) => {
      if (moment <= now()) return false;
      set(moment);
      return true;
    },
  };
};
