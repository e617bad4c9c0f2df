/** Decimals of a score wherever it leaves the engine; inside nothing is rounded (innovation-points.md §5.2). */
const outputDecimals = 2;

/** For output only. Half away from zero, after undoing the error of binary fractions (1.005 prints as 1.01). */
export function roundForOutput(value: number): number {
  const scale = 10 ** outputDecimals;
  const scaled = Math.abs(value) * scale;
  return (Math.sign(value) * Math.round(scaled + scaled * Number.EPSILON)) / scale;
}
