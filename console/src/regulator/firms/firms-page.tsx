import { Link, useSearchParams } from 'react-router';
import { useAsk } from '../../api/use-ask.ts';
import { AskState } from '../../parts/ask-state.tsx';
import { CivilDate } from '../../parts/civil-date.tsx';
import { FirmName } from '../../parts/firm-name.tsx';
import { Page } from '../../shell/page.tsx';
import { LinkActs } from './firm-acts.tsx';
import { FirmPeople } from './firm-people.tsx';
import styles from './firms.module.css';
import { InviteFirm } from './invite-firm.tsx';
import { Registrations } from './registrations.tsx';
import { useText } from './texts.ts';

/** 企业账户: which enterprises were let in, who waits, and which links are still out? */
export const FirmsPage = () => {
  const t = useText();
  const [params] = useSearchParams();
  const code = params.get('firm');
  if (code !== null) return <FirmPeople code={code} />;
  return (
    <Page title={t('title')} note={t('note')} actions={<InviteFirm look="primary" />}>
      <Registrations />
      <Outstanding />
      <Firms cursor={params.get('from')} />
    </Page>
  );
};

const Outstanding = () => {
  const t = useText();
  const ask = useAsk('regulator.listFirmInvitations', { query: { limit: '100' } });
  return (
    <section className={styles['part']} aria-labelledby="outstanding">
      <h2 id="outstanding">{t('outstanding.title')}</h2>
      <AskState ask={ask} rows={3}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <p className={styles['soft']}>{t('outstanding.none')}</p>
          ) : (
            <ul className={styles['list']}>
              {invitations.map(({ personId, personName, code, firmName, expiresAt, expired }) => (
                <li key={personId}>
                  <div>
                    <strong>
                      <FirmName name={firmName} />
                    </strong>{' '}
                    · {personName}
                  </div>
                  <div className={styles['soft']}>
                    <span className="numbers">{code}</span> ·{' '}
                    {expired ? (
                      <span className={styles['late']}>{t('outstanding.expired')}</span>
                    ) : (
                      <>
                        {t('outstanding.until')} <CivilDate moment={expiresAt} withTime />
                      </>
                    )}
                  </div>
                  <LinkActs code={code} personId={personId} personName={personName} />
                </li>
              ))}
            </ul>
          )
        }
      </AskState>
    </section>
  );
};

const Firms = ({ cursor }: { readonly cursor: string | null }) => {
  const t = useText();
  const ask = useAsk('regulator.listFirms', { query: { limit: '50', ...(cursor !== null && { cursor }) } });
  return (
    <section className={styles['part']} aria-labelledby="firms">
      <h2 id="firms">{t('firms.title')}</h2>
      <AskState ask={ask} rows={3}>
        {({ firms, cursor: next }) => (
          <>
            {firms.length === 0 && <p className={styles['soft']}>{t('firms.none')}</p>}
            <ul className={styles['list']}>
              {firms.map(({ code, name, since }) => (
                <li key={code}>
                  <div>
                    <Link to={`?firm=${encodeURIComponent(code)}`}>
                      <FirmName name={name} />
                    </Link>
                  </div>
                  <div className={styles['soft']}>
                    <span className="numbers">{code}</span> · {t('people.since')} <CivilDate moment={since} />
                  </div>
                </li>
              ))}
            </ul>
            {next !== undefined && <Link to={`?from=${encodeURIComponent(next)}`}>{t('firms.more')}</Link>}
          </>
        )}
      </AskState>
    </section>
  );
};
