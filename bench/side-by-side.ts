/** One figure of a bench: a ratio measured side by side in one run, and the goal it should stay below, if there is one. */
export type Row = { readonly name: string; readonly ratio: number; readonly goal: number | null };

/** CPU time of this process, microseconds: neighbours on the machine disturb it less than the clock on the wall. */
export function timed(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Median of the ratios of each round, so that a machine that drifts between rounds does not show. */
export function medianRatio(pairs: readonly (readonly [number, number])[]): number {
  const ratios = pairs.map(([ours, floor]) => ours / floor).toSorted((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
}

export function printRows(rows: readonly Row[]): void {
  for (const { name, ratio, goal } of rows) {
    const verdict = goal === null ? '' : ratio <= goal ? `  goal ${goal}: met` : `  goal ${goal}: MISSED`;
    console.log(`${ratio.toPrecision(4).padStart(9)}  ${name}${verdict}`);
  }
}
