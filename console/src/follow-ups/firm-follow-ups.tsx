import type { CaseView } from '../api/routes.ts';
import styles from '../parts/task.module.css';
import { FollowUpStanding } from './follow-up-standing.tsx';
import { useText } from './texts.ts';

/** 回访跟进 as the enterprise reads it: on which day which organisation looks at what, and what came out. */
export const FirmFollowUps = ({ view }: { readonly view: CaseView }) => {
  const t = useText();
  const { followUps = [] } = view;
  return (
    <section className={styles['card']} aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t('title')}</h2>
      <p className={styles['soft']}>{t('note.firm')}</p>
      {followUps.map((one) => (
        <div key={one.id} className={styles['task']}>
          <FollowUpStanding followUp={one} />
        </div>
      ))}
    </section>
  );
};
