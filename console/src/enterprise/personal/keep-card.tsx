import type { CaseView } from '../../api/routes.ts';
import { serverNow } from '../../api/server-clock.ts';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { useDay } from '../../parts/use-day.ts';
import styles from '../enterprise.module.css';
import { isEnded } from '../open-case.ts';
import { usePersonalText } from './texts.ts';

/** 保存多久: the period, or that there is none; a hold with its reason. */
export const KeepCard = ({ view }: { readonly view: CaseView }) => {
  const t = usePersonalText();
  const day = useDay();
  const { retention, hold } = view.personalData ?? {};
  const { stage } = view.phase;
  return (
    <section className={styles['card']} aria-labelledby="keep">
      <h2 id="keep">{t('keep.title')}</h2>
      {retention && <p>{t('keep.until', { date: day(retention.dueAt) })}</p>}
      {retention?.statutory && <p>{t('keep.statutory')}</p>}
      {!retention && !isEnded(stage) && <p>{t('keep.running')}</p>}
      {!retention && stage === 'cultivation' && <p>{t('keep.cultivation')}</p>}
      {!retention && (stage === 'withdrawn' || stage === 'closed') && <p>{t('keep.unset')}</p>}
      {hold && hold.until >= civilDateAt(serverNow()) && (
        <p>{t('keep.hold', { date: day(hold.until), reason: hold.reason })}</p>
      )}
    </section>
  );
};
