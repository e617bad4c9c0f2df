import type { CaseView } from '../api/routes.ts';
import { CivilDate } from './civil-date.tsx';
import styles from './task.module.css';
import { useTaskText } from './task-texts.ts';

type Measure = Pick<CaseView['prescriptions'][number], 'moreTime' | 'timesMoved' | 'judged'>;

/** What is said of a measure beside its state: more time asked for or given, and whether it helped. */
export const MeasureStanding = ({
  measure: { moreTime, timesMoved, judged },
}: {
  readonly measure: Measure;
}) => {
  const t = useTaskText();
  return (
    <>
      {moreTime && (
        <p className={styles['soft']}>
          {t('moreTime.asked')} <CivilDate date={moreTime.until} />
          {t('moreTime.why', { reason: moreTime.reason })}
        </p>
      )}
      {timesMoved !== undefined && (
        <p className={styles['soft']}>{t('moreTime.moved', { count: timesMoved })}</p>
      )}
      {(['enterprise', 'workGroup'] as const).map((judge) => {
        const said = judged?.[judge];
        if (!said) return null;
        return (
          <p key={judge} className={styles['soft']}>
            {t(`judged.${judge}`)}
            {t(`judge.${said.helped}`)}
            {said.note !== undefined && t('judged.note', { note: said.note })}
          </p>
        );
      })}
    </>
  );
};
