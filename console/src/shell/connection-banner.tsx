import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { call } from '../api/call.ts';
import { type Connection, useConnection } from '../api/connection.ts';
import { signInAgain } from '../auth/sign-in.ts';
import styles from './shell.module.css';
import { useShellText } from './texts.ts';

/** Often enough that nobody reloads by hand, seldom enough for a service that is just coming up. */
const retryMs = 3000;

/** Says that the service is out of reach or the session over, and goes on by itself once that is past. */
export const ConnectionBanner = () => {
  const t = useShellText();
  const connection = useConnection();
  const queries = useQueryClient();
  useEffect(() => {
    if (connection !== 'lost') return undefined;
    const timer = setInterval(() => void call('public.health', {}).catch(() => undefined), retryMs);
    return () => {
      clearInterval(timer);
      void queries.invalidateQueries();
    };
  }, [connection, queries]);
  const place = useRef<HTMLDivElement>(null);
  useRoomAtTop(place);
  const content = sentenceOf(connection, t);
  return (
    <div role="status" aria-live="polite" className={styles['bannerPlace']} ref={place}>
      {content && (
        <div className={styles['banner']}>
          {content}
          {connection === 'signedOut' && (
            <button
              type="button"
              className={styles['tool']}
              onClick={() =>
                void signInAgain().then(
                  () => queries.invalidateQueries(),
                  () => undefined,
                )
              }
            >
              <u>{t('connection.signIn')}</u>
            </button>
          )}
        </div>
      )}
    </div>
  );
};

/** What stays in sight while the page is scrolled begins below the notice, so that it covers nothing. */
const useRoomAtTop = (place: RefObject<HTMLElement | null>) => {
  useEffect(() => {
    if (!place.current) return undefined;
    const { style } = document.documentElement;
    const measure = new ResizeObserver(([entry]) => {
      style.setProperty('--banner', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    });
    measure.observe(place.current);
    return () => {
      measure.disconnect();
      style.removeProperty('--banner');
    };
  }, [place]);
};

const sentenceOf = (connection: Connection, t: ReturnType<typeof useShellText>): string | undefined => {
  switch (connection) {
    case 'fine':
      return undefined;
    case 'lost':
      return t('connection.lost');
    case 'signedOut':
      return t('connection.signedOut');
    default:
      return connection satisfies never;
  }
};
