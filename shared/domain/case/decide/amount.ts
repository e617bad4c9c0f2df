import { type Fen, isFen, mostPerCaseFen } from '../../money/fen.ts';
import { type Refusal, refuse } from '../refusal.ts';

/** An amount that can be asked for, offered or paid: whole fen, and some. */
export const isPositive = (amount: Fen): boolean => isFen(amount) && amount > 0;

/** What a case may ask for. */
export const needAmountRefusal = (
  amount: Fen,
): { readonly ok: false; readonly refusal: Refusal } | undefined => {
  if (!isPositive(amount)) return refuse('amount_not_positive', 'need.amountFen');
  return amount > mostPerCaseFen ? refuse('amount_too_large', 'need.amountFen') : undefined;
};
