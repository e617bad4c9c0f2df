import { Link } from 'react-router';
import { useNames } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { timeText } from '../parts/civil-date-text.ts';
import { bareName } from '../parts/shown-name.ts';
import styles from './schedule.module.css';
import { useText } from './texts.ts';
import type { Entry } from './use-schedule.ts';

/** One thing on its day, as a link to where it is worked on. */
export const EntryLine = ({ entry }: { readonly entry: Entry }) => {
  const t = useText();
  const text = useEntryText();
  const { kind } = useSession();
  const late = 'overdue' in entry && entry.overdue;
  return (
    <span className={styles['entry']} data-kind={entry.kind} data-late={late || undefined}>
      <Link to={pathOf(entry, kind)}>{text(entry)}</Link>
      {late && <strong className={styles['late']}>{t('overdue')}</strong>}
      {'provisional' in entry && entry.provisional && (
        <span className={styles['mark']}>{t('provisional')}</span>
      )}
    </span>
  );
};

const pathOf = (entry: Entry, reader: string): string => {
  switch (entry.kind) {
    case 'session':
      return `/sessions/${encodeURIComponent(entry.id)}`;
    case 'leave':
      return '/my-leave';
    case 'inquiry':
      return '/inquiries';
    case 'sessionFollowUp':
      return reader === 'regulator'
        ? `/cases/${encodeURIComponent(entry.caseId)}/prescriptions`
        : '/follow-ups';
    case 'measure':
      return reader === 'regulator'
        ? `/ledger/${encodeURIComponent(entry.caseId)}/${encodeURIComponent(entry.id)}`
        : `/cases/${encodeURIComponent(entry.caseId)}`;
    default:
      return `/cases/${encodeURIComponent(entry.caseId)}`;
  }
};

const useEntryText = () => {
  const t = useText();
  const names = useNames();
  return (entry: Entry): string => {
    switch (entry.kind) {
      case 'case':
        return t('of', { what: t(`due.${entry.due}`), firm: bareName(entry.name) });
      case 'measure': {
        const what = t('measure', { what: names.prescription(entry.code) });
        return t('of', { what, firm: bareName(entry.name) });
      }
      case 'followUp':
      case 'sessionFollowUp':
      case 'inquiry':
        return t('of', { what: t(entry.kind), firm: bareName(entry.name) });
      case 'session': {
        const time = timeText(Date.parse(entry.at));
        return `${t('session', { time, place: bareName(entry.place) })}${entry.proposed ? t('proposed') : ''}`;
      }
      case 'leave':
        return t('leave', { person: bareName(entry.person), cover: bareName(entry.cover) });
      default:
        return entry satisfies never;
    }
  };
};
