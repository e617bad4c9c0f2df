import { Link } from 'react-router';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

export const PageNotFound = () => {
  const t = useShellText();
  return (
    <div className={styles['alone']}>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <Link to="/">{t('missing.home')}</Link>
    </div>
  );
};
