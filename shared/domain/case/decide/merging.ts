import { mergedText } from '../merging.ts';
import { refuse } from '../refusal.ts';
import { isOffer } from '../round.ts';
import type { CaseFile } from '../state.ts';
import { accept, type CaseDecision, type Decider, eventsOf } from './context.ts';

/** 认定不是同一企业, with the reason: from here on the two are shown as alike no more. */
export const tellApart: Decider<'tellApart'> = ({ otherCaseId, reason }, file, context) => {
  const unfit = sayingRefusal(otherCaseId, reason, file);
  if (unfit) return unfit;
  const before = file.toldApart?.find(({ caseId }) => caseId === otherCaseId);
  if (before?.reason === reason) return accept();
  return accept(eventsOf(context).make('CaseToldApart', { otherCaseId, reason }));
};

/**
 * 并案: this case ends and the other goes on as it stands. A bank's offer is never ended by it: the case that has one is
 * the one that stays.
 */
export const mergeInto: Decider<'mergeInto'> = ({ otherCaseId, reason }, file, context) => {
  const unfit = sayingRefusal(otherCaseId, reason, file);
  if (unfit) return unfit;
  if (file.outcome) return refuse('merge_has_loan');
  if (file.rounds.some(({ lines }) => lines.some(isOffer))) return refuse('merge_has_offer');
  const { make, enter } = eventsOf(context);
  return accept(
    make('CaseMerged', { otherCaseId, reason }),
    enter({ stage: 'closed', result: 'merged', reason: mergedText }),
  );
};

/** 接收并案: nothing of this case moves; its work group reads both from here. */
export const takeIn: Decider<'takeIn'> = ({ otherCaseId, reason }, file, context) =>
  sayingRefusal(otherCaseId, reason, file) ??
  accept(eventsOf(context).make('CaseTakenIn', { otherCaseId, reason }));

const sayingRefusal = (otherCaseId: string, reason: string, file: CaseFile): CaseDecision | undefined => {
  if (otherCaseId === file.id) return refuse('same_case', 'otherCaseId');
  return reason.trim() === '' ? refuse('note_missing', 'reason') : undefined;
};
