import { type ReactNode, useId } from 'react';
import { useLanguage } from '../../../i18n/language.ts';
import styles from '../rules.module.css';
import { problemsAt, useRuleForm } from './form-context.ts';

export type Control = {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
};

/** A field with its name, what helps to fill it, and what is wrong with it. In a grid the column says the name. */
export const Labelled = ({
  label,
  at,
  hint,
  inGrid = false,
  children,
}: {
  readonly label: string;
  readonly at: string;
  readonly hint?: string | undefined;
  readonly inGrid?: boolean | undefined;
  readonly children: (control: Control) => ReactNode;
}) => {
  const id = useId();
  const language = useLanguage();
  const wrong = problemsAt(useRuleForm(), at, true);
  const told = [hint !== undefined && `${id}-hint`, wrong.length > 0 && `${id}-wrong`].filter(Boolean);
  return (
    <div className={styles['field']} data-at={at}>
      <label htmlFor={id} className={inGrid ? 'unseen' : styles['label']}>
        {label}
      </label>
      {children({
        id,
        ...(told.length > 0 && { 'aria-describedby': told.join(' ') }),
        ...(wrong.length > 0 && { 'aria-invalid': true as const }),
      })}
      {hint !== undefined && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      {wrong.length > 0 && (
        <span id={`${id}-wrong`} className={styles['wrong']}>
          {wrong.map((message) => message[language]).join('；')}
        </span>
      )}
    </div>
  );
};

/** Several fields that belong together, with what is wrong with them as a whole. */
export const Group = ({
  label,
  at,
  hint,
  plain = false,
  children,
}: {
  readonly label: string;
  readonly at: string;
  readonly hint?: string | undefined;
  /** Without a frame of its own. */
  readonly plain?: boolean;
  readonly children: ReactNode;
}) => {
  const language = useLanguage();
  const wrong = problemsAt(useRuleForm(), at, false);
  return (
    <fieldset className={styles['group']} data-plain={plain || undefined} data-at={at}>
      <legend>{label}</legend>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {wrong.map((message) => (
        <p key={message.en} className={styles['wrong']}>
          {message[language]}
        </p>
      ))}
      {children}
    </fieldset>
  );
};
