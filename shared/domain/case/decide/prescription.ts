import type { Prescription, PrescriptionDraft } from '../diagnosis.ts';
import { refuse } from '../refusal.ts';
import type { CaseFile } from '../state.ts';
import { accept, type Decider, eventsOf, speakerOf } from './context.ts';
import { recommendationPhase } from './paths.ts';
import { draftRefusal, openPrescription } from './prescription-draft.ts';

export const addPrescription: Decider<'addPrescription'> = (command, file, context) => {
  const { make } = eventsOf(context);
  const known = file.prescriptions.find((p) => p.id === command.prescription.id);
  if (known) return isSameOpen(known, command.prescription) ? accept() : refuse('prescription_exists');
  const broken = draftRefusal([command.prescription], file, context, 'prescription');
  if (broken) return broken;
  return accept(make('PrescriptionAdded', { prescription: openPrescription(command.prescription, context) }));
};

/**
 * 处方办结 by its owner or the work group; only the work group waives. When nothing is open any more the case goes on,
 * or to triage where a measure failed.
 */
export const settlePrescription: Decider<'settlePrescription'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const { phase } = file;
  if (phase.stage !== 'prescription') return refuse('wrong_stage');
  const prescription = file.prescriptions.find((p) => p.id === command.prescriptionId);
  if (!prescription) return refuse('prescription_not_found', 'prescriptionId');
  const byHolder = context.by.kind === 'regulator';
  if (!byHolder && prescription.ownerOrgId !== speakerOf(context).orgId) return refuse('not_permitted');
  if (!byHolder && command.result === 'waived') return refuse('not_permitted', 'result');
  if (prescription.state !== 'open')
    return prescription.state === command.result && prescription.evidence === command.evidence
      ? accept()
      : refuse('prescription_settled');
  if (command.evidence.trim() === '') return refuse('note_missing', 'evidence');

  const { prescriptionId, result, evidence } = command;
  const settled = make('PrescriptionSettled', { prescriptionId, state: result, evidence });
  const others = planOf(file).filter((p) => p.id !== prescriptionId);
  if (others.some((p) => p.state === 'open')) return accept(settled);
  const failed = result === 'failed' || others.some((p) => p.state === 'failed');
  if (failed) return accept(settled, enter({ stage: 'triage', cause: 'prescriptionFailed' }));
  const next =
    phase.afterwards === 'screening' ? ({ stage: 'screening' } as const) : recommendationPhase(file);
  return accept(settled, enter(next));
};

/** The plan that is carried out now decides alone: what an earlier one left, done or not, neither holds it up nor fails it. */
const planOf = ({ prescriptions, enteredStageAt }: CaseFile): readonly Prescription[] =>
  prescriptions.filter(({ addedAt }) => addedAt >= enteredStageAt);

const isSameOpen = (known: Prescription, { code, measure, ownerOrgId, dueOn }: PrescriptionDraft): boolean =>
  known.state === 'open' &&
  known.code === code &&
  known.measure === measure &&
  known.ownerOrgId === ownerOrgId &&
  known.dueOn === dueOn;
