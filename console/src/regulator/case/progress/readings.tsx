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
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('readings.date')}</th>
            <th scope="col">{t('readings.inForce')}</th>
            <th scope="col">{t('readings.other')}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ kind, bankId, start, dueOn, other, otherDueOn, provisional }) => {
            const date = t(`rung.date.${kind}`);
            return (
              <tr key={`${kind} ${bankId ?? ''}`}>
                <th scope="row">
                  {bankId === undefined ? date : t('rung.of', { whose: names.organisation(bankId), date })}
                </th>
                <td>
                  {t(`start.${start}`)}
                  <br />
                  {dueOn === undefined ? t('readings.notBegun') : day(dueOn)}
                </td>
                <td>
                  {t(`start.${other}`)}
                  <br />
                  {otherDueOn === undefined ? t('readings.notYet') : day(otherDueOn)}
                  {provisional && ` ${t('path.provisional')}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
