import { useEffect } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import styles from './case.module.css';
import { CaseHeader } from './case-header.tsx';
import { useCaseText } from './texts.ts';

/** 案件: a header that never scrolls away; below it one tab, or the form of what is being done. */
export const CaseFilePage = () => {
  const { caseId = '' } = useParams();
  const ask = useAsk('regulator.viewCase', { params: { caseId } });
  return (
    <AskState ask={ask} rows={12}>
      {(view) => <CaseFile view={view} />}
    </AskState>
  );
};

const CaseFile = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseText();
  const { name } = view.applicant;
  useEffect(() => {
    document.title = `${name} · ${t('product')}`;
  }, [name, t]);
  return (
    <div className={styles['file']}>
      <CaseHeader view={view} />
      <Outlet context={view} />
    </div>
  );
};

/** The case of the page around a tab. */
export const useCase = (): CaseView => useOutletContext<CaseView>();
