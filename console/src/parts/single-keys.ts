const storageKey = 'huizhen.singleKeys';

/** Keys without a modifier can be turned off: they get in the way of speech input (WCAG 2.1.4). */
export const singleKeysOn = (): boolean => localStorage.getItem(storageKey) !== 'off';

export const setSingleKeys = (on: boolean): void => {
  if (on) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, 'off');
};
