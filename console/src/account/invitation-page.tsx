import Button from 'antd/es/button';
import { useEffect } from 'react';
import { useOrder } from '../api/use-order.ts';
import { heldAccount } from '../auth/session.ts';
import { signInAsAnother } from '../auth/sign-in.ts';
import { useLanguage } from '../i18n/language.ts';
import { CivilDate } from '../parts/civil-date.tsx';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import styles from './account.module.css';
import { useText } from './texts.ts';

/**
 * 接受邀请: stands alone, for whoever is signed in at another issuer and is nobody here yet. Says first who they are there and
 * who they would be here: on a shared computer the issuer may still know whoever sat there before.
 */
export const InvitationPage = ({ invitation }: { readonly invitation: string }) => {
  const t = useText();
  const language = useLanguage();
  const open = useOpened(invitation);
  const accept = useOrder('newcomer.acceptInvitation');
  const account = heldAccount()?.name[language] ?? '';
  const become = async () => {
    await accept.send({ body: { invitation } });
    location.replace('/');
  };
  return (
    <main className={styles['alone']}>
      <h1>{t('invitation.title')}</h1>
      {open.data && (
        <>
          <p>
            {t('invitation.for', { name: open.data.personName })}
            {open.data.organisationName && ` · ${open.data.organisationName[language]}`}
          </p>
          <p>
            {t('invitation.until')} <CivilDate moment={open.data.expiresAt} withTime />
          </p>
          <p>{t('invitation.as', { account })}</p>
          <Button type="primary" loading={accept.pending} onClick={() => void become().catch(() => {})}>
            {t('invitation.accept', { account })}
          </Button>
        </>
      )}
      <ProblemAlert failure={open.failure ?? accept.failure} />
      <Button onClick={() => void signInAsAnother()}>{t('invitation.another')}</Button>
      {(open.failure ?? accept.failure) && <a href="/">{t('invitation.enter')}</a>}
    </main>
  );
};

/** What the invitation is: asked once, and of nobody but the server. */
const useOpened = (invitation: string) => {
  const { send, failure, data } = useOrder('newcomer.openInvitation');
  useEffect(() => {
    void send({ body: { invitation } }).catch(() => {});
  }, [send, invitation]);
  return { failure, data };
};
