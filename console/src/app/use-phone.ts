import { useSyncExternalStore } from 'react';

/** Below this a bar at the bottom and cards take the place of navigation and tables; paper is a desk. */
const phone = matchMedia('screen and (max-width: 767px)');

const onChange = (listener: () => void): (() => void) => {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
};

export const usePhone = (): boolean => useSyncExternalStore(onChange, () => phone.matches);
