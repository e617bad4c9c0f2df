import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { pattern } from '../values/pattern.ts';

/** For how many cases it is wanted to know whose turn it is. */
export const teamQuery = lazily(() =>
  z.strictObject({
    cases: pattern(/^([1-9]\d?|100)$/, '须为 1 至 100 的整数', 'must be a whole number from 1 to 100')
      .transform(Number)
      .default(1),
  }),
);

/** How many of what waits are wanted; 0: only how many there are. */
export const ownWorkQuery = lazily(() =>
  z.strictObject({
    most: pattern(/^(\d{1,2}|100)$/, '须为 0 至 100 的整数', 'must be a whole number from 0 to 100')
      .transform(Number)
      .default(100),
  }),
);
