import Button from 'antd/es/button';
import { CallFailure } from '../api/failure.ts';
import { useLanguage } from '../i18n/language.ts';
import styles from './parts.module.css';
import { usePartText } from './texts.ts';

/** What went wrong in the person's language: what happened, what is still safe, what to do. Nothing where nothing did. */
export const ProblemAlert = ({
  failure,
  onRetry,
  onConfirm,
}: {
  readonly failure: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** Where a person may confirm what the server finds unusual: sends it again, confirmed. */
  readonly onConfirm?: (() => void) | undefined;
}) => {
  const t = usePartText();
  const language = useLanguage();
  if (!failure) return null;
  const { kind, problem } =
    failure instanceof CallFailure ? failure : { kind: 'unreachable', problem: undefined };
  const sentence =
    problem?.messages[language] ?? t(kind === 'signedOut' ? 'problem.signedOut' : 'problem.unreachable');
  // Fields are named beside themselves; here only what is about the whole.
  const whole = problem?.errors?.filter(({ field }) => field === '') ?? [];
  return (
    <div className={styles['problem']} role="alert">
      <strong>{problem?.title && language === 'zh' ? problem.title : t('problem.title')}</strong>
      <span>{sentence}</span>
      {whole.map(({ messages }) => (
        <span key={messages.en}>{messages[language]}</span>
      ))}
      {problem?.requestId !== undefined && problem.status >= 500 && (
        <span className={styles['soft']}>{t('problem.number', { id: problem.requestId })}</span>
      )}
      {onConfirm && problem?.code === 'needs_confirmation' && (
        <Button onClick={onConfirm}>{t('problem.confirm')}</Button>
      )}
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('problem.retry')}
        </Button>
      )}
    </div>
  );
};
