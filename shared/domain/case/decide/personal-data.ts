import type { ErasureBasis } from '../../personal-data/erasure.ts';
import { groupsOf, isPersonInBusiness, type PersonalDataGroup } from '../../personal-data/groups.ts';
import { addDays, civilDateOf, endOfDay } from '../../time/index.ts';
import { heldUntil } from '../clocks.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CaseFile } from '../state.ts';
import { accept, type Decider, eventsOf } from './context.ts';

/** Whether nothing is left to be done with the data (a cultivated firm is still looked after). */
const hasEnded = ({ phase }: CaseFile): boolean => phase.stage === 'withdrawn' || phase.stage === 'closed';

/** 申请删除: the enterprise asks, the work group answers by the day the region promises. */
export const requestErasure: Decider<'requestErasure'> = ({ note }, file, context) => {
  if (!hasEnded(file)) return refuse('case_not_ended');
  if (file.personalData?.request) return refuse('already_requested');
  const days = context.rules.erasureAnswerDays;
  const said = note?.trim() ?? '';
  return accept(
    eventsOf(context).make('ErasureRequested', {
      ...(said !== '' && { note: said }),
      ...(days !== undefined && { dueAt: endOfDay(addDays(civilDateOf(context.at), days)) }),
    }),
  );
};

/** A refusal gives its reason (PIPL art. 50). */
export const refuseErasure: Decider<'refuseErasure'> = ({ reason }, file, context) => {
  if (!file.personalData?.request) return refuse('no_erasure_request');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  return accept(eventsOf(context).make('ErasureRefused', { reason }));
};

/** 留存 to a day, so that no hold is forgotten; another day replaces it, today ends it. */
export const holdPersonalData: Decider<'holdPersonalData'> = ({ until, reason }, file, context) => {
  if (until < civilDateOf(context.at)) return refuse('hold_date_past', 'until');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  const { hold } = file.personalData ?? {};
  if (hold?.until === until && hold.reason === reason) return accept();
  return accept(eventsOf(context).make('RetentionHeld', { until, reason }));
};

/**
 * 删除个人信息 (PIPL art. 47), for good. 1 the case has ended; 2 neither a hold nor a period laid down by law stands
 * against it; 3 the basis is true of this case; 4 what is named is personal data. What is gone already stays gone.
 */
export const erasePersonalData: Decider<'erasePersonalData'> = (command, file, context) => {
  const { basis, groups } = command;
  const stands = standsAgainst(file, basis, context.at);
  if (stands) return { ok: false, refusal: stands };
  const reference = command.reference.trim();
  if (reference === '') return refuse('reference_missing', 'reference');
  if (groups.length === 0) return refuse('nothing_to_erase', 'groups');
  if (groups.includes('identity') && !isPersonInBusiness(file.applicant))
    return refuse('not_personal_data', 'groups');
  const left = leftOf(file, groups);
  return left.length === 0
    ? accept()
    : accept(eventsOf(context).make('PersonalDataErased', { basis, reference, groups: left }));
};

/** What of these has not been erased yet, in the usual order. */
const leftOf = (file: CaseFile, groups: readonly PersonalDataGroup[]): readonly PersonalDataGroup[] =>
  groupsOf(file.applicant).filter(
    (group) => groups.includes(group) && !file.personalData?.erased?.includes(group),
  );

export const stillToErase = (file: CaseFile): readonly PersonalDataGroup[] =>
  leftOf(file, groupsOf(file.applicant));

const standsAgainst = (file: CaseFile, basis: ErasureBasis, at: number): Refusal | undefined => {
  if (!hasEnded(file)) return { code: 'case_not_ended' };
  if (heldUntil(file) >= at) return { code: 'records_held' };
  const { retention } = file.personalData ?? {};
  const over = retention !== undefined && retention.dueAt <= at;
  if (retention?.statutory && !over) return { code: 'statutory_retention' };
  if (basis === 'retentionExpired' && !over) return { code: 'retention_not_expired', field: 'basis' };
  if (basis === 'consentWithdrawn' && !file.consentWithdrawal)
    return { code: 'consent_not_withdrawn', field: 'basis' };
  return undefined;
};
