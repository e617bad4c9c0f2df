import { useAsk } from '../api/use-ask.ts';
import { AskState } from '../parts/ask-state.tsx';
import { Page } from '../shell/page.tsx';
import styles from './leave.module.css';
import { LeaveForm } from './leave-form.tsx';
import { LeaveList } from './leave-list.tsx';
import { useText } from './texts.ts';

/** 休假与代办: who is away, and who does their work meanwhile? */
export const LeavePage = () => {
  const t = useText();
  const ask = useAsk('signedIn.viewLeaves');
  return (
    <Page title={t('title')} note={t('note')}>
      <AskState ask={ask} rows={4}>
        {(leaves) => (
          <>
            <section className={styles['part']} aria-label={t('caption')}>
              <LeaveList of={leaves} />
            </section>
            <section className={styles['part']} aria-labelledby="new-leave">
              <h2 id="new-leave">{t('new')}</h2>
              <LeaveForm of={leaves} />
            </section>
          </>
        )}
      </AskState>
    </Page>
  );
};
