import { useSyncExternalStore } from 'react';
import styles from './notices.module.css';

type Notice = { readonly id: number; readonly text: string };

let notices: readonly Notice[] = [];
let last = 0;
const listeners = new Set<() => void>();
/** Long enough to read a sentence twice. */
const shownMs = 6000;

const change = (next: readonly Notice[]): void => {
  notices = next;
  for (const listener of listeners) listener();
};

/** Says quietly that something was done: `notify(t('done'))`. What failed is said where it failed, not here. */
export const notify = (text: string): void => {
  last += 1;
  const id = last;
  change([...notices, { id, text }]);
  setTimeout(() => change(notices.filter((notice) => notice.id !== id)), shownMs);
};

const onChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const Notices = () => {
  const shown = useSyncExternalStore(onChange, () => notices);
  return (
    <div className={styles['notices']} role="status" aria-live="polite">
      {shown.map(({ id, text }) => (
        <div key={id} className={styles['notice']}>
          {text}
        </div>
      ))}
    </div>
  );
};
