import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../shell/page.tsx';
import styles from './enterprise.module.css';
import { useText } from './texts.ts';

/** A page of one case, with the way back to its progress. */
export const SubPage = ({
  caseId,
  title,
  children,
}: {
  readonly caseId: string;
  readonly title: string;
  readonly children: ReactNode;
}) => {
  const t = useText();
  return (
    <>
      <Link to={`/cases/${encodeURIComponent(caseId)}`} className={styles['back']}>
        <LeftOutlined aria-hidden="true" /> {t('back')}
      </Link>
      <Page title={title}>{children}</Page>
    </>
  );
};
