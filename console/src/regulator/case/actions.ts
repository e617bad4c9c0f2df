import type { CaseView } from '../../api/routes.ts';
import { askedDates, openDates } from './dates.ts';
import {
  drawnFen,
  hasOffer,
  openPrescriptions,
  openRequests,
  overdueLines,
  waitsForReview,
} from './standing.ts';

/** What can be done on the case file; `recommend`, `session` and `erasure` lead to pages of their own. */
export const actionIds = [
  'intake',
  'screen',
  'review',
  'recommend',
  'triage',
  'session',
  'settle',
  'prescribe',
  'accept',
  'contract',
  'disburse',
  'close',
  'abandon',
  'supply',
  'endWaiting',
  'answerExtension',
  'extension',
  'urge',
  'assign',
  'askDepartment',
  'amend',
  'correctFindings',
  'transfer',
  'withdrawTransfer',
  'answerTransfer',
  'withdraw',
  'reopen',
  'erasure',
] as const;
export type ActionId = (typeof actionIds)[number];

export type Actions = {
  /** The one next step. */
  readonly primary?: ActionId;
  readonly beside: readonly ActionId[];
  readonly more: readonly ActionId[];
};

type StageView = Pick<CaseView, 'phase' | 'relation' | 'score' | 'rounds' | 'prescriptions' | 'outcome'> &
  Partial<
    Pick<CaseView, 'allowed' | 'personalData' | 'consentWithdrawal' | 'diagnoses' | 'limit' | 'transfer'>
  >;

type Allowed = NonNullable<CaseView['allowed']>[number];

/** What each action asks of the reader's role; one of them is enough. */
const actsOf: Readonly<Record<ActionId, readonly Allowed[]>> = {
  intake: ['completeIntake'],
  screen: ['screen'],
  review: ['reviewScore'],
  recommend: ['recommend'],
  triage: ['decideTriage'],
  session: ['scheduleDiagnosis', 'recordDiagnosis'],
  settle: ['settlePrescription'],
  prescribe: ['addPrescription'],
  accept: ['acceptOffer'],
  contract: ['signContract'],
  disburse: ['recordDisbursement'],
  close: ['closeAsLent'],
  abandon: ['abandonOffer'],
  supply: ['supplyInformation'],
  endWaiting: ['endWaiting'],
  answerExtension: ['answerExtension'],
  extension: ['askExtension'],
  urge: ['urge'],
  assign: ['assign'],
  askDepartment: ['askDepartment'],
  amend: ['amendApplication'],
  correctFindings: ['correctFindings'],
  transfer: ['proposeTransfer'],
  withdrawTransfer: ['withdrawTransfer'],
  answerTransfer: ['answerTransfer'],
  withdraw: ['withdraw'],
  reopen: ['reopen'],
  erasure: ['erasePersonalData', 'refuseErasure', 'holdPersonalData'],
};

const amendable = [
  'intake',
  'screening',
  'scoring',
  'recommendation',
  'triage',
  'jointDiagnosis',
  'prescription',
  'secondRecommendation',
];

const isOver = (stage: string): boolean => ['cultivation', 'withdrawn', 'closed'].includes(stage);

/**
 * What the reader can do now, by the moment the case is in and by their role. The server decides; this only keeps buttons away
 * that it would refuse anyway.
 */
export const actionsOf = (view: StageView): Actions => {
  const { primary, beside, more } = actionsInStage(view);
  const { allowed } = view;
  const may = (id: ActionId) => allowed === undefined || actsOf[id].some((act) => allowed.includes(act));
  return {
    ...(primary && may(primary) && { primary }),
    beside: beside.filter(may),
    more: more.filter(may),
  };
};

const actionsInStage = (view: StageView): Actions => {
  if (view.relation === 'receiver') return { primary: 'answerTransfer', beside: [], more: [] };
  if (view.relation === 'formerHolder') return { beside: [], more: [] };
  if (view.relation !== 'holder') return { beside: [], more: [], ...supervision(view) };
  const { stage } = view.phase;
  const { primary, beside: next } = nextOf(view);
  if (isOver(stage)) return afterEnd(view);
  const beside: readonly ActionId[] = askedDates(view).length > 0 ? ['answerExtension', ...next] : next;
  const shown = [primary, ...beside];
  const more: ActionId[] = ['urge', 'assign'];
  if (stage === 'bankHandling') more.push('prescribe');
  if (openPrescriptions(view).length > 0) more.push('settle');
  if (stage !== 'intake' && stage !== 'outcome') more.push('askDepartment');
  if (amendable.includes(stage)) more.push('amend');
  if (openRequests(view).length > 0) more.push('supply');
  if (overdueLines(view).length > 0) more.push('endWaiting');
  if (openDates(view).length > 0) more.push('extension');
  if (stage !== 'outcome' && hasOffer(view)) more.push('accept');
  if (stage === 'outcome' && drawnFen(view) === 0 && view.outcome) more.push('abandon');
  if (view.diagnoses?.some(({ findings }) => findings.length > 0)) more.push('correctFindings');
  more.push(view.transfer ? 'withdrawTransfer' : 'transfer');
  if (drawnFen(view) === 0) more.push('withdraw');
  return { ...(primary && { primary }), beside, more: more.filter((id) => !shown.includes(id)) };
};

/** Who asked for erasure is answered first; where consent was taken back or a loan was drawn, nobody is pushed to go on. */
const afterEnd = (view: StageView): Actions => {
  if (view.personalData?.request) return { primary: 'erasure', beside: [], more: ['reopen'] };
  const isDone = view.consentWithdrawal !== undefined || drawnFen(view) > 0;
  return isDone ? { beside: [], more: ['reopen'] } : { primary: 'reopen', beside: [], more: [] };
};

/** A supervisor urges (督办) and looks, and answers where the region has it agree to move a date. */
const supervision = (view: StageView): Partial<Actions> => {
  if (isOver(view.phase.stage)) return {};
  return askedDates(view).length > 0 && view.allowed?.includes('answerExtension')
    ? { primary: 'answerExtension', beside: ['urge'] }
    : { primary: 'urge' };
};

type Next = { readonly primary?: ActionId; readonly beside: readonly ActionId[] };

const nextOf = (view: StageView): Next => {
  const { phase } = view;
  switch (phase.stage) {
    case 'intake':
      return { primary: 'intake', beside: ['amend'] };
    case 'screening':
      return { primary: 'screen', beside: [] };
    case 'scoring':
      return waitsForReview(view) ? { primary: 'review', beside: ['amend'] } : { beside: [] };
    case 'recommendation':
    case 'secondRecommendation':
      return { primary: 'recommend', beside: ['triage'] };
    case 'bankHandling':
      if (hasOffer(view)) return { primary: 'accept', beside: ['urge'] };
      return openRequests(view).length > 0
        ? { primary: 'supply', beside: ['urge'] }
        : { primary: 'urge', beside: overdueLines(view).length > 0 ? ['endWaiting'] : [] };
    case 'triage':
      return { primary: 'triage', beside: [] };
    case 'jointDiagnosis':
      return { primary: 'session', beside: ['triage'] };
    case 'prescription':
      return openPrescriptions(view).length > 0
        ? { primary: 'settle', beside: ['prescribe', 'urge'] }
        : { primary: 'prescribe', beside: [] };
    case 'outcome':
      return outcomeOf(view);
    case 'cultivation':
    case 'withdrawn':
    case 'closed':
      return { beside: [] };
    default:
      return phase satisfies never;
  }
};

const outcomeOf = (view: StageView): Next => {
  const { outcome } = view;
  if (!outcome) return hasOffer(view) ? { primary: 'accept', beside: [] } : { beside: [] };
  if (!outcome.contract) return { primary: 'contract', beside: [] };
  const drawn = drawnFen(view);
  if (drawn >= outcome.grantedFen) return { primary: 'close', beside: [] };
  return { primary: 'disburse', beside: drawn > 0 ? ['close'] : [] };
};
