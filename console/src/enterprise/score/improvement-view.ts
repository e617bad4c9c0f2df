import type { AnswerOf } from '../../api/routes.ts';

export type Improvement = AnswerOf<'enterprise.improvements'>['improvements'][number];

/** How one indicator can bring more points, as a person would say it. */
export type Advice =
  /** Figures are missing or too old: hand them in first. */
  | { readonly kind: 'supply' | 'refresh' }
  /** A base of zero or less makes the ratio meaningless; figures alone do not help. */
  | { readonly kind: 'undefined' }
  /** From the present value to the full mark, with the next step on the way where there is one. */
  | {
      readonly kind: 'reach';
      readonly from: number | null;
      readonly next: number | null;
      readonly full: number;
    }
  /** Only the comparison with others decides. */
  | { readonly kind: 'peers'; readonly from: number | null };

export const adviceOf = ({ missing, from, next, full }: Improvement): Advice => {
  switch (missing) {
    case 'notReported':
      return { kind: 'supply' };
    case 'stale':
      return { kind: 'refresh' };
    case 'priorNotPositive':
    case 'revenueNotPositive':
    case 'netAssetsNotPositive':
    case 'denominatorNotPositive':
      return { kind: 'undefined' };
    case null: {
      if (full === null) return { kind: 'peers', from };
      return { kind: 'reach', from, next: next === full ? null : next, full };
    }
    default:
      return missing satisfies never;
  }
};

const twoDecimals = 100;
const yuanPerWan = 10_000;

/** A raw value as people write it: two decimals at most, with its unit; English has no 万, so amounts stand in yuan. */
export const valueText = (value: number, unit: string, language: 'zh' | 'en'): string => {
  const number = (of: number) => (Math.round(of * twoDecimals) / twoDecimals).toLocaleString('en-US');
  if (unit === '%') return `${number(value)} %`;
  if (language === 'zh') return `${number(value)} ${unit}`;
  if (unit === '万元') return `CNY ${number(value * yuanPerWan)}`;
  return unit === '件/百人' ? `${number(value)} per 100 staff` : number(value);
};
