import { holderFor } from '../access/holder.ts';
import { type NextDue, nextDueFor } from '../access/next-due.ts';
import type { ApplicantKind, CreditMethod, Purpose } from '../case/applicant.ts';
import type { Helped, Judge, Prescription, PrescriptionState } from '../case/diagnosis.ts';
import { lentProduct } from '../case/grant-basis.ts';
import { type OutcomeStep, outcomeStepOf } from '../case/outcome.ts';
import type { BankLine, Round } from '../case/round.ts';
import { isEnded, type Stage } from '../case/stages.ts';
import type { CaseFile, Channel } from '../case/state.ts';
import type { Fen } from '../money/fen.ts';
import { cutText } from '../text/cut-text.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import { civilDateOf } from '../time/shanghai.ts';
import type { Tag } from './tags.ts';

/** 一家银行的一次推荐, as figures count it. Dates by civil day in Asia/Shanghai, amounts in fen, rates in basis points. */
export type AskPart = {
  readonly bankId: string;
  readonly productId: string;
  readonly round: number;
  readonly on: CivilDate;
  readonly contactedOn?: CivilDate;
  readonly answer?: 'granted' | 'declined';
  readonly answeredOn?: CivilDate;
  /** 逾期未答复 since this day: its own outcome, never a decline (design §3.7). */
  readonly silentOn?: CivilDate;
  /** Primary reason of a decline. */
  readonly reason?: string;
  readonly amountFen?: Fen;
  /** Never answered, and no longer waited for: another offer was taken, or the case ended. */
  readonly released?: true;
  /** A deadline runs or ran for the answer; `late`: it came after that. */
  readonly timed?: true;
  readonly late?: true;
};

/** What decides the size class (划型): persons, and 万元. Unknown is absent. */
export type SizeNumbers = {
  readonly employees?: number;
  readonly revenue?: number;
  readonly totalAssets?: number;
};

/** 所选授信及放款. */
export type LoanPart = {
  readonly bankId: string;
  readonly productId: string;
  readonly round: number;
  readonly grantedFen: Fen;
  readonly rateBp: number;
  readonly tenorMonths: number;
  readonly method: CreditMethod;
  readonly firstLoan: boolean;
  readonly draws: readonly { readonly on: CivilDate; readonly amountFen: Fen }[];
};

/** 处方, one entry of the problem ledger. `measure` is cut where it is long: the whole of it stands in the case. */
export type TaskPart = {
  readonly id: string;
  readonly code: string;
  readonly measure: string;
  /** The enterprise's own code where the measure is its own. */
  readonly ownerOrgId: string;
  readonly on: CivilDate;
  readonly dueOn: CivilDate;
  readonly state: PrescriptionState;
  readonly settledOn?: CivilDate;
  /** The day until which more time is asked for. */
  readonly moreTime?: CivilDate;
  readonly timesMoved?: number;
  readonly helped?: Partial<Readonly<Record<Judge, Helped>>>;
};

/** So much of a measure stands in a line. */
const mostOfMeasure = 60;

/**
 * 台账行: what lists and figures need of a case, without the case. It follows from the case alone, so it can always be made
 * anew; `version` is the case's.
 */
export type RegisterLine = {
  readonly caseId: string;
  readonly orgId: string;
  readonly regionId: string;
  readonly version: number;
  readonly name: string;
  readonly code: string;
  readonly kind: ApplicantKind;
  readonly industry: string;
  readonly channel: Channel;
  readonly stage: Stage;
  readonly openedAt: Moment;
  readonly openedOn: CivilDate;
  readonly enteredAt: Moment;
  readonly enteredOn: CivilDate;
  readonly needFen: Fen;
  readonly tenorMonths: number;
  readonly purpose: Purpose;
  readonly size?: SizeNumbers;
  /** Personal data: searched by those who may read the file, shown in no list. */
  readonly phone?: string;
  readonly score?: number;
  readonly grade?: string;
  /** 「演示权重·非官方」: said wherever the score is. */
  readonly scoreLabel?: string;
  /** 发展阶段 it was scored as. */
  readonly firmStage?: string;
  /** Rounds of recommendation so far. */
  readonly rounds: number;
  /** 持有方, as the work group knows it. */
  readonly holder?: string;
  /** 经办人, by their id; absent: nobody has it. */
  readonly assignee?: string;
  /** The next deadline, as the work group knows it. */
  readonly due?: NextDue;
  readonly step?: OutcomeStep;
  readonly tags?: readonly Tag[];
  /** First screening that passed. */
  readonly screenedOn?: CivilDate;
  /** Days of the diagnoses that were held. */
  readonly diagnosedOn?: readonly CivilDate[];
  readonly asks?: readonly AskPart[];
  readonly tasks?: readonly TaskPart[];
  readonly loan?: LoanPart;
  /** 回访日 of a case that is closed. Lines from before this was kept have none until they are made anew. */
  readonly followUpOn?: CivilDate;
  readonly result?: 'lent' | 'explained' | 'merged';
  /** Cases that its work group has told apart from this one. */
  readonly apart?: readonly string[];
};

/** 并案: it went on in another case, which counts; this one counts in no figure. */
export const wentOnElsewhere = ({ result }: Pick<RegisterLine, 'result'>): boolean => result === 'merged';

export const registerLineOf = (file: CaseFile): RegisterLine => {
  const { phase, applicant, score, need } = file;
  const screened = file.screenings.find(({ verdict }) => verdict === 'pass');
  const held = file.diagnoses.filter(({ disposition }) => disposition === 'held');
  const asks = file.rounds.flatMap((round) => round.lines.map((line) => askPartOf(line, round)));
  const tasks = file.prescriptions.map(taskPartOf);
  const loan = loanPartOf(file);
  const overseer = { kind: 'regulator', orgId: file.orgId } as const;
  const [holder, due, tags, size] = [
    holderFor(file, overseer),
    nextDueFor(file, overseer),
    tagsOf(file),
    sizeNumbersOf(file),
  ];
  return {
    caseId: file.id,
    orgId: file.orgId,
    regionId: file.regionId,
    version: file.version,
    name: applicant.name,
    code: applicant.identity.code,
    kind: applicant.kind,
    industry: applicant.industry,
    channel: file.channel,
    stage: phase.stage,
    openedAt: file.openedAt,
    openedOn: civilDateOf(file.openedAt),
    enteredAt: file.enteredStageAt,
    enteredOn: civilDateOf(file.enteredStageAt),
    needFen: need.amountFen,
    tenorMonths: need.tenorMonths,
    purpose: need.purpose,
    rounds: file.rounds.length,
    ...(size && { size }),
    ...(applicant.contact && { phone: applicant.contact.phone }),
    ...(score && {
      score: score.total,
      ...(score.grade !== null && { grade: score.grade }),
      ...(score.label && { scoreLabel: score.label.zh }),
      firmStage: score.stage.id,
    }),
    ...(holder !== undefined && { holder }),
    ...(file.assignee !== undefined && { assignee: file.assignee }),
    ...(due && { due }),
    ...(phase.stage === 'outcome' && { step: outcomeStepOf(file.outcome) }),
    ...(tags.length > 0 && { tags }),
    ...(screened && { screenedOn: civilDateOf(screened.at) }),
    ...(held.length > 0 && { diagnosedOn: held.map(({ at }) => civilDateOf(at)) }),
    ...(asks.length > 0 && { asks }),
    ...(tasks.length > 0 && { tasks }),
    ...(loan && { loan }),
    ...(phase.stage === 'closed' && {
      result: phase.result,
      ...(phase.followUpOn !== undefined && { followUpOn: phase.followUpOn }),
    }),
    ...(file.toldApart && { apart: file.toldApart.map(({ caseId }) => caseId) }),
  };
};

/** Where a line stands: open cases together, ended ones by the year in which they came to rest. */
export const shelfOf = ({ stage, enteredOn }: Pick<RegisterLine, 'stage' | 'enteredOn'>): string =>
  isEnded(stage) ? enteredOn.slice(0, 4) : 'open';

export const askPartOf = (line: BankLine, { number, at }: Round): AskPart => {
  const { answer, contactedAt, silentSince, releasedAt, endedAt } = line;
  const released = !answer && silentSince === undefined && (releasedAt ?? endedAt) !== undefined;
  return {
    bankId: line.bankId,
    productId: line.productId,
    round: number,
    on: civilDateOf(at),
    ...(contactedAt !== undefined && { contactedOn: civilDateOf(contactedAt) }),
    ...(answer && { answer: answer.kind, answeredOn: civilDateOf(answer.at) }),
    ...(silentSince !== undefined && { silentOn: civilDateOf(silentSince) }),
    ...(answer?.kind === 'declined' && { reason: answer.primaryReason }),
    ...(answer?.kind === 'granted' && { amountFen: answer.amountFen }),
    ...(released && { released }),
    ...(line.clock && { timed: true as const }),
    ...(answer?.late && { late: true as const }),
  };
};

const taskPartOf = (one: Prescription): TaskPart => {
  const { id, code, measure, ownerOrgId, dueOn, addedAt, state, settledAt, moreTime, timesMoved, judged } =
    one;
  return {
    ...{ id, code, ownerOrgId, on: civilDateOf(addedAt), dueOn, state },
    measure: measure.length > mostOfMeasure ? cutText(measure, mostOfMeasure) : measure,
    ...(settledAt !== undefined && { settledOn: civilDateOf(settledAt) }),
    ...(moreTime && { moreTime: moreTime.until }),
    ...(timesMoved !== undefined && { timesMoved }),
    ...(judged && { helped: helpedIn(judged) }),
  };
};

const helpedIn = ({ enterprise, workGroup }: NonNullable<Prescription['judged']>): TaskPart['helped'] => ({
  ...(enterprise && { enterprise: enterprise.helped }),
  ...(workGroup && { workGroup: workGroup.helped }),
});

const tagsOf = ({ applicant, rounds, consentWithdrawal, personalData }: CaseFile): readonly Tag[] => {
  const answers = rounds.flatMap(({ lines }) => lines.map(({ answer }) => answer));
  const isFirstLoan = answers.some((answer) => answer?.kind === 'granted' && answer.firstLoan);
  return [
    ...(applicant.flags ?? []),
    ...(isFirstLoan ? (['firstLoan'] as const) : []),
    ...(consentWithdrawal ? (['consentWithdrawn'] as const) : []),
    ...(personalData?.request ? (['erasureAsked'] as const) : []),
  ];
};

export const sizeNumbersOf = ({ applicant: { facts } }: CaseFile): SizeNumbers | undefined => {
  const { employees, revenue, totalAssets } = facts;
  const size = {
    ...(employees !== undefined && { employees }),
    ...(revenue !== undefined && { revenue }),
    ...(totalAssets !== undefined && { totalAssets }),
  };
  return Object.keys(size).length > 0 ? size : undefined;
};

const loanPartOf = ({ outcome, rounds }: CaseFile): LoanPart | undefined => {
  const line = rounds
    .find(({ number }) => number === outcome?.round)
    ?.lines.find(({ bankId }) => bankId === outcome?.bankId);
  if (!outcome || line?.answer?.kind !== 'granted') return undefined;
  const { rateBp, tenorMonths, method, firstLoan } = line.answer;
  return {
    bankId: outcome.bankId,
    productId: lentProduct(line),
    round: outcome.round,
    grantedFen: outcome.grantedFen,
    rateBp,
    tenorMonths,
    method,
    firstLoan,
    draws: outcome.disbursements.map(({ on, amountFen }) => ({ on, amountFen })),
  };
};
