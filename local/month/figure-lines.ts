import type { Bilingual } from '../../shared/domain/text/bilingual.ts';
import type { Language } from '../demo/story/storyteller.ts';

/** One figure of a table: fen, firms, times, basis points (share) or hundredths of one (rate). */
export type Figure = { readonly name: Bilingual; readonly unit: string; readonly value: number };

export const figureLines = (
  title: Bilingual,
  figures: readonly Figure[],
  language: Language,
): readonly string[] => [
  '',
  title[language],
  ...figures.map(({ name, unit, value }) => `    ${name[language]}  ${sayValue(unit, value)[language]}`),
];

const fenPerTenThousandYuan = 1_000_000;

const sayValue = (unit: string, value: number): Bilingual => {
  switch (unit) {
    case 'amount':
    case 'balance': {
      const amount = (value / fenPerTenThousandYuan).toLocaleString('en');
      return { zh: `${amount} 万元`, en: `${amount} × 10,000 yuan` };
    }
    case 'share':
      return { zh: `${value / 100}%`, en: `${value / 100} %` };
    case 'rate':
      return { zh: `${value / 10_000}%`, en: `${value / 10_000} %` };
    case 'firms':
      return { zh: `${value} 户`, en: `${value} firms` };
    default:
      return { zh: `${value} 次`, en: `${value}` };
  }
};
