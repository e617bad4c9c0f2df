import type { Applicant, FinancingNeed } from './applicant.ts';
import type { Command, CommandOf, CommandType } from './commands.ts';
import { jsonBytes } from './json-bytes.ts';
import { type Refusal, refuse } from './refusal.ts';

/** How large a case is (案卷大小), in bytes as `jsonBytes` counts them. */
export type CaseSize = {
  /** Of its state item. */
  readonly state: number;
  /** Of all its events together, as they are stored. */
  readonly history: number;
  /** Of the events of this one act; the largest of them alone. */
  readonly act: number;
  readonly largestEvent: number;
};

/**
 * How much room a command finds. `adds`: whatever can be said again and again, refused first. `answers`: what somebody
 * waits for, and documents, which say at length what no longer fits: they go on until a reserve is used up as well.
 * `ends`: what ends a case, what people may ask for by law and what the system does by itself: only the store's own limit
 * stands against it.
 */
type Claim = 'adds' | 'answers' | 'ends';

const claims: Readonly<Record<CommandType, Claim>> = {
  openCase: 'adds',
  completeIntake: 'adds',
  amendApplication: 'adds',
  screen: 'adds',
  recordScore: 'ends',
  reviewScore: 'answers',
  prepareRecommendation: 'ends',
  recommend: 'adds',
  recordContact: 'answers',
  completeMaterials: 'answers',
  requestInformation: 'adds',
  supplyInformation: 'answers',
  grant: 'answers',
  decline: 'answers',
  correctAnswer: 'adds',
  passDeadline: 'ends',
  endWaiting: 'ends',
  suggestTriage: 'ends',
  decideTriage: 'answers',
  scheduleDiagnosis: 'answers',
  recordDiagnosis: 'adds',
  correctFindings: 'adds',
  setFollowUp: 'adds',
  moveFollowUp: 'adds',
  finishFollowUp: 'answers',
  callOffFollowUp: 'ends',
  handUp: 'adds',
  withdrawHandUp: 'ends',
  answerHandUp: 'answers',
  scheduleHandUp: 'answers',
  concludeHandUp: 'answers',
  addPrescription: 'adds',
  settlePrescription: 'answers',
  declinePrescription: 'answers',
  askMoreTime: 'adds',
  answerMoreTime: 'answers',
  judgePrescription: 'adds',
  acceptOffer: 'answers',
  signContract: 'answers',
  recordDisbursement: 'answers',
  abandonOffer: 'ends',
  closeAsLent: 'ends',
  fileDocument: 'answers',
  removeDocument: 'ends',
  askExtension: 'adds',
  answerExtension: 'answers',
  recountDates: 'ends',
  planReminders: 'ends',
  askDepartment: 'adds',
  openInquiry: 'answers',
  answerInquiry: 'answers',
  endInquiry: 'ends',
  urge: 'adds',
  assign: 'ends',
  proposeTransfer: 'adds',
  withdrawTransfer: 'ends',
  answerTransfer: 'ends',
  tellApart: 'adds',
  mergeInto: 'ends',
  takeIn: 'answers',
  withdraw: 'ends',
  reopen: 'adds',
  withdrawConsent: 'ends',
  requestErasure: 'ends',
  refuseErasure: 'ends',
  holdPersonalData: 'ends',
  erasePersonalData: 'ends',
  succeedOrganisation: 'ends',
};

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** A state item may have 400 KB in DynamoDB; an answer that holds the whole history 6 MB in Lambda. */
export const mostBytes: Readonly<Record<Claim, Pick<CaseSize, 'state' | 'history'>>> = {
  adds: { state: 256 * kilobyte, history: 4 * megabyte },
  answers: { state: 320 * kilobyte, history: 4.5 * megabyte },
  ends: { state: 384 * kilobyte, history: Number.POSITIVE_INFINITY },
};

/** An event is an item of its own, with 400 KB; the events of one act go into one transaction, with 4 MB. */
export const mostEventBytes = 256 * kilobyte;
export const mostActBytes = megabyte;

/**
 * What an applicant says of itself goes whole into each event that changes it and stays whole in lists. Hundreds of
 * patents, awards and projects fit.
 */
const mostApplicationBytes = 128 * kilobyte;

/** Also where it was larger before (an older version asked less): then it may not grow. */
export const applicationRefusal = (
  applicant: Applicant,
  need: FinancingNeed,
  before?: { readonly applicant: Applicant; readonly need: FinancingNeed },
): { readonly ok: false; readonly refusal: Refusal } | undefined => {
  const bytes = jsonBytes([applicant, need]);
  const most = Math.max(mostApplicationBytes, before ? jsonBytes([before.applicant, before.need]) : 0);
  return bytes > most ? refuse('application_too_large', 'applicant.facts') : undefined;
};

/** Each open measure has its clock and its place in its owner's list; all of them move in one transaction (docs/adr/0030). */
export const mostOpenPrescriptions = 20;
/** 部门查询 of a case, over all its time: each has its place in a department's list. */
export const mostInquiries = 20;
/** 提级会诊 of a case, over all its time. */
export const mostHandUps = 10;
/** 回访跟进 of a case, over all its time: each has its place in the lists of who owns it. */
export const mostFollowUps = 20;
/** Each bank that was ever asked has its place in an inbox, which moves with every stage. */
export const mostBanksAsked = 30;

/** 案卷容量: whether the store has room for what a command adds, asked long before it has none. */
export const roomRefusal = (command: Command, size: CaseSize): Refusal | undefined => {
  if (size.largestEvent > mostEventBytes || size.act > mostActBytes) return { code: 'act_too_large' };
  const most = mostBytes[claimOf(command)];
  return size.state > most.state || size.history > most.history ? { code: 'case_full' } : undefined;
};

const claimOf = (command: Command): Claim => {
  switch (command.type) {
    case 'decideTriage':
      return command.route === 'close' || command.route === 'cultivation' ? 'ends' : 'answers';
    // Not held, and nothing to say about it: so a session sends back what it had no time for.
    case 'recordDiagnosis':
      return saysNothing(command) ? 'ends' : 'adds';
    default:
      return claims[command.type];
  }
};

const saysNothing = ({ disposition, findings, prescriptions, note }: CommandOf<'recordDiagnosis'>): boolean =>
  disposition !== 'held' && findings.length === 0 && prescriptions.length === 0 && note === undefined;
