import type { Fen } from '../money/fen.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { AskPart, LoanPart, RegisterLine } from './line.ts';

/** 统计期: both days counted. */
export type Period = { readonly from: CivilDate; readonly to: CivilDate };

type Within = (day: CivilDate | undefined) => boolean;
type Measured<Unit extends string, Value> = {
  readonly unit: Unit;
  readonly name: Bilingual;
  /** 口径: the formula in words. */
  readonly formula: Bilingual;
  readonly of: (line: RegisterLine, within: Within) => Value;
};

/**
 * 指标: what is counted of the register. `firms` (户数): each firm of a work group once; `amount`: every case; `largest`: the
 * greatest of all; `times`: summed; `weight`: fen times basis points, the numerator of an average rate. All but `largest`
 * add up from work groups to city, province and nation.
 */
export type Measure =
  | Measured<'firms', boolean>
  | Measured<'amount' | 'largest', Fen>
  | Measured<'times', number>
  | Measured<'weight', bigint>;

/**
 * Version of these definitions: a filed report keeps it. A formula that changes makes a new one, and these stay as they are
 * (`allDefinitions`).
 */
export const measuresVersion = '1.0.0';

/** 2024年10月: the mechanism began (mechanism.md §1), and headline figures are cumulative since (§6.1). */
export const mechanismBegan = '2024-10-01' as CivilDate;

/** 中长期: tenors beyond a year (a year itself is short). */
const shortTermMonths = 12;

const sum = (amounts: readonly Fen[]): Fen => amounts.reduce((total, amount) => total + amount, 0);
const drawnIn = (loan: LoanPart | undefined, within: Within): Fen =>
  sum(loan?.draws.flatMap(({ on, amountFen }) => (within(on) ? [amountFen] : [])) ?? []);
const lentWhere =
  (holds: (loan: LoanPart, line: RegisterLine) => boolean) =>
  (line: RegisterLine, within: Within): Fen =>
    line.loan && holds(line.loan, line) ? drawnIn(line.loan, within) : 0;
const firstAsk = ({ asks }: RegisterLine, from = 1): AskPart | undefined =>
  asks?.find(({ round }) => round >= from);
const grantsIn = ({ asks }: RegisterLine, within: Within): readonly AskPart[] =>
  asks?.filter(({ answer, answeredOn }) => answer === 'granted' && within(answeredOn)) ?? [];
/** Several banks may grant the same need; only one of them will lend. */
const grantedFen = (line: RegisterLine, within: Within): Fen => {
  const grants = grantsIn(line, within);
  const taken = grants.find(({ bankId, round }) => line.loan?.bankId === bankId && line.loan.round === round);
  return taken?.amountFen ?? Math.max(0, ...grants.map(({ amountFen = 0 }) => amountFen));
};
const wasDeclined = ({ asks = [] }: RegisterLine): boolean =>
  asks.some(({ answer }) => answer === 'declined');
/** 二次推荐促成: lent by a bank of a later round, after another had declined. */
const isRescued = (line: RegisterLine): boolean => (line.loan?.round ?? 1) > 1 && wasDeclined(line);
const solvedIn = ({ tasks = [] }: RegisterLine, within: Within): number =>
  tasks.filter(({ state, settledOn }) => state === 'done' && within(settledOn)).length;

/** The columns that regulators publish (mechanism.md §6.1), as far as cases know them. */
export const measures = {
  visitedFirms: {
    unit: 'firms',
    name: { zh: '走访申报户数', en: 'Firms that came in by a visit' },
    formula: {
      zh: '来源为走访、在期内申报的企业户数。没有形成申报的走访不在案件中，不计入',
      en: 'Firms whose case was opened in the period by a visit. Visits without an application are in no case and not counted',
    },
    of: (line, within) => line.channel === 'visit' && within(line.openedOn),
  },
  appliedFirms: {
    unit: 'firms',
    name: { zh: '申报户数', en: 'Firms that applied' },
    formula: { zh: '在期内申报的企业户数', en: 'Firms with a case opened in the period' },
    of: (line, within) => within(line.openedOn),
  },
  appliedFen: {
    unit: 'amount',
    name: { zh: '融资需求金额', en: 'Amount applied for' },
    formula: { zh: '在期内申报案件的融资需求合计', en: 'Sum of the needs of cases opened in the period' },
    of: (line, within) => (within(line.openedOn) ? line.needFen : 0),
  },
  recommendedFirms: {
    unit: 'firms',
    name: { zh: '推荐户数', en: 'Firms recommended' },
    formula: { zh: '首次推荐在期内的企业户数', en: 'Firms whose first recommendation is in the period' },
    of: (line, within) => within(firstAsk(line)?.on),
  },
  recommendedFen: {
    unit: 'amount',
    name: { zh: '推荐金额', en: 'Amount recommended' },
    formula: {
      zh: '首次推荐在期内的案件的融资需求合计',
      en: 'Sum of the needs of cases first recommended in the period',
    },
    of: (line, within) => (within(firstAsk(line)?.on) ? line.needFen : 0),
  },
  secondRecommendedFirms: {
    unit: 'firms',
    name: { zh: '二次推荐户数', en: 'Firms recommended a second time' },
    formula: {
      zh: '首次二次推荐在期内的企业户数',
      en: 'Firms whose first second recommendation is in the period',
    },
    of: (line, within) => within(firstAsk(line, 2)?.on),
  },
  grantedFirms: {
    unit: 'firms',
    name: { zh: '授信户数', en: 'Firms granted credit' },
    formula: { zh: '在期内获得银行授信答复的企业户数', en: 'Firms with a bank’s grant in the period' },
    of: (line, within) => grantsIn(line, within).length > 0,
  },
  grantedFen: {
    unit: 'amount',
    name: { zh: '授信金额', en: 'Amount granted' },
    formula: {
      zh: '在期内的授信；多家银行同意同一案件的，计企业选定的，未选定的计最高一家',
      en: 'Grants of the period; where several banks grant one case, the one taken, or the highest while none is',
    },
    of: grantedFen,
  },
  lentFirms: {
    unit: 'firms',
    name: { zh: '放款户数', en: 'Firms lent to' },
    formula: { zh: '在期内有放款的企业户数', en: 'Firms with a disbursement in the period' },
    of: (line, within) => drawnIn(line.loan, within) > 0,
  },
  lentFen: {
    unit: 'amount',
    name: { zh: '放款金额', en: 'Amount lent' },
    formula: { zh: '放款日在期内的放款合计', en: 'Sum of disbursements dated in the period' },
    of: lentWhere(() => true),
  },
  unsecuredFen: {
    unit: 'amount',
    name: { zh: '信用贷款金额', en: 'Unsecured, amount' },
    formula: { zh: '放款金额中授信方式为信用的部分', en: 'The part of the amount lent that is unsecured' },
    of: lentWhere(({ method }) => method === 'unsecured'),
  },
  rateWeight: {
    unit: 'weight',
    name: { zh: '利率加权数', en: 'Rate weight' },
    formula: {
      zh: '放款金额（分）× 年利率（基点）',
      en: 'Amount lent in fen times the yearly rate in basis points',
    },
    of: (line, within) => BigInt(drawnIn(line.loan, within)) * BigInt(line.loan?.rateBp ?? 0),
  },
  firstLoanFirms: {
    unit: 'firms',
    name: { zh: '首贷户数', en: 'First-loan firms' },
    formula: {
      zh: '在期内有放款且银行标注为首贷的企业户数（无官方定义，以银行标注为准）',
      en: 'Firms lent to in the period whose bank declared a first loan (no official definition was found)',
    },
    of: (line, within) => line.loan?.firstLoan === true && drawnIn(line.loan, within) > 0,
  },
  firstLoanFen: {
    unit: 'amount',
    name: { zh: '首贷金额', en: 'First loans, amount' },
    formula: {
      zh: '放款金额中银行标注为首贷的部分',
      en: 'The part of the amount lent that a bank declared a first loan',
    },
    of: lentWhere(({ firstLoan }) => firstLoan),
  },
  mediumLongFen: {
    unit: 'amount',
    name: { zh: '中长期贷款金额', en: 'Medium and long term, amount' },
    formula: {
      zh: '放款金额中期限超过 12 个月的部分',
      en: 'The part of the amount lent for more than 12 months',
    },
    of: lentWhere(({ tenorMonths }) => tenorMonths > shortTermMonths),
  },
  corporateFen: {
    unit: 'amount',
    name: { zh: '法人类贷款金额', en: 'To enterprises, amount' },
    formula: { zh: '放款金额中借款主体为企业的部分', en: 'The part of the amount lent to enterprises' },
    of: lentWhere((_loan, { kind }) => kind === 'enterprise'),
  },
  largestGrantFen: {
    unit: 'largest',
    name: { zh: '最大单笔授信', en: 'Largest single credit' },
    formula: { zh: '在期内单笔授信的最高金额', en: 'The largest single grant of the period' },
    of: (line, within) => Math.max(0, ...grantsIn(line, within).map(({ amountFen = 0 }) => amountFen)),
  },
  diagnosedFirms: {
    unit: 'firms',
    name: { zh: '会诊企业户数', en: 'Firms diagnosed' },
    formula: { zh: '在期内经联合会诊（已会诊）的企业户数', en: 'Firms with a diagnosis held in the period' },
    of: (line, within) => line.diagnosedOn?.some(within) ?? false,
  },
  problemsRaised: {
    unit: 'times',
    name: { zh: '开具处方数', en: 'Problems put on the ledger' },
    formula: { zh: '在期内列入问题台账的处方数', en: 'Prescriptions added in the period' },
    of: ({ tasks = [] }, within) => tasks.filter(({ on }) => within(on)).length,
  },
  problemsSolved: {
    unit: 'times',
    name: { zh: '解决问题数', en: 'Problems solved' },
    formula: { zh: '在期内办结（完成）的处方数', en: 'Prescriptions done in the period' },
    of: solvedIn,
  },
  solvedFirms: {
    unit: 'firms',
    name: { zh: '解决企业数', en: 'Firms with a problem solved' },
    formula: { zh: '在期内有处方办结（完成）的企业户数', en: 'Firms with a prescription done in the period' },
    of: (line, within) => solvedIn(line, within) > 0,
  },
  repairedFirms: {
    unit: 'firms',
    name: { zh: '修复户数', en: 'Firms repaired' },
    formula: {
      zh: '曾未获授信、有处方完成、在期内放款的企业户数',
      en: 'Firms once declined, with a prescription done, lent to in the period',
    },
    of: (line, within) => isRepaired(line) && drawnIn(line.loan, within) > 0,
  },
  repairedFen: {
    unit: 'amount',
    name: { zh: '修复后放款金额', en: 'Lent after repair' },
    formula: { zh: '修复企业在期内的放款合计', en: 'Disbursements of the period to firms repaired' },
    of: (line, within) => (isRepaired(line) ? drawnIn(line.loan, within) : 0),
  },
  rescuedFirms: {
    unit: 'firms',
    name: { zh: '二次推荐促成户数', en: 'Firms lent to after a second recommendation' },
    formula: {
      zh: '曾未获授信、由二次推荐的银行在期内放款的企业户数',
      en: 'Firms once declined and lent to in the period by a bank of a second recommendation',
    },
    of: (line, within) => isRescued(line) && drawnIn(line.loan, within) > 0,
  },
  rescuedFen: {
    unit: 'amount',
    name: { zh: '二次推荐促成金额', en: 'Lent after a second recommendation' },
    formula: { zh: '二次推荐促成企业在期内的放款合计', en: 'Disbursements of the period to such firms' },
    of: (line, within) => (isRescued(line) ? drawnIn(line.loan, within) : 0),
  },
  declines: {
    unit: 'times',
    name: { zh: '未授信答复数', en: 'Declines' },
    formula: { zh: '在期内银行答复未授信的次数', en: 'Answers of banks in the period that declined' },
    of: ({ asks = [] }, within) =>
      asks.filter(({ answer, answeredOn }) => answer === 'declined' && within(answeredOn)).length,
  },
  silences: {
    unit: 'times',
    name: { zh: '逾期未答复数', en: 'Deadlines passed in silence' },
    formula: {
      zh: '在期内到期时银行未答复的次数（不是未授信）',
      en: 'Deadlines of the period that passed without an answer (which is no decline)',
    },
    of: ({ asks = [] }, within) => asks.filter(({ silentOn }) => within(silentOn)).length,
  },
} as const satisfies Readonly<Record<string, Measure>>;

function isRepaired(line: RegisterLine): boolean {
  return wasDeclined(line) && (line.tasks ?? []).some(({ state }) => state === 'done');
}

export type MeasureId = keyof typeof measures;
export const measureIds = Object.keys(measures) as readonly MeasureId[];
