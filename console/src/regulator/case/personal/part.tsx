import { type ReactNode, useId } from 'react';
import styles from './personal.module.css';

/** One thing about the data: how it stands, and what can be done. */
export const Part = ({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) => {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles['state']}>{children}</div>
      {action && <div className="screen-only">{action}</div>}
    </section>
  );
};
