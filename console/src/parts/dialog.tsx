import ConfigProvider from 'antd/es/config-provider';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './parts.module.css';
import { useFocusKept } from './use-focus-kept.ts';

/** The browser's own modal dialog: it holds the focus, closes on Esc and gives the focus back. */
export const Dialog = ({
  open,
  title,
  onClose,
  wide = false,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  useFocusKept(dialog, open, title);
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      {open && (
        // Lists and calendars of antd open inside, for outside of a modal dialog nothing can be reached.
        <ConfigProvider getPopupContainer={() => dialog.current ?? document.body}>
          <div className={styles['dialogBody']}>
            <h2 id={titleId} tabIndex={-1}>
              {title}
            </h2>
            {children}
          </div>
        </ConfigProvider>
      )}
    </dialog>
  );
};

export const DialogActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles['dialogActions']}>{children}</div>
);
