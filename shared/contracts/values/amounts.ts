import * as z from 'zod';

/** Money (金额) in whole fen (分); zero and less is no amount of money anybody asks for or lends. */
export const amountFen = z.int().min(1);
/** An interest rate a year in basis points: 341 is 3.41 %. */
export const rateBp = z.int().min(0).max(10_000);
/** A share of the whole in basis points. */
export const shareBp = z.int().min(1).max(10_000);
/** Tenor (期限): up to fifty years. */
export const tenorMonths = z.int().min(1).max(600);
