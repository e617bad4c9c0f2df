import type { Bilingual } from '../text/bilingual.ts';
import { type Fen, isFen } from './fen.ts';

export type MoneyUnit = 'yuan' | 'wanYuan';

export const moneyProblems = {
  empty: { zh: '请填写金额', en: 'Enter an amount' },
  not_a_number: {
    zh: '金额只能用半角数字书写，例如 900 或 1,234.56',
    en: 'Write the amount in plain digits, such as 900 or 1,234.56',
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
const numberPattern = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/** An amount written in yuan (元) or ten thousand yuan (万元); digits are moved as text, so no float touches it. */
export function parseMoney(text: string, unit: MoneyUnit): ParsedMoney {
  const trimmed = text.trim();
  if (trimmed === '') return refused('empty');
  if (/^[-−－]/.test(trimmed)) return refused('negative');
  const match = numberPattern.exec(trimmed);
  if (!match) return refused('not_a_number');
  const [, whole = '', fraction = ''] = match;
  const decimals = decimalsOf[unit];
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > decimals) return refused('too_precise');
  const amount = Number(`${whole.replaceAll(',', '')}${digits.padEnd(decimals, '0')}`);
  return isFen(amount) ? { ok: true, amount } : refused('too_large');
}

function refused(code: MoneyProblem): ParsedMoney {
  return { ok: false, code, message: moneyProblems[code] };
}
