import { civilDateOf } from '../../time/shanghai.ts';
import type { Prescription, PrescriptionDraft } from '../diagnosis.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Context } from './context.ts';

export const draftRefusal = (
  drafts: readonly PrescriptionDraft[],
  { rules, at }: Context,
  path = 'prescriptions',
): { readonly ok: false; readonly refusal: Refusal } | undefined => {
  for (const [index, draft] of drafts.entries()) {
    if (!rules.isPrescriptionCode(draft.code))
      return refuse('unknown_prescription_code', `${path}.${index}.code`);
    if (draft.dueOn < civilDateOf(at)) return refuse('due_date_past', `${path}.${index}.dueOn`);
  }
  return undefined;
};

export const openPrescription = (draft: PrescriptionDraft, at: number, sessionId?: string): Prescription => ({
  ...draft,
  addedAt: at,
  state: 'open',
  ...(sessionId !== undefined && { sessionId }),
});
