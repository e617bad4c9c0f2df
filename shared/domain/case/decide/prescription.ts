import type { Prescription, PrescriptionDraft } from '../diagnosis.ts';
import type { CaseEvent } from '../events.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseFile, Phase } from '../state.ts';
import { accept, type CaseDecision, type Context, type Decider, eventsOf, speakerOf } from './context.ts';
import { recommendationPhase } from './paths.ts';
import { draftRefusal, openPrescription } from './prescription-draft.ts';

/**
 * 开具处方: to the plan that is carried out; or while banks work on the case, beside them, where it moves nothing and ends
 * with the case at the latest.
 */
export const addPrescription: Decider<'addPrescription'> = (command, file, context) => {
  const { make } = eventsOf(context);
  const known = file.prescriptions.find((p) => p.id === command.prescription.id);
  if (known) return isSameOpen(known, command.prescription) ? accept() : refuse('prescription_exists');
  const broken = draftRefusal([command.prescription], file, context, 'prescription');
  if (broken) return broken;
  const prescription = openPrescription(command.prescription, context);
  const beside = file.phase.stage === 'bankHandling' && ({ beside: true } as const);
  return accept(make('PrescriptionAdded', { prescription: { ...prescription, ...beside } }));
};

/**
 * 处方办结 by its owner or the work group; only the work group waives. When nothing is open any more the case goes on,
 * or to triage where a measure failed.
 */
export const settlePrescription: Decider<'settlePrescription'> = (command, file, context) => {
  const found = ownedOrHeld(command.prescriptionId, file, context);
  if (!found.ok) return found;
  const { prescription, byHolder } = found;
  if (!byHolder && command.result === 'waived') return refuse('not_permitted', 'result');
  if (prescription.state !== 'open')
    return prescription.state === command.result && prescription.evidence === command.evidence
      ? accept()
      : refuse('prescription_settled');
  if (command.evidence.trim() === '') return refuse('note_missing', 'evidence');

  const { prescriptionId, result, evidence } = command;
  const settled = eventsOf(context).make('PrescriptionSettled', { prescriptionId, state: result, evidence });
  return goingOn(settled, prescriptionId, result === 'failed', file, context);
};

/** 退回处方: who says that it cannot be done says why. Where nothing is open any more people decide, as after a failure. */
export const declinePrescription: Decider<'declinePrescription'> = (command, file, context) => {
  const { prescriptionId, reason } = command;
  const found = ownedOrHeld(prescriptionId, file, context);
  if (!found.ok) return found;
  const { state, evidence } = found.prescription;
  if (state !== 'open')
    return state === 'declined' && evidence === reason ? accept() : refuse('prescription_settled');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  const declined = eventsOf(context).make('PrescriptionDeclined', { prescriptionId, reason });
  return goingOn(declined, prescriptionId, true, file, context);
};

/** 成效反馈 by the enterprise and by the work group, each for itself, once the measure is done; the later word stands. */
export const judgePrescription: Decider<'judgePrescription'> = (command, file, context) => {
  const { prescriptionId, helped, note } = command;
  const prescription = file.prescriptions.find(({ id }) => id === prescriptionId);
  if (!prescription) return refuse('prescription_not_found', 'prescriptionId');
  if (prescription.state !== 'done') return refuse('prescription_not_done', 'prescriptionId');
  const judge = context.by.kind === 'enterprise' ? ('enterprise' as const) : ('workGroup' as const);
  const before = prescription.judged?.[judge];
  if (before?.helped === helped && before.note === note) return accept();
  const said = { prescriptionId, judge, helped, ...(note !== undefined && { note }) };
  return accept(eventsOf(context).make('PrescriptionJudged', said));
};

/** A measure of the plan that is carried out now, or one given beside the banks' work, for its owner, or the work group for whoever it is. */
export const ownedOrHeld = (
  prescriptionId: string,
  { phase, prescriptions }: CaseFile,
  context: Context,
):
  | { readonly ok: true; readonly prescription: Prescription; readonly byHolder: boolean }
  | { readonly ok: false; readonly refusal: Refusal } => {
  const prescription = prescriptions.find(({ id }) => id === prescriptionId);
  if (phase.stage !== 'prescription' && !prescription?.beside) return refuse('wrong_stage');
  if (!prescription) return refuse('prescription_not_found', 'prescriptionId');
  const byHolder = context.by.kind === 'regulator';
  if (!byHolder && prescription.ownerOrgId !== speakerOf(context).orgId) return refuse('not_permitted');
  return { ok: true, prescription, byHolder };
};

/**
 * The last measure of a plan that ends sends the case on; to triage where one was not carried out. One that was given beside
 * the banks' work is of no plan.
 */
const goingOn = (
  ended: CaseEvent,
  prescriptionId: string,
  undone: boolean,
  file: CaseFile,
  context: Context,
): CaseDecision => {
  const { enter } = eventsOf(context);
  const plan = planOf(file);
  const others = plan.filter(({ id }) => id !== prescriptionId);
  if (others.length === plan.length) return accept(ended);
  if (others.some(({ state }) => state === 'open')) return accept(ended);
  const failed = undone || others.some(({ state }) => state === 'failed' || state === 'declined');
  return accept(ended, enter(failed ? { stage: 'triage', cause: 'prescriptionFailed' } : afterPlan(file)));
};

const afterPlan = (file: CaseFile): Phase =>
  file.phase.stage === 'prescription' && file.phase.afterwards === 'screening'
    ? { stage: 'screening' }
    : recommendationPhase(file);

/** The plan that is carried out now decides alone: what an earlier one left, done or not, neither holds it up nor fails it. */
const planOf = ({ prescriptions, enteredStageAt }: CaseFile): readonly Prescription[] =>
  prescriptions.filter(({ addedAt, beside }) => !beside && addedAt >= enteredStageAt);

const isSameOpen = (known: Prescription, { code, measure, ownerOrgId, dueOn }: PrescriptionDraft): boolean =>
  known.state === 'open' &&
  known.code === code &&
  known.measure === measure &&
  known.ownerOrgId === ownerOrgId &&
  known.dueOn === dueOn;
