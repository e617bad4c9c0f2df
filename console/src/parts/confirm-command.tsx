import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import { Dialog, DialogActions } from './dialog.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { usePartText } from './texts.ts';

/** A button named by its effect that asks once before it acts, and stays open until the answer is there. */
export const ConfirmCommand = ({
  label,
  title,
  children,
  onConfirm,
  failure,
  primary = false,
  danger = false,
  disabled = false,
}: {
  readonly label: string;
  readonly title: string;
  /** What will happen, and to whom. */
  readonly children: ReactNode;
  /** Rejects when it did not happen; the dialog then stays and shows `failure`. */
  readonly onConfirm: () => Promise<unknown>;
  readonly failure?: unknown;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}) => {
  const t = usePartText();
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const confirm = async () => {
    setPending(true);
    try {
      await onConfirm();
      setOpen(false);
    } catch {
      // Shown by `failure`; the person decides whether to try again.
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        danger={danger}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <div>{children}</div>
        <ProblemAlert failure={failure} />
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{t('confirm.cancel')}</Button>
          <Button type="primary" danger={danger} loading={pending} onClick={() => void confirm()}>
            {label}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
