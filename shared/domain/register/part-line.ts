import { consentEndedFor } from '../access/consent-ended.ts';
import { holderFor } from '../access/holder.ts';
import { nextDueFor } from '../access/next-due.ts';
import { outcomeStepFor } from '../access/views.ts';
import { type AskedState, askedStateOf } from '../case/asked-state.ts';
import type { Prescription } from '../case/diagnosis.ts';
import { isOwed } from '../case/owed-measure.ts';
import type { CaseFile } from '../case/state.ts';
import { erasedMark } from '../personal-data/erased-mark.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import { civilDateOf } from '../time/shanghai.ts';
import { askPartOf, type RegisterLine, sizeNumbersOf } from './line.ts';
import type { Tag } from './tags.ts';
import type { Turn } from './turns.ts';

/** A prescription as its owner's list shows it; `awaited`: the case waits for it, so that it can be settled. */
export type OwnTask = Pick<
  Prescription,
  'id' | 'code' | 'measure' | 'dueOn' | 'state' | 'overdueSince' | 'settledAt'
> & {
  readonly awaited: boolean;
  /** The day until which more time is asked for. */
  readonly moreTime?: CivilDate;
};

/** 本机构部分: what of a case is the organisation's own. */
export type OwnPart = {
  /** A bank that was asked, which may own tasks too; or an owner of tasks alone. */
  readonly relation: 'asked' | 'owner';
  readonly turn: Turn;
  readonly asked?: {
    readonly state: AskedState;
    readonly productId: string;
    readonly at: Moment;
    readonly answeredAt?: Moment;
  };
  readonly ownTasks?: readonly OwnTask[];
};

/**
 * 本机构台账行: a case as one bank or one owner of tasks may list it (design §3.11). Its own part, its own deadline, and of
 * the enterprise no more than its file says to it; nothing of who works on it in the work group or came by which channel,
 * and nothing of any other bank.
 */
export type PartLine = Omit<
  RegisterLine,
  'channel' | 'assignee' | 'phone' | 'version' | 'tasks' | 'loan' | 'apart'
> & {
  readonly part: OwnPart;
};

/** With the version that the case had when this part of it changed last. */
export type KeptPartLine = PartLine & Pick<RegisterLine, 'version'>;

/** A line as lists are made of it: a work group's, or one organisation's own part. */
export type ListLine = Omit<RegisterLine, 'channel'> & {
  readonly channel?: RegisterLine['channel'];
  readonly part?: OwnPart;
};

/** Organisations with a part in the case: banks asked, and owners of tasks but the enterprise and the case's own work group. */
export const partiesOf = ({ orgId, applicant, rounds, prescriptions }: CaseFile): readonly string[] => {
  const nobodys: ReadonlySet<string> = new Set([orgId, applicant.identity.code, erasedMark]);
  const owners = prescriptions.map(({ ownerOrgId }) => ownerOrgId).filter((id) => !nobodys.has(id));
  const banks = rounds.flatMap(({ lines }) => lines.map(({ bankId }) => bankId));
  return [...new Set([...banks, ...owners])];
};

/** Undefined for an organisation that has no part in the case. */
export const partLineOf = (file: CaseFile, orgId: string): PartLine | undefined => {
  const asks = file.rounds.flatMap((round) =>
    round.lines.filter(({ bankId }) => bankId === orgId).map((line) => askPartOf(line, round)),
  );
  const ownTasks = ownTasksOf(file, orgId);
  if (asks.length === 0 && ownTasks.length === 0) return undefined;
  const isAsked = asks.length > 0;
  // What a bank and an owner of tasks know of the rest does not depend on what else they are.
  const reader = { kind: isAsked ? 'bank' : 'department', orgId } as const;
  const { applicant, need, score, phase } = file;
  const consentEnded = isAsked && consentEndedFor(reader, file) !== undefined;
  const readsFirm = isAsked && !consentEnded;
  const [holder, due, step] = [
    holderFor(file, reader),
    nextDueFor(file, reader),
    outcomeStepFor(reader, file),
  ];
  const size = readsFirm ? sizeNumbersOf(file) : undefined;
  const tags = isAsked ? tagsFor(file, orgId, readsFirm, consentEnded) : [];
  const asked = askedFor(file, orgId);
  return {
    caseId: file.id,
    orgId: file.orgId,
    regionId: file.regionId,
    name: applicant.name,
    code: applicant.identity.code,
    kind: applicant.kind,
    industry: applicant.industry,
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
    ...(readsFirm &&
      score && {
        score: score.total,
        ...(score.grade !== null && { grade: score.grade }),
        ...(score.label && { scoreLabel: score.label.zh }),
      }),
    ...(holder !== undefined && { holder }),
    ...(due && { due }),
    ...(step && { step }),
    ...(tags.length > 0 && { tags }),
    ...(isAsked && { asks }),
    part: {
      relation: isAsked ? 'asked' : 'owner',
      turn: turnOf(asked?.state, ownTasks),
      ...(asked && { asked }),
      ...(ownTasks.length > 0 && { ownTasks }),
    },
  };
};

const askedFor = (file: CaseFile, bankId: string): OwnPart['asked'] => {
  const asked = askedStateOf(file, bankId);
  const round = file.rounds.findLast(({ lines }) => lines.some((line) => line.bankId === bankId));
  if (!asked || !round) return undefined;
  const { state, line } = asked;
  return {
    state,
    productId: line.productId,
    at: round.at,
    ...(line.answer && { answeredAt: line.answer.at }),
  };
};

export const ownTasksOf = ({ prescriptions, phase }: CaseFile, orgId: string): readonly OwnTask[] =>
  prescriptions
    .filter(({ ownerOrgId }) => ownerOrgId === orgId && ownerOrgId !== erasedMark)
    .map(({ id, code, measure, dueOn, state, beside, overdueSince, settledAt, moreTime }) => ({
      id,
      code,
      measure,
      dueOn,
      state,
      awaited: isOwed({ state, ...(beside && { beside }) }, phase.stage),
      ...(overdueSince !== undefined && { overdueSince }),
      ...(settledAt !== undefined && { settledAt }),
      ...(moreTime && { moreTime: moreTime.until }),
    }));

const turnOf = (state: AskedState | undefined, tasks: readonly OwnTask[]): Turn => {
  switch (state) {
    case 'toAnswer':
    case 'overdue':
      return 'answer';
    case 'waitingForPapers':
      return 'papers';
    case 'accepted':
      return 'loan';
    case 'granted':
    case 'declined':
    case 'lent':
    case 'lapsed':
    case undefined:
      return tasks.some(({ awaited }) => awaited) ? 'task' : 'done';
    default:
      return state satisfies never;
  }
};

/** What stands in the file of the case for this bank, and that the loan it granted itself is the firm's first. */
const tagsFor = (
  { applicant, rounds }: CaseFile,
  bankId: string,
  readsFirm: boolean,
  consentEnded: boolean,
): readonly Tag[] => {
  const isFirstLoan = rounds.some(({ lines }) =>
    lines.some((line) => line.bankId === bankId && line.answer?.kind === 'granted' && line.answer.firstLoan),
  );
  return [
    ...(readsFirm ? (applicant.flags ?? []) : []),
    ...(isFirstLoan ? (['firstLoan'] as const) : []),
    ...(consentEnded ? (['consentWithdrawn'] as const) : []),
  ];
};

/**
 * Of the lines that several of the reader's organisations have of one case, the one that they speak for (`seatOf`): where
 * a bank was asked, the nearest that was; else the nearest owner. `lines`: from the reader's own organisation upwards.
 */
export const lineOfSeat = <T extends { readonly part: OwnPart }>(lines: readonly T[]): T | undefined =>
  lines.find(({ part }) => part.relation === 'asked') ?? lines[0];
