import { useSyncExternalStore } from 'react';

/** A hook that says whether a media query holds, and follows it when it changes. */
const makeMedia = (query: string): (() => boolean) => {
  const media = matchMedia(query);
  const onChange = (listener: () => void): (() => void) => {
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  return () => useSyncExternalStore(onChange, () => media.matches);
};

/** Below this a bar at the bottom and cards take the place of navigation and tables; paper is a desk. */
export const usePhone = makeMedia('screen and (max-width: 767px)');

export const useOnPaper = makeMedia('print');
