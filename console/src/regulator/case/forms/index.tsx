import type { ComponentType } from 'react';
import type { ActionId } from '../actions.ts';
import { AcceptForm } from './accept-form.tsx';
import { AmendForm } from './amend-form.tsx';
import { AskDepartmentForm } from './ask-department-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { CloseForm } from './close-form.tsx';
import { ContractForm } from './contract-form.tsx';
import { CorrectFindingsForm } from './correct-findings-form.tsx';
import { DisburseForm } from './disburse-form.tsx';
import { EndWaitingForm } from './end-waiting-form.tsx';
import { AnswerExtensionForm, ExtensionForm } from './extension-forms.tsx';
import type { ActFormProps } from './form-props.ts';
import { IntakeForm } from './intake-form.tsx';
import { AbandonForm, ReopenForm, UrgeForm, WithdrawForm } from './note-forms.tsx';
import { PrescribeForm } from './prescribe-form.tsx';
import { ReviewForm } from './review-form.tsx';
import { ScreenForm } from './screen-form.tsx';
import { SettleForm } from './settle-form.tsx';
import { SupplyForm } from './supply-form.tsx';
import { AnswerTransferForm, TransferForm, WithdrawTransferForm } from './transfer-forms.tsx';
import { TriageForm } from './triage-form.tsx';

/** The form of each action that is done on the file itself. */
export const formOf: { readonly [A in ActionId]?: ComponentType<ActFormProps> } = {
  intake: IntakeForm,
  screen: ScreenForm,
  review: ReviewForm,
  triage: TriageForm,
  prescribe: PrescribeForm,
  settle: SettleForm,
  accept: AcceptForm,
  contract: ContractForm,
  disburse: DisburseForm,
  close: CloseForm,
  abandon: AbandonForm,
  supply: SupplyForm,
  endWaiting: EndWaitingForm,
  extension: ExtensionForm,
  answerExtension: AnswerExtensionForm,
  urge: UrgeForm,
  assign: AssignForm,
  askDepartment: AskDepartmentForm,
  amend: AmendForm,
  correctFindings: CorrectFindingsForm,
  transfer: TransferForm,
  withdrawTransfer: WithdrawTransferForm,
  answerTransfer: AnswerTransferForm,
  withdraw: WithdrawForm,
  reopen: ReopenForm,
};
