import { useParams } from 'react-router';
import { useAsk } from '../api/use-ask.ts';
import { Page } from '../shell/page.tsx';
import { useText } from './texts.ts';
import { CaseNote } from './tracking/case-note.tsx';
import { CaseTracking } from './tracking/case-tracking.tsx';

/** One application, under way or over. */
export const CasePage = () => {
  const t = useText();
  const { caseId = '' } = useParams();
  const { data } = useAsk('enterprise.viewCase', { params: { caseId } });
  const note = data && (
    <CaseNote summary={{ enterpriseName: data.applicant.name, amountFen: data.need.amountFen }} />
  );
  return (
    <Page title={t('home.title')} note={note}>
      <CaseTracking caseId={caseId} />
    </Page>
  );
};
