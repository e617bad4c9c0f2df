import type { ReactNode } from 'react';
import { CivilDate } from './civil-date.tsx';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';

export type Step = {
  readonly key: string;
  readonly when: 'past' | 'present' | 'future';
  /** ISO moment; what comes has none. */
  readonly at?: string | undefined;
  readonly content: ReactNode;
};

/** 进展: one vertical line of what was, is and comes. The mark's form says which, not its colour alone. */
export const StepLine = ({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) => {
  const t = usePartText();
  return (
    <ol className={styles['line']} aria-label={label}>
      {steps.map(({ key, when, at, content }) => (
        <li
          key={key}
          className={styles['step']}
          data-when={when}
          aria-current={when === 'present' ? 'step' : undefined}
        >
          <Mark when={when} />
          <div className={styles['stepBody']}>
            <span className="unseen">{t(`step.${when}`)}</span>
            {at !== undefined && <CivilDate moment={at} withTime />}
            <div>{content}</div>
          </div>
        </li>
      ))}
    </ol>
  );
};

const Mark = ({ when }: Pick<Step, 'when'>) => (
  <svg className={styles['stepMark']} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    {when === 'past' && (
      <>
        <circle cx="10" cy="10" r="8" fill="currentColor" />
        <path d="M6 10.2l2.8 2.8L14.2 7.4" fill="none" stroke="#fff" strokeWidth="2" />
      </>
    )}
    {when === 'present' && (
      <>
        <circle cx="10" cy="10" r="7.5" fill="#fff" stroke="currentColor" strokeWidth="2" />
        <circle cx="10" cy="10" r="4" fill="currentColor" />
      </>
    )}
    {when === 'future' && (
      <circle cx="10" cy="10" r="7" fill="#fff" stroke="#9fb0b0" strokeWidth="2" strokeDasharray="2.5 2.5" />
    )}
  </svg>
);
