import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import type { FieldError } from '../api/failure.ts';
import { useLanguage } from '../i18n/language.ts';
import { Dialog, DialogActions } from './dialog.tsx';
import styles from './parts.module.css';
import type { PersonalMark } from './personal-in-text.ts';
import { usePartText } from './texts.ts';

/** What a person is asked before a command is sent. */
export type Sure = {
  /** What will be so, and that it stays so. */
  readonly said?: ReactNode;
  /** Personal data in words that the enterprise will read. */
  readonly personal: readonly PersonalMark[];
  /** What the server finds unusual. */
  readonly unusual: readonly FieldError[];
};

/** 请确认: says what cannot be taken back, and what looks wrong, before it is sent. */
export const ConfirmSending = ({
  sure,
  label,
  danger,
  pending,
  onSend,
  onBack,
}: {
  readonly sure: Sure;
  readonly label: string;
  readonly danger: boolean;
  readonly pending: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}) => {
  const t = usePartText();
  const language = useLanguage();
  const { said, personal, unusual } = sure;
  return (
    <Dialog open title={t('sure.title')} onClose={onBack}>
      <div className={styles['stack']}>
        {said}
        {unusual.length > 0 && (
          <section className={styles['warning']} aria-label={t('sure.unusual')}>
            <strong>{t('sure.unusual')}</strong>
            <ul>
              {unusual.map(({ field, messages }) => (
                <li key={`${field} ${messages.en}`}>{messages[language]}</li>
              ))}
            </ul>
          </section>
        )}
        {personal.length > 0 && (
          <section className={styles['warning']} aria-label={t('sure.personal')}>
            <strong>{t('sure.personal')}</strong>
            <ul>
              {personal.map(({ kind, text }) => (
                <li key={`${kind} ${text}`}>{t(`sure.personal.${kind}`, { text })}</li>
              ))}
            </ul>
            <p>{t('sure.personal.advice')}</p>
          </section>
        )}
      </div>
      <DialogActions>
        <Button onClick={onBack}>{t('conflict.leave')}</Button>
        <Button type="primary" danger={danger} loading={pending} onClick={onSend}>
          {label}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
