import { Link, useParams } from 'react-router';
import type { Session } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useNames } from '../api/use-reference.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { Page } from '../shell/page.tsx';
import { AskState } from './ask-state.tsx';
import { CivilDate } from './civil-date.tsx';
import { civilDateAt, dateText } from './civil-date-text.ts';
import { FirmName } from './firm-name.tsx';
import { GuestReply } from './guest-reply.tsx';
import { Money } from './money.tsx';
import styles from './task.module.css';
import { useTaskText } from './task-texts.ts';

type Audience = 'bank' | 'participant' | 'enterprise';

/** 会诊 as a guest sees it: when, where, who convenes, and the part of the agenda that is the guest's. */
export const GuestSession = ({ audience }: { readonly audience: Audience }) => {
  const { sessionId = '' } = useParams();
  const t = useTaskText();
  const language = useLanguage();
  const ask = useAsk(`${audience}.viewSession`, { params: { sessionId } });
  const day = ask.data && civilDateAt(Date.parse(ask.data.startsAt));
  const title =
    day === undefined ? t('session.title') : `${dateText(day, language, day)} ${t('session.title')}`;
  return (
    <Page title={title} note={<Link to="/sessions">{t('session.back')}</Link>}>
      <AskState ask={ask} rows={6}>
        {(session) => (
          <>
            <About session={session} />
            <GuestReply audience={audience} session={session} />
            <section className={styles['card']} aria-labelledby="agenda">
              <h2 id="agenda">{t('session.agenda')}</h2>
              {session.agenda.length === 0 && <p className={styles['soft']}>{t('session.agenda.empty')}</p>}
              <ul className={styles['agenda']}>
                {session.agenda.map((item) => (
                  <AgendaCase key={item.caseId} audience={audience} item={item} />
                ))}
              </ul>
            </section>
          </>
        )}
      </AskState>
    </Page>
  );
};

const About = ({ session }: { readonly session: Session }) => {
  const t = useTaskText();
  const names = useNames();
  const language = useLanguage();
  const { orgId } = useSession();
  const comma = language === 'zh' ? '、' : ', ';
  // An enterprise invited with its case is on the agenda; here stand the bodies.
  const others = session.invited.filter((id) => id !== orgId && names.organisation(id) !== id);
  return (
    <section className={styles['card']}>
      <dl className={styles['facts']}>
        <dt>{t('session.when')}</dt>
        <dd>
          <CivilDate moment={session.startsAt} withTime /> · {t(`session.state.${session.state}`)}
        </dd>
        <dt>{t('session.place')}</dt>
        <dd>{session.place}</dd>
        <dt>{t('session.conveners')}</dt>
        <dd>{session.conveners.map(names.organisation).join(comma)}</dd>
        {others.length > 0 && (
          <>
            <dt>{t('session.invited')}</dt>
            <dd>{others.map(names.organisation).join(comma)}</dd>
          </>
        )}
      </dl>
      {session.changes?.map((change) =>
        change.kind === 'rescheduled' || change.kind === 'cancelled' ? (
          <p key={change.at} className={styles['soft']}>
            <CivilDate moment={change.at} /> {t(`session.${change.kind}`, { reason: change.reason })}
          </p>
        ) : null,
      )}
      {session.state === 'closed' && (
        <p className={styles['soft']}>
          {t(session.attended.includes(orgId) ? 'session.attended' : 'session.notAttended')}
        </p>
      )}
      {session.state === 'closed' && (
        <Link to={`/sessions/${encodeURIComponent(session.id)}/minutes`}>{t('session.minutes')}</Link>
      )}
    </section>
  );
};

const AgendaCase = ({
  audience,
  item: { caseId, disposition },
}: {
  readonly audience: Audience;
  readonly item: Session['agenda'][number];
}) => {
  const t = useTaskText();
  const names = useNames();
  const { data } = useAsk(`${audience}.viewCase`, { params: { caseId } }, { refreshMs: false });
  return (
    <li>
      <Link to={`/cases/${encodeURIComponent(caseId)}`}>
        <FirmName name={data?.applicant.name ?? '…'} />
      </Link>
      {data && (
        <span className={styles['soft']}>
          {t('session.need')} <Money fen={data.need.amountFen} /> · {names.purpose(data.need.purpose)}
        </span>
      )}
      <span className={`${styles['soft']} ${styles['end']}`}>
        {disposition ? names.disposition(disposition) : t('session.notDealt')}
      </span>
    </li>
  );
};
