import { useLanguage } from '../../i18n/language.ts';
import { rateText, wanText } from '../../parts/money-text.ts';
import type { Product } from './groups.ts';
import { useText } from './texts.ts';

/** What a product lends in words; what its source does not give is said to be so, never left to be guessed. */
export const useTerms = () => {
  const t = useText();
  const language = useLanguage();
  return ({ terms, rules }: Product) => {
    const { minAmountFen, maxAmountFen, minTenorMonths, maxTenorMonths, rateBp } = terms;
    const range = (least: string | undefined, most: string | undefined) => {
      if (least !== undefined && most !== undefined) return t('terms.range', { least, most });
      if (most !== undefined) return t('terms.most', { most });
      return least === undefined ? t('rule.notStated') : t('terms.least', { least });
    };
    const money = (fen: number | undefined) => (fen === undefined ? undefined : wanText(fen, language));
    const months = (count: number | undefined) =>
      count === undefined ? undefined : t('need.months', { count });
    const score = rules.find(({ dimension }) => dimension === 'score')?.asked;
    const threshold = score?.oneOf?.join(t('terms.or')) ?? score?.min;
    return [
      { id: 'amount', name: t('terms.amount'), text: range(money(minAmountFen), money(maxAmountFen)) },
      {
        id: 'rate',
        name: t('terms.rate'),
        text: rateBp ? range(rateText(rateBp.min), rateText(rateBp.max)) : t('rule.notStated'),
      },
      { id: 'tenor', name: t('terms.tenor'), text: range(months(minTenorMonths), months(maxTenorMonths)) },
      ...(threshold === undefined ? [] : [{ id: 'score', name: t('terms.score'), text: String(threshold) }]),
    ];
  };
};
