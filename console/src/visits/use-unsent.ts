import { useEffect, useSyncExternalStore } from 'react';
import { call } from '../api/call.ts';
import { outbox, sendUnsent, type Unsent, type Who } from './outbox.ts';

const sendVisit = ({ audience }: Who, { key, body }: Unsent): Promise<unknown> =>
  call(audience === 'bank' ? 'bank.recordVisit' : 'regulator.recordVisit', { body, idempotencyKey: key });

const aMinute = 60_000;

/** What this person has not sent from this device; while the page is open it is sent as soon as there is a connection. */
export const useUnsent = (who: Who, onSent?: () => void, sends = true): readonly Unsent[] => {
  const unsent = useSyncExternalStore(outbox.watch, () => outbox.read(who));
  const waits = unsent.some(({ refused }) => !refused);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `who` is the signed-in person, the same while the page lives
  useEffect(() => {
    if (!waits || !sends) return;
    const send = () => void sendTogether(who).then((sent) => sent > 0 && onSent?.());
    if (navigator.onLine) send();
    addEventListener('online', send);
    const again = setInterval(() => navigator.onLine && send(), aMinute);
    return () => {
      removeEventListener('online', send);
      clearInterval(again);
    };
  }, [waits]);
  return unsent;
};

let running: Promise<number> | undefined;

/** One sending at a time: two would send the same ones, which is safe, and says nothing new. */
export const sendTogether = (who: Who): Promise<number> => {
  running ??= sendUnsent(who, { send: sendVisit }).finally(() => {
    running = undefined;
  });
  return running;
};
