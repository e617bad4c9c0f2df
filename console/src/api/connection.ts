import { useSyncExternalStore } from 'react';

/** Whether the service answers, and whether it still knows who asks. */
export type Connection = 'fine' | 'lost' | 'signedOut';

let connection: Connection = 'fine';
const listeners = new Set<() => void>();

export const connectionNow = (): Connection => connection;

export const setConnection = (next: Connection): void => {
  if (connection === next) return;
  connection = next;
  for (const listener of listeners) listener();
};

export const onConnectionChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnection = (): Connection => useSyncExternalStore(onConnectionChange, connectionNow);
