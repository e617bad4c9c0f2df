import type { CaseView } from '../../../api/routes.ts';
import { useDay } from '../../../parts/use-day.ts';
import styles from '../case.module.css';
import { useCaseNames } from '../case-names.ts';
import { useCaseText } from '../texts.ts';

/** 起算对照: each open date beside what it would be by the other start that the region wants compared. */
export const Readings = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseText();
  const day = useDay();
  const names = useCaseNames(view);
  const { readings = [] } = view;
  if (readings.length === 0) return null;
  return (
    <section className={styles['card']} aria-labelledby="readings">
      <h2 id="readings">{t('readings.title')}</h2>
      <p className={styles['soft']}>{t('readings.note')}</p>
      <ul className={styles['moves']}>
        {readings.map(({ kind, bankId, start, dueOn, other, otherDueOn, provisional }) => {
          const date = t(`rung.date.${kind}`);
          return (
            <li key={`${kind} ${bankId ?? ''}`}>
              <strong>
                {bankId === undefined ? date : t('rung.of', { whose: names.organisation(bankId), date })}
              </strong>
              <span className="numbers">
                {t('readings.inForce', {
                  start: t(`start.${start}`),
                  date: dueOn === undefined ? t('readings.notBegun') : day(dueOn),
                })}
              </span>
              <span className="numbers">
                {t('readings.other', {
                  start: t(`start.${other}`),
                  date: otherDueOn === undefined ? t('readings.notYet') : day(otherDueOn),
                })}
                {provisional && ` ${t('readings.provisional')}`}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
