import { Link } from 'react-router';
import { useReference } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import styles from './administration.module.css';
import { useText } from './texts.ts';

/** 节假日安排待录入: whoever keeps the rules enters the notice, whoever keeps the installation sees that it is missing. */
export const CalendarGap = () => {
  const t = useText();
  const { roles } = useSession();
  const gap = useReference()?.calendarGap;
  if (!gap) return null;
  return (
    <div role="status" className={styles['gap']}>
      <strong>
        {t(gap.passed ? 'gap.passed' : 'gap.soon')} <CivilDate date={gap.coveredUntil} />
      </strong>
      <p>{t('gap.text')}</p>
      {roles.includes('rulesAdministrator') && <Link to="/administration/rules">{t('gap.enter')}</Link>}
    </div>
  );
};
