import { useSession } from '../auth/session.ts';
import { caseColumns } from '../parts/case-columns.tsx';
import { CaseList } from '../parts/case-list.tsx';
import { EmptyState } from '../parts/states.tsx';
import { Page } from '../shell/page.tsx';
import { useText } from './texts.ts';

const { enterprise, stage, holder, due, amount } = caseColumns;
const columns = [enterprise, stage, holder, due, amount];

/** 我的申报: where is my application, who has it, what do I still owe? */
export const CaseListPage = () => {
  const t = useText();
  const { orgId } = useSession();
  const empty = <EmptyState title={t('cases.empty.title')} text={t('cases.empty.text')} />;
  return (
    <Page title={t('cases.title')}>
      <CaseList
        list="enterprise.listCases"
        columns={columns}
        empty={empty}
        filters={false}
        cards
        cardMore={({ holderOrgId }) => holderOrgId === orgId && <strong>{t('cases.yours')}</strong>}
      />
    </Page>
  );
};
