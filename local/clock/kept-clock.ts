import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { makeVirtualClock, type VirtualClock } from './clocks.ts';

/** A virtual clock that is kept in a file, so that a killed demo goes on at the moment where it stood. */
export const openKeptClock = (path: string, start: number): VirtualClock => {
  const kept = existsSync(path) ? Number(readFileSync(path, 'utf8')) : Number.NaN;
  const keep = (moment: number) => {
    writeFileSync(`${path}.new`, String(moment));
    renameSync(`${path}.new`, path);
  };
  return makeVirtualClock(Number.isSafeInteger(kept) ? kept : start, keep);
};
