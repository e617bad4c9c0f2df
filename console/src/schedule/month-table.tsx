import { Link } from 'react-router';
import { EntryLine } from './entry-line.tsx';
import { isWeekend, onDay, weeksOf } from './months.ts';
import styles from './schedule.module.css';
import { useText } from './texts.ts';
import type { Entry, Schedule } from './use-schedule.ts';

/** So many of a day are shown; the list has all of them. */
const mostOfDay = 4;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month as a table of weeks, each day with what falls on it. */
export const MonthTable = ({
  month,
  title,
  today,
  days,
  entries,
  listPath,
}: {
  readonly month: string;
  readonly title: string;
  readonly today: string;
  readonly days: Schedule;
  readonly entries: readonly Entry[];
  readonly listPath: string;
}) => {
  const t = useText();
  return (
    <table className={styles['month']}>
      <caption className="unseen">{t('caption', { month: title })}</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {t(`weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]}>
            {week.map((date) => (
              <Day
                key={date}
                date={date}
                isToday={date === today}
                isOther={!date.startsWith(month)}
                days={days}
                entries={onDay(entries, date)}
                listPath={listPath}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Day = ({
  date,
  isToday,
  isOther,
  days,
  entries,
  listPath,
}: {
  readonly date: string;
  readonly isToday: boolean;
  readonly isOther: boolean;
  readonly days: Schedule;
  readonly entries: readonly Entry[];
  readonly listPath: string;
}) => {
  const t = useText();
  const off = days.daysOff.includes(date) || (isWeekend(date) && !days.workdays.includes(date));
  const shown = entries.slice(0, mostOfDay);
  return (
    <td data-off={off || undefined} data-other={isOther || undefined} data-today={isToday || undefined}>
      <div className={styles['day']} aria-current={isToday ? 'date' : undefined}>
        <time dateTime={date} className="numbers">
          {Number(date.slice(8))}
        </time>
        {isToday && <span className={styles['mark']}>{t('today')}</span>}
        <DayMark date={date} days={days} />
      </div>
      {shown.length > 0 && (
        <ul className={styles['entries']}>
          {shown.map((entry) => (
            <li key={keyOf(entry)}>
              <EntryLine entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {entries.length > shown.length && (
        <Link to={`${listPath}#${date}`}>{t('more', { count: entries.length - shown.length })}</Link>
      )}
    </td>
  );
};

/** 休 or 班, where the day is not what its weekday says. */
export const DayMark = ({ date, days }: { readonly date: string; readonly days: Schedule }) => {
  const t = useText();
  if (days.workdays.includes(date))
    return (
      <abbr className={styles['mark']} title={t('work.long')}>
        {t('work')}
      </abbr>
    );
  return days.daysOff.includes(date) ? (
    <abbr className={styles['mark']} title={t('off.long')}>
      {t('off')}
    </abbr>
  ) : null;
};

export const keyOf = (entry: Entry): string => {
  const of = 'caseId' in entry ? entry.caseId : 'personId' in entry ? entry.personId : entry.id;
  return [entry.kind, entry.on, of, 'code' in entry ? entry.id : ''].join(' ');
};
