import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { type ReactNode, useId, useState } from 'react';
import { serverNow } from '../../api/server-clock.ts';
import { civilDateAt } from '../../parts/civil-date-text.ts';
import { DateInput } from '../../parts/date-input.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import styles from './rules.module.css';
import { useText } from './texts.ts';
import { RefusedFor } from './version-problems.tsx';

export type Asked = { readonly day: string; readonly reason: string };

/** A step in a version's life that asks for a day, a reason or both, and stays open until it was taken. */
export const AskDialog = ({
  label,
  title,
  text,
  dayLabel,
  reasonLabel,
  reasonNeeded = false,
  day: proposed,
  danger = false,
  primary = false,
  disabled = false,
  failure,
  children,
  onGive,
}: {
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly dayLabel?: string;
  readonly reasonLabel?: string;
  readonly reasonNeeded?: boolean;
  readonly day?: string | undefined;
  readonly danger?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly failure: unknown;
  readonly children?: ReactNode;
  /** Rejects when it did not happen. */
  readonly onGive: (asked: Asked) => Promise<unknown>;
}) => {
  const t = useText();
  const field = useId();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState<string | undefined>(proposed);
  const [reason, setReason] = useState('');
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState<'act.day.wrong' | 'act.reason.wrong'>();
  const give = async () => {
    const isDated = day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day);
    const missing =
      dayLabel !== undefined && !isDated
        ? 'act.day.wrong'
        : reasonNeeded && reason.trim() === ''
          ? 'act.reason.wrong'
          : undefined;
    setWrong(missing);
    if (missing) return;
    setPending(true);
    await onGive({ day: day ?? '', reason: reason.trim() }).then(
      () => setOpen(false),
      () => undefined,
    );
    setPending(false);
  };
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        danger={danger}
        disabled={disabled}
        onClick={() => {
          setDay(proposed ?? civilDateAt(serverNow()));
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)} wide={children !== undefined}>
        <form
          className={styles['stack']}
          onSubmit={(event) => {
            event.preventDefault();
            void give();
          }}
        >
          <p>{text}</p>
          {children}
          {dayLabel !== undefined && (
            <div className={styles['field']}>
              <label htmlFor={`${field}-day`}>{dayLabel}</label>
              <DateInput id={`${field}-day`} value={day} onChange={setDay} />
            </div>
          )}
          {reasonLabel !== undefined && (
            <div className={styles['field']}>
              <label htmlFor={`${field}-reason`}>{reasonLabel}</label>
              <Input.TextArea
                id={`${field}-reason`}
                rows={3}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            </div>
          )}
          {wrong && (
            <p className={styles['wrong']} role="alert">
              {t(wrong)}
            </p>
          )}
          <ProblemAlert failure={failure} />
          <RefusedFor failure={failure} />
          <DialogActions>
            <Button type="primary" danger={danger} htmlType="submit" loading={pending}>
              {label}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
};
