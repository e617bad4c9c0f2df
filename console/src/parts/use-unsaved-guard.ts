import { useId, useLayoutEffect } from 'react';

const unsaved = new Set<string>();

export const hasUnsavedWork = (): boolean => unsaved.size > 0;

const ask = (event: BeforeUnloadEvent): void => {
  if (hasUnsavedWork()) event.preventDefault();
};

/** Says that leaving loses work: then the shell asks first, and so does the browser when the tab is closed. */
export const useUnsavedGuard = (dirty: boolean): void => {
  const id = useId();
  // Before anything else happens, since a form that was just sent may lead elsewhere at once.
  useLayoutEffect(() => {
    if (!dirty) return undefined;
    unsaved.add(id);
    addEventListener('beforeunload', ask);
    return () => {
      unsaved.delete(id);
      if (!hasUnsavedWork()) removeEventListener('beforeunload', ask);
    };
  }, [dirty, id]);
};
