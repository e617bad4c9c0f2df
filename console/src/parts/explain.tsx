import type { ReactNode } from 'react';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';

/** 「为什么」 beside everything the system decided: opens the rules, with their versions. */
export const Explain = ({
  children,
  label,
}: {
  readonly children: ReactNode;
  /** Says what is explained to those who hear the page; by default 「为什么」 alone. */
  readonly label?: string;
}) => {
  const t = usePartText();
  return (
    <details className={styles['explain']}>
      <summary aria-label={label}>{t('explain.why')}</summary>
      <div>{children}</div>
    </details>
  );
};
