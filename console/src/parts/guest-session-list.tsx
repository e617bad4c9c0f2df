import { Link } from 'react-router';
import type { Session } from '../api/routes.ts';
import { serverNow } from '../api/server-clock.ts';
import { useAsk } from '../api/use-ask.ts';
import { Page } from '../shell/page.tsx';
import { AskState } from './ask-state.tsx';
import { CivilDate } from './civil-date.tsx';
import { EmptyState } from './states.tsx';
import styles from './task.module.css';
import { useTaskText } from './task-texts.ts';

/** 受邀会诊 for a guest: what comes first, nearest first, then what is over. */
export const GuestSessionList = ({
  list,
}: {
  readonly list: 'bank.listSessions' | 'participant.listSessions' | 'enterprise.listSessions';
}) => {
  const t = useTaskText();
  const ask = useAsk(list, { query: {} });
  return (
    <Page title={t('session.title')} note={t('session.note')}>
      <AskState ask={ask} rows={4}>
        {({ sessions }) => {
          if (sessions.length === 0)
            return <EmptyState title={t('session.empty.title')} text={t('session.empty.text')} />;
          const coming = sessions.filter((session) => isComing(session)).toReversed();
          const over = sessions.filter((session) => !isComing(session));
          return (
            <>
              <Group title={t('session.upcoming')} sessions={coming} none={t('session.upcoming.none')} />
              {over.length > 0 && <Group title={t('session.past')} sessions={over} />}
            </>
          );
        }}
      </AskState>
    </Page>
  );
};

const dayMs = 86_400_000;
/** A session that was never closed is over a day after it began. */
const isComing = ({ state, startsAt }: Session): boolean =>
  (state === 'convened' || state === 'proposed') && Date.parse(startsAt) > serverNow() - dayMs;

const Group = ({
  title,
  sessions,
  none,
}: {
  readonly title: string;
  readonly sessions: readonly Session[];
  readonly none?: string;
}) => {
  const t = useTaskText();
  return (
    <section className={styles['section']} aria-label={title}>
      <h2>{title}</h2>
      {sessions.length === 0 && <p className={styles['soft']}>{none}</p>}
      <ul className={styles['list']}>
        {sessions.map(({ id, startsAt, place, agenda }) => (
          <li key={id}>
            <Link
              to={`/sessions/${encodeURIComponent(id)}`}
              className={`${styles['card']} ${styles['link']}`}
            >
              <strong>
                <CivilDate moment={startsAt} withTime />
              </strong>
              <span className={styles['inline']}>
                <span>{place}</span>
                <span>{t('session.cases', { count: agenda.length })}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
