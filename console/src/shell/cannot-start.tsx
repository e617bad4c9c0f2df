import { signInAsAnother } from '../auth/sign-in.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** In place of everything: the service does not answer, or knows nobody by this account. */
export const CannotStart = ({ reason }: { readonly reason: 'unreachable' | 'stranger' }) => {
  const t = useShellText();
  return (
    <main className={styles['alone']} role="alert">
      <h1>{t('product')}</h1>
      <p>{t(`start.${reason}`)}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('start.again')}
      </button>
      {reason === 'stranger' && (
        <button type="button" onClick={() => void signInAsAnother()}>
          {t('start.another')}
        </button>
      )}
    </main>
  );
};
