import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Page } from '../../shell/page.tsx';
import styles from './minutes.module.css';
import { useText } from './texts.ts';

/** What stands above minutes for whoever reads them: the way back to the session, and to paper. */
export const MinutesFrame = ({
  sessionId,
  children,
}: {
  readonly sessionId: string;
  readonly children: ReactNode;
}) => {
  const t = useText();
  return (
    <Page
      title={t('title')}
      actions={
        <div className={styles['actions']}>
          <Link to={`/sessions/${encodeURIComponent(sessionId)}`}>{t('back')}</Link>
          <Button onClick={() => print()}>{t('print')}</Button>
        </div>
      }
    >
      {children}
    </Page>
  );
};
