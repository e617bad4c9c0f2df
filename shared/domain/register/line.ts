import type { ApplicantKind, CreditMethod } from '../case/applicant.ts';
import type { PrescriptionState } from '../case/diagnosis.ts';
import type { BankLine, Round } from '../case/round.ts';
import { isEnded, type Stage } from '../case/stages.ts';
import type { CaseFile, Channel } from '../case/state.ts';
import type { Fen } from '../money/fen.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { civilDateOf } from '../time/shanghai.ts';

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

/** 处方, one entry of the problem ledger. */
export type TaskPart = {
  readonly code: string;
  readonly on: CivilDate;
  readonly state: PrescriptionState;
  readonly settledOn?: CivilDate;
};

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
  readonly openedOn: CivilDate;
  readonly enteredOn: CivilDate;
  readonly needFen: Fen;
  readonly tenorMonths: number;
  readonly score?: number;
  readonly grade?: string;
  /** First screening that passed. */
  readonly screenedOn?: CivilDate;
  /** Days of the diagnoses that were held. */
  readonly diagnosedOn?: readonly CivilDate[];
  readonly asks?: readonly AskPart[];
  readonly tasks?: readonly TaskPart[];
  readonly loan?: LoanPart;
  readonly result?: 'lent' | 'explained';
};

export const registerLineOf = (file: CaseFile): RegisterLine => {
  const { phase, applicant, score, need } = file;
  const screened = file.screenings.find(({ verdict }) => verdict === 'pass');
  const held = file.diagnoses.filter(({ disposition }) => disposition === 'held');
  const asks = file.rounds.flatMap((round) => round.lines.map((line) => askPartOf(line, round)));
  const tasks = file.prescriptions.map(({ code, addedAt, state, settledAt }) => ({
    code,
    on: civilDateOf(addedAt),
    state,
    ...(settledAt !== undefined && { settledOn: civilDateOf(settledAt) }),
  }));
  const loan = loanPartOf(file);
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
    openedOn: civilDateOf(file.openedAt),
    enteredOn: civilDateOf(file.enteredStageAt),
    needFen: need.amountFen,
    tenorMonths: need.tenorMonths,
    ...(score && { score: score.total, ...(score.grade !== null && { grade: score.grade }) }),
    ...(screened && { screenedOn: civilDateOf(screened.at) }),
    ...(held.length > 0 && { diagnosedOn: held.map(({ at }) => civilDateOf(at)) }),
    ...(asks.length > 0 && { asks }),
    ...(tasks.length > 0 && { tasks }),
    ...(loan && { loan }),
    ...(phase.stage === 'closed' && { result: phase.result }),
  };
};

/** Where a line stands: open cases together, ended ones by the year in which they came to rest. */
export const shelfOf = ({ stage, enteredOn }: Pick<RegisterLine, 'stage' | 'enteredOn'>): string =>
  isEnded(stage) ? enteredOn.slice(0, 4) : 'open';

const askPartOf = (line: BankLine, { number, at }: Round): AskPart => {
  const { answer, contactedAt, silentSince } = line;
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
  };
};

const loanPartOf = ({ outcome, rounds }: CaseFile): LoanPart | undefined => {
  const line = rounds
    .find(({ number }) => number === outcome?.round)
    ?.lines.find(({ bankId }) => bankId === outcome?.bankId);
  if (!outcome || line?.answer?.kind !== 'granted') return undefined;
  const { rateBp, tenorMonths, method, firstLoan } = line.answer;
  return {
    bankId: outcome.bankId,
    productId: line.productId,
    round: outcome.round,
    grantedFen: outcome.grantedFen,
    rateBp,
    tenorMonths,
    method,
    firstLoan,
    draws: outcome.disbursements.map(({ on, amountFen }) => ({ on, amountFen })),
  };
};
