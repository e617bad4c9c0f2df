import { plannedDateFault } from '../../plausible/index.ts';
import { civilDateOf } from '../../time/shanghai.ts';
import type { Prescription, PrescriptionDraft } from '../diagnosis.ts';
import { isOwed } from '../owed-measure.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { mostOpenPrescriptions } from '../room.ts';
import type { CaseFile } from '../state.ts';
import { bodyRefusal, partnerKinds } from './bodies.ts';
import type { Context } from './context.ts';
import { dateRefusal } from './plausible.ts';

/** An id names one prescription of the case for good, also one that is settled or ended. */
export const draftRefusal = (
  drafts: readonly PrescriptionDraft[],
  { applicant, orgId, phase, prescriptions }: CaseFile,
  { rules, at }: Context,
  path = 'prescriptions',
): { readonly ok: false; readonly refusal: Refusal } | undefined => {
  // A new plan takes the place of an older one.
  const open = prescriptions.filter((one) => isOwed(one, phase.stage));
  if (open.length + drafts.length > mostOpenPrescriptions) return refuse('too_many_prescriptions', path);
  const taken = new Set(prescriptions.map(({ id }) => id));
  for (const [index, draft] of drafts.entries()) {
    if (taken.has(draft.id)) return refuse('prescription_exists', `${path}.${index}.id`);
    taken.add(draft.id);
    if (!rules.isPrescriptionCode(draft.code))
      return refuse('unknown_prescription_code', `${path}.${index}.code`);
    const today = civilDateOf(at);
    if (draft.dueOn < today) return refuse('due_date_past', `${path}.${index}.dueOn`);
    const impossible = dateRefusal(plannedDateFault(draft.dueOn, `${path}.${index}.dueOn`, today));
    if (impossible) return impossible;
    const isOwn = draft.ownerOrgId === applicant.identity.code;
    const unfit = isOwn
      ? undefined
      : bodyRefusal(draft.ownerOrgId, `${path}.${index}.ownerOrgId`, partnerKinds, orgId, rules);
    if (unfit) return unfit;
  }
  return undefined;
};

export const openPrescription = (
  draft: PrescriptionDraft,
  { at, rules }: Context,
  sessionId?: string,
): Prescription => ({
  ...draft,
  catalogueVersion: rules.prescriptionCatalogueVersion,
  addedAt: at,
  state: 'open',
  ...(sessionId !== undefined && { sessionId }),
});
