import type { Fen } from '../money/fen.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { diffDays } from '../time/index.ts';
import type { AskPart, RegisterLine } from './line.ts';
import type { Period } from './measures.ts';

/**
 * 银行服务: how one bank answered what it was recommended in a period, whatever has become of it since. Days are calendar
 * days and stand as sums, so that work groups add up; averages are made of them when they are shown.
 */
export type BankService = {
  readonly asked: number;
  readonly contacted: number;
  readonly contactDays: number;
  readonly answered: number;
  readonly answerDays: number;
  /** Of those with a deadline: answered or silent by now, and answered before it passed. */
  readonly timed: number;
  readonly inTime: number;
  /** 逾期未答复: never counted as a decline (design §3.7). */
  readonly silent: number;
  readonly waiting: number;
  readonly released: number;
  readonly granted: number;
  readonly grantedFen: Fen;
  readonly declined: number;
  /** Primary reasons of declines, by code. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly lent: number;
  readonly lentFen: Fen;
  readonly firstLoans: number;
};

const nothing: BankService = {
  ...{ asked: 0, contacted: 0, contactDays: 0, answered: 0, answerDays: 0, timed: 0, inTime: 0, silent: 0 },
  ...{ waiting: 0, released: 0, granted: 0, grantedFen: 0, declined: 0, reasons: {} },
  ...{ lent: 0, lentFen: 0, firstLoans: 0 },
};

/** Each bank's service, from the lines of one work group or of several. */
export const serviceOf = (
  lines: Iterable<RegisterLine>,
  { from, to }: Period,
): ReadonlyMap<string, BankService> => {
  const banks = new Map<string, BankService>();
  for (const line of lines)
    for (const ask of line.asks ?? [])
      if (ask.on >= from && ask.on <= to)
        banks.set(ask.bankId, addService([banks.get(ask.bankId) ?? nothing, partOf(ask, line)]));
  return banks;
};

export const addService = (parts: readonly BankService[]): BankService => {
  const reasons = new Map<string, number>();
  for (const part of parts)
    for (const [code, count] of Object.entries(part.reasons))
      reasons.set(code, (reasons.get(code) ?? 0) + count);
  const numbers = numberNames.map(
    (name) => [name, parts.reduce((sum, part) => sum + part[name], 0)] as const,
  );
  return {
    ...(Object.fromEntries(numbers) as Omit<BankService, 'reasons'>),
    reasons: Object.fromEntries(reasons),
  };
};

const numberNames = (Object.keys(nothing) as readonly (keyof BankService)[]).filter(
  (name): name is Exclude<keyof BankService, 'reasons'> => name !== 'reasons',
);

const partOf = (ask: AskPart, { loan }: RegisterLine): BankService => {
  const { on, contactedOn, answer, answeredOn, silentOn, reason, released, timed, late } = ask;
  const isSilent = silentOn !== undefined && !answer;
  const own = loan?.bankId === ask.bankId && loan.round === ask.round ? loan : undefined;
  const drawn = own?.draws.reduce((sum, { amountFen }) => sum + amountFen, 0) ?? 0;
  const isJudged = timed === true && (answer !== undefined || isSilent);
  return {
    asked: 1,
    contacted: contactedOn === undefined ? 0 : 1,
    contactDays: contactedOn === undefined ? 0 : diffDays(on, contactedOn),
    answered: answer ? 1 : 0,
    answerDays: answeredOn === undefined ? 0 : diffDays(on, answeredOn),
    timed: isJudged ? 1 : 0,
    inTime: isJudged && answer && !late ? 1 : 0,
    silent: isSilent ? 1 : 0,
    waiting: answer || isSilent || released ? 0 : 1,
    released: released ? 1 : 0,
    granted: answer === 'granted' ? 1 : 0,
    grantedFen: answer === 'granted' ? (ask.amountFen ?? 0) : 0,
    declined: answer === 'declined' ? 1 : 0,
    reasons: answer === 'declined' && reason !== undefined ? { [reason]: 1 } : {},
    lent: drawn > 0 ? 1 : 0,
    lentFen: drawn,
    firstLoans: drawn > 0 && own?.firstLoan ? 1 : 0,
  };
};

/** 服务指标栏目. `days`: calendar days with one decimal, held as tenths; `share`: basis points. */
export type ServiceColumn = {
  readonly id: string;
  readonly unit: 'times' | 'amount' | 'share' | 'days';
  readonly name: Bilingual;
  readonly formula: Bilingual;
  /** Undefined: there is nothing to say. */
  readonly value: (service: BankService) => number | undefined;
};

const times = (
  id: keyof BankService & string,
  zh: string,
  en: string,
  formula: Bilingual,
): ServiceColumn => ({
  id,
  unit: id === 'grantedFen' || id === 'lentFen' ? 'amount' : 'times',
  name: { zh, en },
  formula,
  value: (service) => Number(service[id]),
});
const average = (sum: number, count: number): number | undefined =>
  count === 0 ? undefined : Math.round((sum * 10) / count);

export const serviceColumns: readonly ServiceColumn[] = [
  times('asked', '推荐次数', 'Recommended', {
    zh: '在期内推荐给该行的次数（含二次推荐）；以下各栏均为这些推荐至今的结果',
    en: 'Recommendations to the bank in the period, second ones included; all that follows is what became of these',
  }),
  times('contacted', '已对接', 'Contacted', { zh: '银行已记录对接的', en: 'Contact is on record' }),
  {
    id: 'contactDays',
    unit: 'days',
    name: { zh: '平均对接天数', en: 'Days to contact' },
    formula: {
      zh: '自推荐日至对接日的日历天数平均。对接时限尚不生效，不判是否按时',
      en: 'Average calendar days from recommendation to contact. No limit for contacting acts yet, so none is late',
    },
    value: ({ contactDays, contacted }) => average(contactDays, contacted),
  },
  times('answered', '已答复', 'Answered', { zh: '授信与未授信答复之和', en: 'Grants and declines together' }),
  {
    id: 'inTime',
    unit: 'share',
    name: { zh: '按时答复率', en: 'Answered in time' },
    formula: {
      zh: '有答复时限、已答复或已逾期的推荐中，在时限内答复的占比',
      en: 'Of those that had a deadline and were answered or passed it: the share answered before it',
    },
    value: ({ inTime, timed }) => (timed === 0 ? undefined : Math.round((inTime * 10_000) / timed)),
  },
  {
    id: 'answerDays',
    unit: 'days',
    name: { zh: '平均答复天数', en: 'Days to answer' },
    formula: {
      zh: '自推荐日至答复日的日历天数平均（补充材料期间不扣除）',
      en: 'Average calendar days from recommendation to answer; waiting for papers is not taken off',
    },
    value: ({ answerDays, answered }) => average(answerDays, answered),
  },
  times('waiting', '待答复', 'Waiting', { zh: '尚未答复、未逾期的', en: 'Not answered and not overdue' }),
  times('silent', '逾期未答复', 'Silent', {
    zh: '逾期至今未答复的（不计为未授信）',
    en: 'Past the deadline without an answer until now (no decline)',
  }),
  times('released', '不再等待', 'Released', {
    zh: '企业已选定其他银行或案件已终止，无需答复的',
    en: 'No answer is awaited: another offer was taken, or the case ended',
  }),
  times('granted', '授信', 'Granted', { zh: '同意授信的', en: 'Answers that granted' }),
  times('grantedFen', '授信金额', 'Amount granted', {
    zh: '同意授信的金额合计（含企业未选定的）',
    en: 'Sum of grants, those that were not taken included',
  }),
  times('declined', '未授信', 'Declined', { zh: '答复未授信的', en: 'Answers that declined' }),
  times('lent', '放款笔数', 'Loans made', { zh: '已有放款的', en: 'With a disbursement' }),
  times('lentFen', '放款金额', 'Amount lent', { zh: '放款合计', en: 'Sum of disbursements' }),
  times('firstLoans', '首贷笔数', 'First loans', {
    zh: '放款且银行标注为首贷的（无官方定义，以银行标注为准）',
    en: 'Lent and declared a first loan by the bank (no official definition was found)',
  }),
];
