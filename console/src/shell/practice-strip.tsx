import { useInPractice } from '../parts/in-practice.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** 演练, above every page and on every print, so that nobody takes practice for the real thing. */
export const PracticeStrip = () => {
  const t = useShellText();
  return useInPractice() ? (
    <p role="note" className={styles['practice']}>
      <strong>{t('practice')}</strong> {t('practice.note')}
    </p>
  ) : null;
};
