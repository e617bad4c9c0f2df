import { parseMoney, parsePercent } from '../../../shared/contracts/values/written.ts';
import type { Language } from '../i18n/language.ts';

const fenPerYuan = 100n;
const fenPerWan = 1_000_000n;

/** Whole fen as text in a unit, exact: no float ever holds the amount. */
const inUnit = (fen: number, unit: bigint): string => {
  const amount = BigInt(fen);
  const size = amount < 0n ? -amount : amount;
  const digits = String(unit).length - 1;
  const rest = String(size % unit)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return `${amount < 0n ? '−' : ''}${grouped(size / unit)}${rest === '' ? '' : `.${rest}`}`;
};

const grouped = (whole: bigint): string => String(whole).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** For lists: 「900 万元」; English has no 万: 'CNY 9,000,000'. */
export const wanText = (fen: number, language: Language): string =>
  language === 'zh' ? `${inUnit(fen, fenPerWan)} 万元` : `CNY ${inUnit(fen, fenPerYuan)}`;

/** For offers and contracts: 「9,000,000 元」, fen only where there are some. */
export const yuanText = (fen: number, language: Language): string =>
  language === 'zh' ? `${inUnit(fen, fenPerYuan)} 元` : `CNY ${inUnit(fen, fenPerYuan)}`;

/** For columns of a table whose head names the unit: yuan with both digits of the fen, so that they stand below each other. */
export const columnText = (fen: number): string => {
  const [yuan = '0', rest = ''] = inUnit(fen, fenPerYuan).split('.');
  return `${yuan}.${rest.padEnd(2, '0')}`;
};

/** Basis points as a percentage: 341 → '3.41 %'. */
export const rateText = (basisPoints: number): string => {
  const size = Math.abs(basisPoints);
  const sign = basisPoints < 0 ? '−' : '';
  return `${sign}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')} %`;
};

/** What somebody typed in 万元 as whole fen; undefined where it is no amount or finer than a fen. */
export const fenFromWan = (text: string): number | undefined => fenFrom(text, 'wanYuan');
/** What somebody typed in yuan as whole fen. */
export const fenFromYuan = (text: string): number | undefined => fenFrom(text, 'yuan');

const fenFrom = (text: string, unit: 'wanYuan' | 'yuan'): number | undefined => {
  const parsed = parseMoney(text, unit);
  return parsed.ok ? parsed.amount : undefined;
};

/** Whole fen as it stands in an input in 万元: '900', '1234.5678'. */
export const wanInput = (fen: number): string => inUnit(fen, fenPerWan).replaceAll(',', '');

/** A typed percentage such as '3.41' as basis points. */
export const basisPointsFrom = (text: string): number | undefined => parsePercent(text);
