import { serverNow } from '../api/server-clock.ts';
import { useLanguage } from '../i18n/language.ts';
import { civilDateAt, dateText } from './civil-date-text.ts';
import { DayText } from './day-text.tsx';
import { type DueState, dueStateOf } from './due-state.ts';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';
import { useMinute } from './use-minute.ts';

export type DueBadgeProps = {
  /** ISO moment at which the time is up. */
  readonly dueAt: string | undefined;
  /** Working days left where the server has counted them; else calendar days are shown, and called so. */
  readonly workingDaysLeft?: number | undefined;
  /** The calendar does not cover the date yet. */
  readonly provisional?: boolean | undefined;
  /** Nobody works on that day. */
  readonly dayOff?: boolean | undefined;
};

/** 期限: 「还剩 3 天」, 「已逾期 2 天」. Said in words and with a mark; colour only helps, and only when it matters. */
export const DueBadge = ({ dueAt, workingDaysLeft, provisional = false, dayOff = false }: DueBadgeProps) => {
  const t = usePartText();
  const language = useLanguage();
  useMinute();
  if (dueAt === undefined) return <span className={styles['plain']}>—</span>;
  const due = Date.parse(dueAt);
  const state = dueStateOf(due, serverNow());
  const date = dateText(civilDateAt(due), language, civilDateAt(serverNow()));
  const tone = toneOf(state);
  const title = [
    date,
    ...(dayOff ? [t('due.dayOff')] : []),
    ...(provisional ? [t('due.provisional')] : []),
  ].join(' · ');
  return (
    <span className={styles['due']}>
      <time
        dateTime={dueAt}
        title={title}
        className={tone ? styles['tag'] : styles['plain']}
        data-tone={tone}
      >
        {tone && <Mark tone={tone} />}
        {sentenceOf(state, workingDaysLeft, t)}
        {provisional && <span aria-hidden="true"> ≈</span>}
        <span className={`unseen ${styles['dueDate']}`}>
          <DayText day={civilDateAt(due)} />
          {provisional && ` · ${t('due.provisional')}`}
        </span>
      </time>
      {dayOff && <small>{t('due.dayOff')}</small>}
    </span>
  );
};

const toneOf = ({ kind }: DueState): 'late' | 'soon' | undefined => {
  switch (kind) {
    case 'overdue':
      return 'late';
    case 'today':
    case 'soon':
      return 'soon';
    case 'far':
      return undefined;
    default:
      return kind satisfies never;
  }
};

const sentenceOf = (
  state: DueState,
  workingDays: number | undefined,
  t: ReturnType<typeof usePartText>,
): string => {
  switch (state.kind) {
    case 'overdue':
      return state.days === 0 ? t('due.overdueToday') : t('due.overdue', { count: state.days });
    case 'today':
      return t('due.today');
    case 'soon':
    case 'far':
      return workingDays === undefined
        ? t('due.left', { count: state.days })
        : t('due.workingLeft', { count: workingDays });
    default:
      return state satisfies never;
  }
};

const Mark = ({ tone }: { readonly tone: 'late' | 'soon' }) => (
  <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {tone === 'late' ? (
      <path fill="currentColor" d="M8 1l7.5 13.5H.5zM7.2 6v4h1.6V6zm0 5v1.6h1.6V11z" />
    ) : (
      <path
        fill="currentColor"
        d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 1.8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 8 2.8zM7.2 5v3.6l2.8 1.7.8-1.3-2-1.2V5z"
      />
    )}
  </svg>
);
