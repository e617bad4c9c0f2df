import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Segmented from 'antd/es/segmented';
import { useSearchParams } from 'react-router';
import { serverNow } from '../api/server-clock.ts';
import { usePhone } from '../app/use-media.ts';
import { useSession } from '../auth/session.ts';
import { AskState } from '../parts/ask-state.tsx';
import { civilDateAt } from '../parts/civil-date-text.ts';
import { EmptyState } from '../parts/states.tsx';
import { useDay } from '../parts/use-day.ts';
import { Page } from '../shell/page.tsx';
import { DayList } from './day-list.tsx';
import { MonthTable } from './month-table.tsx';
import { monthAfter, monthIn, onDay, weeksOf } from './months.ts';
import styles from './schedule.module.css';
import { useText } from './texts.ts';
import { isMine, useSchedule } from './use-schedule.ts';

/** 日程: what falls when, and which days are worked? */
export const SchedulePage = () => {
  const t = useText();
  const day = useDay();
  const phone = usePhone();
  const { kind, personId } = useSession();
  const [address, setAddress] = useSearchParams();
  const today = civilDateAt(serverNow());
  const month = monthIn(address.get('month') ?? undefined, today);
  const asList = phone || address.get('view') === 'list';
  const onlyMine = address.get('mine') === 'true';
  const weeks = weeksOf(month).flat();
  const { open, entries: all, left } = useSchedule(weeks.at(0) ?? today, weeks.at(-1) ?? today);
  const entries = onlyMine ? all.filter((entry) => isMine(entry, personId)) : all;
  const [year = '', nth = ''] = month.split('-');
  const title = t('month', { year, month: Number(nth) });
  const set = (name: string, value: string | undefined) =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (value === undefined) next.delete(name);
      else next.set(name, value);
      return next;
    });
  const listAddress = new URLSearchParams(address);
  listAddress.set('view', 'list');
  return (
    <Page title={t('title')} note={t('note')}>
      <div className={styles['bar']}>
        <Button onClick={() => set('month', monthAfter(month, -1))}>{t('previous')}</Button>
        <h2 aria-live="polite" className="numbers">
          {title}
        </h2>
        <Button onClick={() => set('month', monthAfter(month, 1))}>{t('next')}</Button>
        <Button disabled={month === today.slice(0, 7)} onClick={() => set('month', undefined)}>
          {t('thisMonth')}
        </Button>
        {kind === 'regulator' && (
          <Checkbox
            checked={onlyMine}
            onChange={({ target }) => set('mine', target.checked ? 'true' : undefined)}
          >
            {t('mine')}
          </Checkbox>
        )}
        {!phone && (
          <Segmented
            aria-label={t('view')}
            value={asList ? 'list' : 'month'}
            options={(['month', 'list'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(value) => set('view', value === 'list' ? 'list' : undefined)}
          />
        )}
      </div>
      <AskState ask={open} rows={8}>
        {(days) => (
          <>
            {days.coveredUntil !== undefined && (
              <p role="note" className={styles['soft']}>
                {t('unknown', { date: day(days.coveredUntil) })}
              </p>
            )}
            {asList && weeks.every((date) => !date.startsWith(month) || onDay(entries, date).length === 0) ? (
              <EmptyState title={t('none')} text={t('noneText')} />
            ) : asList ? (
              <DayList month={month} today={today} days={days} entries={entries} />
            ) : (
              <MonthTable
                {...{ month, title, today, days, entries }}
                listPath={`/schedule?${listAddress.toString()}`}
              />
            )}
            {left > 0 && <p role="status">{t('left', { count: left })}</p>}
            <p className={styles['soft']}>{t('legend')}</p>
          </>
        )}
      </AskState>
    </Page>
  );
};
