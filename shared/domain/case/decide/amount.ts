import { type Fen, isFen } from '../../money/fen.ts';

/** An amount that can be asked for, offered or paid: whole fen, and some. */
export const isPositive = (amount: Fen): boolean => isFen(amount) && amount > 0;
