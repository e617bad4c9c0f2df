import { useEffect, useRef } from 'react';
import { singleKeysOn } from './single-keys.ts';

/** What keys do, such as `{ '/': focusSearch, j: next, k: previous, Enter: open, Escape: close }`. */
export type KeyActions = Readonly<Record<string, () => void>>;

const typing = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"]';
const ownEnter = 'a, button, summary, [role="button"]';

/** Listens while the part is shown; silent while somebody types, with a modifier held, or in an open dialog. */
export const useKeys = (actions: KeyActions): void => {
  const current = useRef(actions);
  current.current = actions;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (key.length === 1 && !singleKeysOn()) return;
      if (!(target instanceof Element) || target.closest(typing) || document.querySelector('dialog[open]'))
        return;
      if (key === 'Enter' && target.closest(ownEnter)) return;
      const act = current.current[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
};
