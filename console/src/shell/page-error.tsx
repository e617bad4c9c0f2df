import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** In place of a page that failed; `whole` where even the shell did. */
export const PageError = ({ whole = false }: { readonly whole?: boolean }) => {
  const t = useShellText();
  const error = useRouteError();
  useEffect(() => console.error(error), [error]);
  return (
    <div className={styles['alone']} role="alert" data-whole={whole || undefined}>
      <h1>{t('error.title')}</h1>
      <p>{t('error.text')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('error.reload')}
      </button>
    </div>
  );
};
