import type { Figures } from './figures.ts';
import type { Language } from './story/storyteller.ts';
import { methodNames, sayAmount, sayRate } from './story/words.ts';

type Row = { readonly name: string; readonly figures: Figures };

const headings = {
  zh: ['企业', '创新积分', '轮次', '未授信', '结果', '利率', '方式', '用时', '风险分担', '审计链'],
  en: ['Enterprise', 'Points', 'Rounds', 'Not granted', 'Result', 'Rate', 'Method', 'Time', 'Risk', 'Record'],
} as const;

/** The closing table: one line a case, every figure from the API. */
export const closingTable = (rows: readonly Row[], language: Language): readonly string[] => {
  const cells = [[...headings[language]], ...rows.map((row) => cellsOf(row, language))];
  const widths = headings[language].map((_, column) =>
    Math.max(...cells.map((line) => widthOf(line[column] ?? ''))),
  );
  return cells.map((line) =>
    line
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
};

const cellsOf = ({ name, figures }: Row, language: Language): string[] => {
  const zh = language === 'zh';
  const { scoreTotal, grade, coverage, amountFen, rateBp, method, reviewOn, riskShareTotalBp } = figures;
  const lent = amountFen === null ? undefined : sayAmount(amountFen)[language];
  return [
    name,
    scoreTotal === null ? '-' : `${scoreTotal} ${grade ?? '-'} ${coverage}`,
    String(figures.rounds),
    refusalsOf(figures, language),
    lent ??
      (reviewOn === null ? figures.stage : zh ? `培育，${reviewOn} 复查` : `cultivated, review ${reviewOn}`),
    rateBp === null ? '-' : sayRate(rateBp),
    method === null ? '-' : methodNames[method as keyof typeof methodNames][language],
    timeOf(figures, language),
    riskShareTotalBp === null ? '-' : sayRate(riskShareTotalBp),
    figures.auditWhole ? (zh ? '完整' : 'whole') : zh ? '有误' : 'broken',
  ];
};

/** Reasons of the banks that did not grant, and how many did not answer at all. */
const refusalsOf = ({ declinedFor, silentBanks }: Figures, language: Language): string => {
  const silent = silentBanks.length;
  const silence = language === 'zh' ? `逾期未答复 ${silent}` : `silent ${silent}`;
  const all = [...declinedFor, ...(silent > 0 ? [silence] : [])];
  return all.length === 0 ? '-' : all.join(' ');
};

const timeOf = (
  { daysFromRecommendation, workingDaysFromDiagnosis }: Figures,
  language: Language,
): string => {
  if (workingDaysFromDiagnosis !== null)
    return language === 'zh'
      ? `会诊后 ${workingDaysFromDiagnosis} 个工作日`
      : `${workingDaysFromDiagnosis} working days after the diagnosis`;
  if (daysFromRecommendation === null) return '-';
  return language === 'zh'
    ? `推荐后 ${daysFromRecommendation} 天`
    : `${daysFromRecommendation} days after recommendation`;
};

/** A Chinese character takes two places of a terminal. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (/[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1), 0);
