import { useEffect } from 'react';
import { Outlet, useLocation, useNavigate, useOutletContext, useParams } from 'react-router';
import type { CaseView } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { listLeft } from '../../parts/list-place.ts';
import { useKeys } from '../../parts/use-keys.ts';
import { isActing } from './action-path.ts';
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
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // An action's form is left for the case first.
  useKeys(isActing(pathname) ? {} : { Escape: () => void navigate(listLeft()) });
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
