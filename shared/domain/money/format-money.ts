import { type Fen, fen, fenPerWanYuan, fenPerYuan } from './fen.ts';

/** In full, always with fen: '9,000,000.00 元', 'CNY 9,000,000.00'. */
export function formatYuan(amount: Fen, language: 'zh' | 'en'): string {
  const cents = String(fen(amount) % fenPerYuan).padStart(2, '0');
  const text = `${grouped(Math.floor(amount / fenPerYuan))}.${cents}`;
  return language === 'zh' ? `${text} 元` : `CNY ${text}`;
}

/**
 * As people write it, exact: '900 万元', '1,234.5678 万元'; below ten thousand yuan in yuan. English has no word for
 * 万, so it stays in yuan: 'CNY 9,000,000'.
 */
export function formatMoney(amount: Fen, language: 'zh' | 'en'): string {
  if (language === 'en') return `CNY ${decimal(amount, fenPerYuan, 2)}`;
  return amount >= fenPerWanYuan ? formatWanYuan(amount) : `${decimal(amount, fenPerYuan, 2)} 元`;
}

/** In ten thousand yuan whatever the size, exact: '900 万元', '0.5 万元'. */
export function formatWanYuan(amount: Fen): string {
  return `${decimal(amount, fenPerWanYuan, 6)} 万元`;
}

/** Plain digits in ten thousand yuan for forms and files: '1234.5678'; `parseMoney(…, 'wanYuan')` reads it back. */
export function wanYuanText(amount: Fen): string {
  return decimal(amount, fenPerWanYuan, 6).replaceAll(',', '');
}

function decimal(amount: Fen, unit: number, decimals: number): string {
  const fraction = String(fen(amount) % unit)
    .padStart(decimals, '0')
    .replace(/0+$/, '');
  return grouped(Math.floor(amount / unit)) + (fraction === '' ? '' : `.${fraction}`);
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}
