import Button from 'antd/es/button';
import type { AnswerOf } from '../api/routes.ts';
import { useAsk } from '../api/use-ask.ts';
import { useOrder } from '../api/use-order.ts';
import { useSession } from '../auth/session.ts';
import { useLanguage } from '../i18n/language.ts';
import { AskState } from '../parts/ask-state.tsx';
import { CivilDate } from '../parts/civil-date.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { Page } from '../shell/page.tsx';
import { useOwnName } from '../shell/use-own-name.ts';
import styles from './account.module.css';
import { CodesPart } from './codes-part.tsx';
import { keepingThis, ownSession } from './own-session.ts';
import { PasswordPart } from './password-part.tsx';
import { RemindersPart } from './reminders-part.tsx';
import { useText } from './texts.ts';

type Access = AnswerOf<'signedIn.ownAccess'>;

/** A session may be ended elsewhere while the page is open. */
const refreshMs = 30_000;

/** 我的账户: how do I sign in, and was that me? */
export const AccountPage = () => {
  const t = useText();
  const ask = useAsk('signedIn.ownAccess', {}, { refreshMs });
  return (
    <Page title={t('title')} note={t('note')}>
      <AskState ask={ask}>
        {({ account, elsewhere, sessions, signIns }) => (
          <>
            <Who account={account} />
            {elsewhere ? (
              <Elsewhere since={elsewhere.since} />
            ) : account ? (
              <>
                <PasswordPart loginName={account.loginName} since={account.passwordSince} />
                <CodesPart left={account.recoveryCodesLeft} demanded={account.codesDemanded === true} />
              </>
            ) : (
              <p>{t('noAccount')}</p>
            )}
            {!elsewhere && (
              <>
                <Sessions sessions={sessions} />
                <SignIns signIns={signIns} />
              </>
            )}
          </>
        )}
      </AskState>
      <RemindersPart />
    </Page>
  );
};

/** With another issuer: what there is to change is changed there. */
const Elsewhere = ({ since }: { readonly since: string | undefined }) => {
  const t = useText();
  return (
    <section className={styles['part']}>
      {since !== undefined && (
        <p>
          {t('elsewhere.bound')} <CivilDate moment={since} withTime />
        </p>
      )}
      <p>{t('elsewhere.note')}</p>
    </section>
  );
};

const Who = ({ account }: { readonly account: Access['account'] }) => {
  const t = useText();
  const { name, personId } = useSession();
  const language = useLanguage();
  const organisation = useOwnName();
  return (
    <section className={styles['part']}>
      <h2>{name[language]}</h2>
      <dl className={styles['facts']}>
        <dt>{t('who.organisation')}</dt>
        <dd>{organisation}</dd>
        {account && (
          <>
            <dt>{t('who.login')}</dt>
            <dd>{account.loginName}</dd>
          </>
        )}
        <dt>{t('who.id')}</dt>
        <dd>{personId}</dd>
      </dl>
    </section>
  );
};

const Sessions = ({ sessions }: { readonly sessions: Access['sessions'] }) => {
  const t = useText();
  const { send, pending, failure } = useOrder('signedIn.endOwnSessions');
  const own = ownSession();
  return (
    <section className={styles['part']}>
      <h2>{t('sessions.title')}</h2>
      {sessions.length === 0 && <p>{t('sessions.none')}</p>}
      <ul className={styles['list']}>
        {sessions.map(({ id, startedAt, seenAt, agent, source }) => (
          <li key={id}>
            <span>
              {id === own && <strong>{t('sessions.this')} · </strong>}
              <CivilDate moment={startedAt} withTime /> – <CivilDate moment={seenAt} withTime />
            </span>
            <small>
              {t('sessions.from', { source })} · {agent}
            </small>
            {id !== own && (
              <div>
                <Button
                  size="small"
                  loading={pending}
                  onClick={() => void send({ body: { session: id } }).catch(() => {})}
                >
                  {t('sessions.end')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {sessions.some(({ id }) => id !== own) && (
        <div>
          <Button loading={pending} onClick={() => void send({ body: keepingThis() }).catch(() => {})}>
            {t('sessions.endOthers')}
          </Button>
        </div>
      )}
      <ProblemAlert failure={failure} />
    </section>
  );
};

const SignIns = ({ signIns }: { readonly signIns: Access['signIns'] }) => {
  const t = useText();
  return (
    <section className={styles['part']}>
      <h2>{t('signIns.title')}</h2>
      {signIns.length === 0 ? <p>{t('signIns.none')}</p> : <p>{t('signIns.strange')}</p>}
      <ul className={styles['list']}>
        {signIns.map(({ at, outcome, source, agent }) => (
          <li key={`${at} ${outcome} ${source}`}>
            <span>
              <CivilDate moment={at} withTime /> · {t(`signIns.${outcome}`)}
            </span>
            <small>
              {source} · {agent}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
};
