import type { Reference } from '../api/routes.ts';

export type ShownFact = { readonly id: string; readonly name: string; readonly text: string };

const unitsEn: Readonly<Record<string, string>> = { '%': '%', 人: 'people' };
const yuanPerWan = 10_000;

/** What is known of the enterprise, in the order of the dictionary; what is unknown is left out, never zero. */
export const factsShown = (
  facts: object | undefined,
  known: Reference['facts'],
  language: 'zh' | 'en',
): readonly ShownFact[] => {
  const values = (facts ?? {}) as Readonly<Record<string, unknown>>;
  return known.flatMap(({ id, name, unit }) => {
    const text = valueText(values[id], unit, language);
    return text === undefined ? [] : [{ id, name: name[language], text }];
  });
};

const valueText = (value: unknown, unit: string, language: 'zh' | 'en'): string | undefined => {
  if (typeof value === 'boolean') return language === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value !== 'number') return undefined;
  // English has no 万.
  if (unit === '万元' && language === 'en')
    return `CNY ${Math.round(value * yuanPerWan).toLocaleString('en-US')}`;
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  return `${number} ${language === 'zh' ? unit : (unitsEn[unit] ?? '')}`.trim();
};
