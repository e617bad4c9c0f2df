import type { Cell } from 'write-excel-file/node';
import { fenPerWanYuan } from '../../domain/money/fen.ts';
import type { ReportColumn } from '../../domain/report/form.ts';

/** A figure as a spreadsheet holds it: amounts in 万元, shares and rates as parts of one, shown in per cent. */
export const figureCell = (unit: ReportColumn['unit'], value: number | undefined): Cell => {
  if (value === undefined) return null;
  switch (unit) {
    case 'firms':
    case 'times':
      return { value, type: Number };
    case 'amount':
    case 'balance':
      return { value: value / fenPerWanYuan, type: Number, format: '#,##0.00' };
    case 'share':
      return { value: value / 10_000, type: Number, format: '0.0%' };
    case 'rate':
      return { value: value / 1_000_000, type: Number, format: '0.00%' };
    default:
      return unit satisfies never;
  }
};
