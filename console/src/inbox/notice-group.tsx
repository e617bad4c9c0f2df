import Button from 'antd/es/button';
import { Link } from 'react-router';
import { useOrder } from '../api/use-order.ts';
import { useLanguage } from '../i18n/language.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { FirmName } from '../parts/firm-name.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import styles from './inbox.module.css';
import { Later } from './later.tsx';
import type { Notice } from './notice.ts';
import { useText } from './texts.ts';

/** What was told about one case, or one session: opened by its name, which also marks it read. */
export const NoticeGroup = ({ notices }: { readonly notices: readonly Notice[] }) => {
  const t = useText();
  const language = useLanguage();
  const { send, pending, failure } = useOrder('signedIn.markRead');
  const unread = notices.filter(({ state }) => state === 'unread').map(({ id }) => id);
  const read = (ids: readonly string[]) =>
    ids.length > 0 && void send({ body: { notices: [...ids] } }).catch(() => {});
  const [first] = notices;
  if (!first) return null;
  const { caseId, applicantName } = first;
  const { to, name } = placeOf(first);
  return (
    <section className={styles['group']} aria-label={applicantName ?? caseId ?? t(name)}>
      <header className={styles['head']}>
        <h2>
          {caseId !== undefined ? (
            <Link to={`/cases/${caseId}`} onClick={() => read(unread)}>
              {applicantName === undefined ? (
                <>
                  {t('case')} {caseId}
                </>
              ) : (
                <FirmName name={applicantName} />
              )}
            </Link>
          ) : (
            <Link to={to} onClick={() => read(unread)}>
              {t(name)}
            </Link>
          )}
        </h2>
        {unread.length > 1 && (
          <Button size="small" loading={pending} onClick={() => read(unread)}>
            {t('readGroup')}
          </Button>
        )}
      </header>
      <ul className={styles['notices']}>
        {notices.map(({ id, title, text, at, state, snoozedUntil, coveredFor }) => (
          <li key={id} className={styles[state]}>
            <div>
              <strong>
                {state === 'unread' && (
                  <span className={styles['dot']}>
                    <span className="unseen">{t('show.unread')}</span>
                  </span>
                )}
                {title[language]}
                {coveredFor !== undefined && <span className={styles['covered']}>{t('covered')}</span>}
              </strong>
              <p>{text[language]}</p>
              <small>
                <CivilDate moment={at} withTime />
                {snoozedUntil !== undefined && (
                  <>
                    {' · '}
                    {t('snoozed')} <CivilDate date={snoozedUntil} />
                  </>
                )}
              </small>
            </div>
            {state !== 'read' && (
              <div className={styles['acts']}>
                <Button size="small" loading={pending} onClick={() => read([id])}>
                  {t('read')}
                </Button>
                <Later noticeId={id} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert failure={failure} />
    </section>
  );
};

/** Where a notice that is not about a case is looked at. */
const placeOf = ({ sessionId, batchId }: Notice) => {
  if (batchId !== undefined) return { to: `/batches/${batchId}`, name: 'batch' } as const;
  if (sessionId !== undefined) return { to: `/sessions/${sessionId}`, name: 'session' } as const;
  return { to: '/my-leave', name: 'leave' } as const;
};
