/** Whole percents of a total; 0 of 0 is 0. Below one percent but not nothing is 1, so that nobody vanishes. */
export const percentOf = (part: number, total: number): number => {
  if (part === 0 || total === 0) return 0;
  return Math.max(1, Math.round((part / total) * 100));
};

/** The length of a bar from zero, in percent of the longest. */
export const lengthOf = (value: number, longest: number): number =>
  longest <= 0 ? 0 : Math.min(100, (value / longest) * 100);
