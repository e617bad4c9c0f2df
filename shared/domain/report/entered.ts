import type { Bilingual } from '../text/bilingual.ts';

/**
 * 填报指标: columns that regulators publish (mechanism.md §6.1) and no case knows; a person enters them, and they say so
 * wherever they are shown. `balance`: how much stands at the end of the month; all else happened within it and is summed.
 */
export type EnteredColumn = {
  readonly id: string;
  readonly unit: 'firms' | 'amount' | 'balance';
  readonly name: Bilingual;
  readonly formula: Bilingual;
};

const lentTo = (id: string, zh: string, en: string): EnteredColumn => ({
  id,
  unit: 'amount',
  name: { zh: `${zh}贷款金额`, en: `Lent, ${en}` },
  formula: {
    zh: `当月发放的${zh}领域贷款（填报；案件不记这一领域）`,
    en: `Loans of the month to ${en} (entered; cases do not hold this area)`,
  },
});

export const enteredColumns = [
  {
    id: 'visited',
    unit: 'firms',
    name: { zh: '走访户数', en: 'Firms visited' },
    formula: {
      zh: '当月走访的企业户数，含没有账号的走访队伍（填报）',
      en: 'Firms visited in the month, teams without an account included (entered)',
    },
  },
  {
    id: 'renewalBalance',
    unit: 'balance',
    name: { zh: '无还本续贷余额', en: 'Balance renewed without repayment' },
    formula: { zh: '月末余额（填报）', en: 'Balance at the end of the month (entered)' },
  },
  lentTo('foreignTrade', '外贸', 'foreign trade'),
  lentTo('privateFirms', '民营', 'private firms'),
  lentTo('technology', '科技', 'technology'),
  lentTo('consumption', '消费', 'consumption'),
] as const satisfies readonly EnteredColumn[];

export type EnteredId = (typeof enteredColumns)[number]['id'];
export const enteredIds = enteredColumns.map(({ id }) => id);

/** 填报数 of one month: firms as numbers, amounts in fen; `source`: where it was taken from. */
export type EnteredFigure = {
  readonly id: EnteredId;
  readonly value: number;
  readonly source: string;
};

/** Of several work groups, or of several months: sums; a balance is the last month's, so months do not add up in it. */
export const addEntered = (parts: readonly (readonly EnteredFigure[])[]): ReadonlyMap<EnteredId, number> => {
  const sums = new Map<EnteredId, number>();
  for (const { id, value } of parts.flat()) sums.set(id, (sums.get(id) ?? 0) + value);
  return sums;
};

export const isBalance = (id: EnteredId): boolean =>
  enteredColumns.some((column) => column.id === id && column.unit === 'balance');
