import { formatMoney } from '../money/format-money.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { SizeComparison } from './size-class.ts';
import type { SizeMeasure, SizeTable } from './size-table.ts';

export const sizeMeasureNames: Readonly<Record<SizeMeasure, Bilingual>> = {
  employees: { zh: '从业人员', en: 'persons employed' },
  revenue: { zh: '营业收入', en: 'revenue' },
  assets: { zh: '资产总额', en: 'total assets' },
};

/** One comparison as a sentence: '中型：从业人员 299 人，未达到 300 人'. */
export function describeComparison(comparison: SizeComparison, names: SizeTable['names']): Bilingual {
  const { size, measure, atLeast, actual, met } = comparison;
  const zh = (value: number) => (measure === 'employees' ? `${value} 人` : formatMoney(value, 'zh'));
  const en = (value: number) => (measure === 'employees' ? `${value}` : formatMoney(value, 'en'));
  const name = sizeMeasureNames[measure];
  const own = names[size];
  if (actual === null) {
    return {
      zh: `${own.zh}：${name.zh}未填，须达到 ${zh(atLeast)}`,
      en: `${own.en}: ${name.en} unknown, ${en(atLeast)} needed`,
    };
  }
  return {
    zh: `${own.zh}：${name.zh} ${zh(actual)}，${met ? '达到' : '未达到'} ${zh(atLeast)}`,
    en: `${own.en}: ${name.en} ${en(actual)}, ${met ? 'reaches' : 'below'} ${en(atLeast)}`,
  };
}
