import type { Bilingual } from '../text/bilingual.ts';
import { scaled, writtenNumber } from '../text/written.ts';
import { type Fen, isFen } from './fen.ts';

export type MoneyUnit = 'yuan' | 'wanYuan';

export const moneyProblems = {
  empty: { zh: '请填写金额', en: 'Enter an amount' },
  not_a_number: {
    zh: '金额只能用数字书写，千位逗号须三位一组，例如 900 或 1,234.56',
    en: 'Write the amount in digits, commas only between groups of three, such as 900 or 1,234.56',
  },
  negative: { zh: '金额不能为负数', en: 'The amount cannot be negative' },
  too_precise: { zh: '金额不能小于一分', en: 'The amount cannot be finer than one fen' },
  too_large: { zh: '金额过大，请检查单位', en: 'The amount is too large: check the unit' },
} as const satisfies Record<string, Bilingual>;
export type MoneyProblem = keyof typeof moneyProblems;

export type ParsedMoney =
  | { readonly ok: true; readonly amount: Fen }
  | { readonly ok: false; readonly code: MoneyProblem; readonly message: Bilingual };

const decimalsOf: Record<MoneyUnit, number> = { yuan: 2, wanYuan: 6 };

/** An amount written in yuan (元) or ten thousand yuan (万元); digits are moved as text, so no float touches it. */
export function parseMoney(text: string, unit: MoneyUnit): ParsedMoney {
  if (text.trim() === '') return refused('empty');
  const written = writtenNumber(text);
  if (!written) return refused('not_a_number');
  if (written.negative) return refused('negative');
  const decimals = decimalsOf[unit];
  if (written.fraction.length > decimals) return refused('too_precise');
  const amount = scaled(written, decimals);
  return amount !== undefined && isFen(amount) ? { ok: true, amount } : refused('too_large');
}

function refused(code: MoneyProblem): ParsedMoney {
  return { ok: false, code, message: moneyProblems[code] };
}
