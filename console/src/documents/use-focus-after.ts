import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** What had the focus in a place that changes by itself may go; then the focus goes on to what stays. */
export const useFocusAfter = (stays: RefObject<HTMLElement | null>) => {
  const last = useRef<Element>(null);
  useEffect(() => {
    if (last.current?.isConnected !== false) return;
    last.current = null;
    if (document.activeElement === document.body) stays.current?.focus();
  });
  return ({ target }: FocusEvent): void => {
    last.current = target;
  };
};
