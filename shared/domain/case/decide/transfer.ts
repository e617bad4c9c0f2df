import { type Refusal, refuse } from '../refusal.ts';
import type { CaseFile } from '../state.ts';
import { accept, type Context, type Decider, eventsOf } from './context.ts';

/** 申请移交: nothing moves until the other work group has accepted, and no date stands still meanwhile. */
export const proposeTransfer: Decider<'proposeTransfer'> = ({ to, reason }, file, context) => {
  const unfit = unfitFor(to, file, context);
  if (unfit) return unfit;
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  if (file.consentWithdrawal) return refuse('consent_missing', 'consent');
  if (file.transfer)
    return file.transfer.to === to && file.transfer.reason === reason
      ? accept()
      : refuse('transfer_waits', 'to');
  return accept(eventsOf(context).make('TransferProposed', { to, reason }));
};

export const withdrawTransfer: Decider<'withdrawTransfer'> = ({ reason }, { transfer }, context) => {
  if (!transfer) return refuse('no_transfer');
  if (reason.trim() === '') return refuse('note_missing', 'reason');
  return accept(eventsOf(context).make('TransferWithdrawn', { to: transfer.to, reason }));
};

/** 答复移交: accepted, the case is that work group's from this moment on, with every date as it runs. */
export const answerTransfer: Decider<'answerTransfer'> = ({ accepted, reason = '' }, file, context) => {
  const { transfer, orgId } = file;
  if (!transfer) return refuse('no_transfer');
  const { make } = eventsOf(context);
  const { to } = transfer;
  if (!accepted)
    return reason.trim() === ''
      ? refuse('note_missing', 'reason')
      : accept(make('TransferRefused', { to, reason }));
  return unfitFor(to, file, context) ?? accept(make('CaseTransferred', { from: orgId, to }));
};

const unfitFor = (
  to: string,
  { orgId }: CaseFile,
  { rules }: Context,
): { readonly ok: false; readonly refusal: Refusal } | undefined => {
  if (to === orgId) return refuse('transfer_to_itself', 'to');
  if (rules.organisationKind(to) !== 'workGroup') return refuse('transfer_not_work_group', 'to');
  return rules.isPractice(to) === rules.isPractice(orgId) ? undefined : refuse('transfer_practice', 'to');
};
