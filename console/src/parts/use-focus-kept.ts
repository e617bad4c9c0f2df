import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Whoever goes by keyboard never falls out of the page: another title is another step, and begins at its heading; where
 * the button that opened the dialog is gone with the deed, reading goes on at the heading of its section.
 */
export const useFocusKept = (
  dialog: RefObject<HTMLDialogElement | null>,
  open: boolean,
  title: string,
): void => {
  const opener = useRef<Element>(null);
  const shown = useRef<string>(undefined);
  // Before the dialog takes the focus.
  useLayoutEffect(() => {
    if (open) opener.current = document.activeElement;
  }, [open]);
  useEffect(() => {
    if (open && shown.current !== undefined && shown.current !== title)
      dialog.current?.querySelector('h2')?.focus();
    shown.current = open ? title : undefined;
  }, [dialog, open, title]);
  // After every change of the page around it, since that is when the button goes.
  useEffect(() => {
    if (open || opener.current?.isConnected !== false) return;
    opener.current = null;
    if (document.activeElement === document.body) focusHeading(dialog.current?.closest('section'));
  });
  useLayoutEffect(() => {
    const section = dialog.current?.closest('section');
    const own = dialog.current?.parentElement;
    return () => {
      // A row goes with its dialog; the focus would go with both.
      if (own?.contains(document.activeElement)) queueMicrotask(() => focusHeading(section));
    };
  }, [dialog]);
};

const focusHeading = (section: Element | null | undefined): void => {
  const heading = section?.isConnected ? section.querySelector<HTMLElement>('h2, h3') : undefined;
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
};
