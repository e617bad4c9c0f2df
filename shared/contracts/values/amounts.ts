import * as z from 'zod';
import { wholeInBasisPoints } from '../../domain/money/index.ts';
import { say } from './say.ts';

/** A whole number within limits, refused in the words and the unit of the field that people fill in. */
const between = (least: number, most: number, zh: string, en: string) =>
  z
    .number()
    .refine((value) => Number.isSafeInteger(value) && value >= least && value <= most, say(zh, en))
    .register(z.globalRegistry, { type: 'integer', minimum: least, maximum: most });

/** Money (金额) in whole fen (分); zero and less is no amount of money anybody asks for or lends. */
export const amountFen = between(
  1,
  Number.MAX_SAFE_INTEGER,
  '金额须大于零、不超过约 90 万亿元，精确到分',
  'must be an amount above zero and at most some 90 trillion yuan, to the fen',
);
/** An interest rate a year in basis points: 341 is 3.41 %. */
export const rateBp = between(
  0,
  wholeInBasisPoints,
  '年利率须在 0% 至 100% 之间',
  'must be a rate from 0 % to 100 % a year',
);
/** A share of the whole in basis points. */
export const shareBp = between(
  1,
  wholeInBasisPoints,
  '比例须大于 0%，不超过 100%',
  'must be a share above 0 % and at most 100 %',
);
/** Tenor (期限): up to fifty years. */
export const tenorMonths = between(1, 600, '期限须为 1 至 600 个月', 'must be 1 to 600 months');
