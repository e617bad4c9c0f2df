import { useParams, useSearchParams } from 'react-router';
import { SubPage } from '../enterprise/sub-page.tsx';
import { RepaymentPlan } from './repayment-plan.tsx';
import { usePlanText } from './texts.ts';

/** 还款计划 of one bank's offer, for the owner; `?bank=`: whose. */
export const RepaymentPage = () => {
  const t = usePlanText();
  const { caseId = '' } = useParams();
  const [search] = useSearchParams();
  return (
    <SubPage caseId={caseId} title={t('title')}>
      <RepaymentPlan audience="enterprise" caseId={caseId} bankId={search.get('bank') ?? undefined} />
    </SubPage>
  );
};
