import type { ReactNode } from 'react';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';

/** Why it is empty, and the next thing to do. */
export const EmptyState = ({
  title,
  text,
  action,
}: {
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
}) => (
  <div className={styles['empty']}>
    <strong>{title}</strong>
    {text}
    {action && <div>{action}</div>}
  </div>
);

/** In place of content on its first way here; `rows` about as many as will come, so that nothing jumps. */
export const LoadingState = ({ rows = 6 }: { readonly rows?: number }) => {
  const t = usePartText();
  return (
    <div role="status" aria-live="polite">
      <span className="unseen">{t('loading')}</span>
      <div className={styles['skeleton']} aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike and never move
          <span key={row} />
        ))}
      </div>
    </div>
  );
};
