import type { AnswerOf } from '../../api/routes.ts';
import type { Language } from '../../i18n/language.ts';
import { rateText, wanText } from '../../parts/money-text.ts';

export type FigureTable = AnswerOf<'regulator.figures'>;
export type FigureColumn = FigureTable['columns'][number];

/** Hundredths of a basis point in a basis point. */
const finer = 100;

/** One cell in words. */
export const figureText = (unit: FigureColumn['unit'], value: number, language: Language): string => {
  switch (unit) {
    case 'firms':
    case 'times':
      return value.toLocaleString('en-US');
    case 'amount':
      return wanText(value, language);
    case 'share':
      return rateText(value);
    case 'rate':
      return rateText(Math.round(value / finer));
    default:
      return unit satisfies never;
  }
};
