import { CaseFrame } from '../bank/case-frame.tsx';
import { RepaymentPlan } from './repayment-plan.tsx';

/** 还款计划 of the bank's own offer or loan. */
export const RepaymentPage = () => (
  <CaseFrame>{(view) => <RepaymentPlan audience="bank" caseId={view.id} />}</CaseFrame>
);
