import type { AnswerOf } from '../../api/routes.ts';
import { useLanguage } from '../../i18n/language.ts';
import { wanText } from '../../parts/money-text.ts';
import { figureText } from '../figures/figure-text.ts';
import { useText } from './texts.ts';

export type Report = AnswerOf<'regulator.viewReport'>;

/** One cell in words; nothing to say is a dash. */
export const useCellText = () => {
  const t = useText();
  const language = useLanguage();
  return ({ unit }: Pick<Report['columns'][number], 'unit'>, value: number | undefined): string => {
    if (value === undefined) return t('sheet.none');
    return unit === 'balance' ? wanText(value, language) : figureText(unit, value, language);
  };
};
