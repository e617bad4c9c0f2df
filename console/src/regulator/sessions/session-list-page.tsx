import Button from 'antd/es/button';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Session } from '../../api/routes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { usePhone } from '../../app/use-media.ts';
import { useSession } from '../../auth/session.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { Page } from '../../shell/page.tsx';
import { useIsWorkGroup } from '../work-group.ts';
import styles from './sessions.module.css';
import { useText } from './texts.ts';

/** 会诊列表, the latest first. */
export const SessionListPage = () => {
  const t = useText();
  const navigate = useNavigate();
  const mayConvene = useIsWorkGroup();
  const phone = usePhone();
  const [cursor, setCursor] = useState<string>();
  const query = { limit: '20', ...(cursor !== undefined && { cursor }) };
  const ask = useAsk('regulator.listSessions', { query });
  const convene = mayConvene && (
    <Button type="primary" onClick={() => void navigate('/sessions/new')}>
      {t('list.convene')}
    </Button>
  );
  return (
    <Page title={t('list.title')} note={t('list.note')} actions={convene}>
      <AskState ask={ask}>
        {({ sessions, cursor: next }) =>
          sessions.length === 0 ? (
            <EmptyState title={t('list.empty')} text={t('list.empty.text')} />
          ) : (
            <>
              {phone ? <Cards sessions={sessions} /> : <Table sessions={sessions} />}
              {next !== undefined && (
                <div>
                  <Button onClick={() => setCursor(next)}>{t('list.more')}</Button>
                </div>
              )}
            </>
          )
        }
      </AskState>
    </Page>
  );
};

type Props = { readonly sessions: readonly Session[] };
const pathOf = ({ id }: Session) => `/sessions/${encodeURIComponent(id)}`;
const dealtIn = ({ agenda }: Session) => agenda.filter(({ disposition }) => disposition !== undefined).length;

/** Whose it is to hold: said to them, and to nobody else. */
const Convener = ({ session: { state, convenedBy } }: { readonly session: Session }) => {
  const t = useText();
  const { personId } = useSession();
  return state === 'convened' && convenedBy.personId === personId ? (
    <span className={styles['soft']}> · {t('list.yours')}</span>
  ) : null;
};

const Table = ({ sessions }: Props) => {
  const t = useText();
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption className="unseen">{t('list.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.when')}</th>
            <th scope="col">{t('list.place')}</th>
            <th scope="col">{t('list.cases')}</th>
            <th scope="col">{t('list.invited')}</th>
            <th scope="col">{t('list.state')}</th>
            <th scope="col">
              <span className="unseen">{t('list.minutes')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>
                <Link to={pathOf(session)}>
                  <CivilDate moment={session.startsAt} withTime />
                </Link>
              </td>
              <td>
                {session.place}
                <Convener session={session} />
              </td>
              <td>{t('list.dealt', { dealt: dealtIn(session), count: session.agenda.length })}</td>
              <td>{t('list.invited.count', { count: session.invited.length })}</td>
              <td>{t(`state.${session.state}`)}</td>
              <td>
                <Link to={`${pathOf(session)}/minutes`}>{t('list.minutes')}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Cards = ({ sessions }: Props) => {
  const t = useText();
  return (
    <ul className={styles['cards']}>
      {sessions.map((session) => (
        <li key={session.id}>
          <Link to={pathOf(session)}>
            <strong>
              <CivilDate moment={session.startsAt} withTime />
            </strong>
            <span>
              {session.place}
              <Convener session={session} />
            </span>
            <span className={styles['soft']}>
              {t(`state.${session.state}`)} ·{' '}
              {t('list.dealt', { dealt: dealtIn(session), count: session.agenda.length })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
