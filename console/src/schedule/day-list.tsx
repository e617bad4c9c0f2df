import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useDay } from '../parts/use-day.ts';
import { EntryLine } from './entry-line.tsx';
import { DayMark, keyOf } from './month-table.tsx';
import { onDay, weeksOf } from './months.ts';
import styles from './schedule.module.css';
import { useText } from './texts.ts';
import type { Entry, Schedule } from './use-schedule.ts';

/** The days of a month on which something falls, one after the other; days off say so. */
export const DayList = ({
  month,
  today,
  days,
  entries,
}: {
  readonly month: string;
  readonly today: string;
  readonly days: Schedule;
  readonly entries: readonly Entry[];
}) => {
  const t = useText();
  const day = useDay();
  const { hash } = useLocation();
  // Whoever comes for one day is led to it.
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' }), [hash]);
  const dates = weeksOf(month)
    .flat()
    .filter((date) => date.startsWith(month) && onDay(entries, date).length > 0);
  return (
    <ol className={styles['list']}>
      {dates.map((date) => (
        <li key={date} id={date} aria-current={date === today ? 'date' : undefined}>
          <h2>
            {day(date)} {date === today && <span className={styles['mark']}>{t('today')}</span>}{' '}
            <DayMark date={date} days={days} />
          </h2>
          <ul className={styles['entries']}>
            {onDay(entries, date).map((entry) => (
              <li key={keyOf(entry)}>
                <EntryLine entry={entry} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
};
