import type { Bilingual } from '../text/bilingual.ts';
import { averageRate, type Figures, unsecuredShareBp } from './figures.ts';
import { type MeasureId, measureIds, measures } from './measures.ts';

/** How a column is written: firms and times as numbers, amounts in 万元, shares and rates in per cent. */
export type ColumnUnit = 'firms' | 'times' | 'amount' | 'share' | 'rate';

/** 统计表栏目: a measure as it is, or what is made of several when it is shown. */
export type Column = {
  readonly id: string;
  readonly unit: ColumnUnit;
  readonly name: Bilingual;
  readonly formula: Bilingual;
  /** The measure whose cases stand behind it. */
  readonly measure?: MeasureId;
  /** Fen, numbers, basis points (shares) or hundredths of a basis point (rates); undefined: there is nothing to say. */
  readonly value: (row: { readonly figures: Figures; readonly sessionsHeld: number }) => number | undefined;
};

const ofMeasure = (id: MeasureId): Column => {
  const { unit, name, formula } = measures[id];
  return {
    id,
    unit: unit === 'firms' || unit === 'times' ? unit : 'amount',
    name,
    formula,
    measure: id,
    value: ({ figures }) => Number(figures[id]),
  };
};

const sessions: Column = {
  id: 'sessionsHeld',
  unit: 'times',
  name: { zh: '会诊次数', en: 'Joint diagnoses held' },
  formula: {
    zh: '在期内召开且至少会诊一件案件的联合会诊次数',
    en: 'Sessions begun in the period that diagnosed at least one case',
  },
  value: ({ sessionsHeld }) => sessionsHeld,
};
const unsecuredShare: Column = {
  id: 'unsecuredShare',
  unit: 'share',
  name: { zh: '信用贷款占比', en: 'Share unsecured' },
  formula: { zh: '信用贷款金额 ÷ 放款金额', en: 'Unsecured amount over amount lent' },
  value: ({ figures }) => unsecuredShareBp(figures),
};
const rate: Column = {
  id: 'averageRate',
  unit: 'rate',
  name: { zh: '平均利率', en: 'Average rate' },
  formula: { zh: '按放款金额加权的年利率', en: 'Yearly rate weighted by the amount lent' },
  value: ({ figures }) => averageRate(figures),
};

/** In the order of the published tables (mechanism.md §6.1). */
export const columns: readonly Column[] = measureIds.flatMap((id) => {
  switch (id) {
    case 'rateWeight':
      return [rate];
    case 'unsecuredFen':
      return [ofMeasure(id), unsecuredShare];
    case 'diagnosedFirms':
      return [sessions, ofMeasure(id)];
    default:
      return [ofMeasure(id)];
  }
});
