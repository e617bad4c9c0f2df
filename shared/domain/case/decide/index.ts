import { actOf, mayCommand } from '../../access/permission.ts';
import { seatOf } from '../../access/seat.ts';
import type { Command } from '../commands.ts';
import type { CaseEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { refuse } from '../refusal.ts';
import { isEnded } from '../stages.ts';
import type { CaseFile } from '../state.ts';
import { type CommandRule, commandTable } from '../transitions.ts';
import { assign } from './assignment.ts';
import { decline, grant } from './bank-answer.ts';
import { completeMaterials, recordContact, requestInformation, supplyInformation } from './bank-progress.ts';
import { withdrawConsent } from './consent.ts';
import { accept, type CaseDecision, type Context, type Decider, type Deciders, eventsOf } from './context.ts';
import { correctAnswer } from './correct-answer.ts';
import { endWaiting, passDeadline } from './deadline.ts';
import { correctFindings, recordDiagnosis, scheduleDiagnosis } from './diagnosis.ts';
import { fileDocument, removeDocument } from './documents.ts';
import { reopen, urge, withdraw } from './ending.ts';
import { answerExtension, askExtension } from './extension.ts';
import { callOffFollowUp, finishFollowUp, moveFollowUp, setFollowUp } from './follow-up.ts';
import { answerHandUp, concludeHandUp, handUp, scheduleHandUp, withdrawHandUp } from './hand-up.ts';
import { helpful } from './helpful-refusal.ts';
import { answerInquiry, askDepartment, endInquiry, openInquiry } from './inquiry.ts';
import { withLadders } from './ladder.ts';
import { leftOpen } from './left-open.ts';
import { mergeInto, takeIn, tellApart } from './merging.ts';
import { answerMoreTime, askMoreTime } from './more-time.ts';
import { amendApplication, completeIntake, openCase } from './opening.ts';
import { abandonOffer, acceptOffer, closeAsLent, recordDisbursement, signContract } from './outcome.ts';
import { erasePersonalData, holdPersonalData, refuseErasure, requestErasure } from './personal-data.ts';
import {
  addPrescription,
  declinePrescription,
  judgePrescription,
  settlePrescription,
} from './prescription.ts';
import { prepareRecommendation, recommend } from './recommendation.ts';
import { recountDates } from './recount.ts';
import { planReminders } from './reminders.ts';
import { recordScore, reviewScore } from './scoring.ts';
import { screen } from './screening.ts';
import { succeedOrganisation } from './succession.ts';
import { answerTransfer, proposeTransfer, withdrawTransfer } from './transfer.ts';
import { decideTriage, suggestTriage } from './triage.ts';
import { withLimits } from './with-limits.ts';

type CommandInCase = Exclude<Command, { readonly type: 'openCase' }>;

const deciders: Deciders = {
  completeIntake,
  amendApplication,
  screen,
  recordScore,
  reviewScore,
  prepareRecommendation,
  recommend,
  recordContact,
  completeMaterials,
  requestInformation,
  supplyInformation,
  grant,
  decline,
  correctAnswer,
  passDeadline,
  endWaiting,
  suggestTriage,
  decideTriage,
  scheduleDiagnosis,
  recordDiagnosis,
  correctFindings,
  setFollowUp,
  moveFollowUp,
  finishFollowUp,
  callOffFollowUp,
  handUp,
  withdrawHandUp,
  answerHandUp,
  scheduleHandUp,
  concludeHandUp,
  addPrescription,
  settlePrescription,
  declinePrescription,
  askMoreTime,
  answerMoreTime,
  judgePrescription,
  acceptOffer,
  signContract,
  recordDisbursement,
  abandonOffer,
  closeAsLent,
  fileDocument,
  removeDocument,
  askExtension,
  answerExtension,
  recountDates,
  planReminders,
  urge,
  askDepartment,
  openInquiry,
  answerInquiry,
  endInquiry,
  assign,
  proposeTransfer,
  withdrawTransfer,
  answerTransfer,
  tellApart,
  mergeInto,
  takeIn,
  withdraw,
  reopen,
  withdrawConsent,
  requestErasure,
  refuseErasure,
  holdPersonalData,
  erasePersonalData,
  succeedOrganisation,
};

/**
 * The case's decider (design §3.1): what a command means for a case, as events or a typed refusal. Pure.
 * 1 the case exists; 2 the actor may; 3 the stage allows it; 4 the command's own rules; 5 stages get the time
 * that the region gives them, and dates their ladder; 6 what it leaves open is ended.
 */
export const decide = (command: Command, file: CaseFile | undefined, context: Context): CaseDecision => {
  if (command.type === 'openCase') return openCase(command, file, context);
  if (!file) return refuse('case_not_found');
  const seated = { ...context, as: seatOf(context.by, file, context.rules.isWithin) };
  const decided = decideOn(command, file, seated);
  return decided.ok
    ? asCover(
        leavingNothingOpen(withLadders(withLimits(decided.events, file, seated), file, seated), file, seated),
        seated,
      )
    : { ok: false, refusal: helpful(decided.refusal, actOf(command, file, giverOf(context)), file, seated) };
};

const decideOn = (command: CommandInCase, file: CaseFile, context: Context): CaseDecision => {
  if (!mayCommand(context.by, actOf(command, file, giverOf(context)), file, context.rules.isWithin))
    return refuse('not_permitted');
  const rule: CommandRule = commandTable[command.type];
  if (!rule.stages.includes(file.phase.stage))
    return refuse(isEnded(file.phase.stage) ? 'case_ended' : 'wrong_stage');
  // The map is keyed by the very type that the command carries; TypeScript cannot correlate the two.
  return (deciders[command.type] as Decider<typeof command.type>)(command as never, file, context);
};

const giverOf = ({ by, standsInFor }: Context) => ({
  personId: by.personId,
  ...(standsInFor !== undefined && { standsInFor }),
});

/** What a cover does for who is away says so, whatever it was; by the cover's own roles and no other. */
const asCover = (decided: CaseDecision, context: Context): CaseDecision =>
  decided.ok && decided.events.length > 0 && context.standsInFor !== undefined
    ? accept(...decided.events, eventsOf(context).make('ActedAsCover', { for: context.standsInFor }))
    : decided;

/** Nothing is left that nobody can finish: an ending, a new start and a new plan end what was open before. */
const leavingNothingOpen = (events: readonly CaseEvent[], file: CaseFile, context: Context): CaseDecision => {
  const work = events.length > 0 ? leftOpen(file, events.reduce<CaseFile>(evolve, file), events) : undefined;
  return accept(...events, ...(work ? [eventsOf(context).make('OpenWorkCancelled', { work })] : []));
};
