import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../rules.module.css';
import type { Members } from '../shape/content.ts';
import { useText } from '../texts.ts';
import {
  type Holiday,
  type Marks,
  marksOf,
  readNotice,
  toggled,
  usualHolidays,
  withMarks,
} from './year-days.ts';

/** 年度放假安排 by picking days, or from the text of the notice. */
export const YearEditor = ({
  content,
  onChange,
}: {
  readonly content: Members;
  readonly onChange: (content: Members) => void;
}) => {
  const t = useText();
  const field = useId();
  const language = useLanguage();
  const [brush, setBrush] = useState('元旦');
  const marks = marksOf(content);
  const year = Number(content['year']);
  const holidays = new Map([...usualHolidays, ...marks.off.values()].map((holiday) => [holiday.zh, holiday]));
  const chosen: Holiday | 'work' = holidays.get(brush) ?? 'work';
  return (
    <section className={styles['panel']}>
      <h2>{t('year.pick')}</h2>
      <p>{t('year.pick.text')}</p>
      <div className={styles['row']}>
        <div className={styles['field']}>
          <label htmlFor={field}>{t('year.brush')}</label>
          <select
            id={field}
            className={styles['select']}
            value={brush}
            onChange={({ target }) => setBrush(target.value)}
          >
            {[...holidays.values()].map((holiday) => (
              <option key={holiday.zh} value={holiday.zh}>
                {holiday[language]}
              </option>
            ))}
            <option value="work">{t('year.makeUp')}</option>
          </select>
        </div>
      </div>
      <div className={styles['months']}>
        {Array.from({ length: 12 }, (_, month) => (
          <Month
            // biome-ignore lint/suspicious/noArrayIndexKey: months are their place
            key={month}
            year={year}
            month={month + 1}
            marks={marks}
            onPick={(day) => onChange(withMarks(content, toggled(marks, day, chosen)))}
          />
        ))}
      </div>
      <Notice year={year} onRead={(read) => onChange(withMarks(content, read))} />
    </section>
  );
};

const Month = ({
  year,
  month,
  marks,
  onPick,
}: {
  readonly year: number;
  readonly month: number;
  readonly marks: Marks;
  readonly onPick: (day: string) => void;
}) => {
  const t = useText();
  const language = useLanguage();
  const first = new Date(Date.UTC(year, month - 1, 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = (first.getUTCDay() + 6) % 7;
  return (
    <div className={styles['month']}>
      <h3>{t('year.month', { month })}</h3>
      {Array.from({ length: lead }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty places before the first
        <span key={place} />
      ))}
      {Array.from({ length }, (_, index) => {
        const day = `${year}-${String(month).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`;
        const off = marks.off.get(day);
        const works = marks.work.has(day);
        const said = off ? off[language] : works ? t('year.makeUp') : undefined;
        return (
          <button
            key={day}
            type="button"
            data-weekend={(lead + index) % 7 > 4 || undefined}
            data-mark={off ? 'off' : works ? 'work' : undefined}
            aria-pressed={said !== undefined}
            aria-label={[t('year.day', { month, day: index + 1 }), said].filter(Boolean).join(' ')}
            onClick={() => onPick(day)}
          >
            {index + 1}
            {said && <small data-mark-word={t(off ? 'year.off' : 'year.work')} />}
          </button>
        );
      })}
    </div>
  );
};

const Notice = ({ year, onRead }: { readonly year: number; readonly onRead: (marks: Marks) => void }) => {
  const t = useText();
  const field = useId();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  return (
    <details>
      <summary>{t('year.import')}</summary>
      <div className={styles['stack']}>
        <div className={styles['field']}>
          <label htmlFor={field}>{t('year.import.label')}</label>
          <Input.TextArea
            id={field}
            rows={6}
            placeholder={t('year.import.placeholder')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <div>
          <Button
            onClick={() => {
              const read = readNotice(text, year);
              const names = new Set([...read.off.values()].map(({ zh }) => zh));
              if (names.size > 0) onRead(read);
              setSaid(
                names.size > 0
                  ? t('year.import.read', { count: names.size, days: read.work.size })
                  : t('year.import.none'),
              );
            }}
          >
            {t('year.import.do')}
          </Button>
        </div>
        <p role="status">{said}</p>
      </div>
    </details>
  );
};
