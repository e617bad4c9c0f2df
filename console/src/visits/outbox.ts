import { CallFailure, isWorthRetrying, type Problem } from '../api/failure.ts';
import type { SignedIn } from '../auth/session.ts';
import type { VisitBody } from './visit-values.ts';

export type Who = Pick<SignedIn, 'audience' | 'orgId' | 'personId'>;

/** 尚未报送的走访: `key` is made with it, and makes one record of it however often it is sent. */
export type Unsent = {
  readonly key: string;
  readonly at: number;
  /** `slipId`: the slip of a studio that it was recorded from. */
  readonly body: { readonly group?: string; readonly slipId?: string; readonly said: VisitBody };
  /** Why the server would not take it, in both languages. */
  readonly refused?: Problem['messages'];
};

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const prefix = 'huizhen.visits.';
const placeOf = ({ orgId, personId }: Pick<Who, 'orgId' | 'personId'>): string =>
  `${prefix}${orgId}.${personId}`;

/**
 * 待报送 on this device, of one person: only what is needed to send them, and gone once they are. Nothing here ever expires: it
 * is work that nobody else has.
 */
export const makeOutbox = (shelf: () => Shelf) => {
  const listeners = new Set<() => void>();
  const seen = new Map<string, { readonly text: string | null; readonly all: readonly Unsent[] }>();
  /** The same list as before while nothing has changed. */
  const read = (who: Who): readonly Unsent[] => {
    const place = placeOf(who);
    let text: string | null = null;
    try {
      text = shelf().getItem(place);
    } catch {
      // A store that is forbidden holds nothing.
    }
    const known = seen.get(place);
    if (known?.text === text) return known.all;
    const all = parsed(text);
    seen.set(place, { text, all });
    return all;
  };
  const write = (who: Who, all: readonly Unsent[]): boolean => {
    try {
      if (all.length === 0) shelf().removeItem(placeOf(who));
      else shelf().setItem(placeOf(who), JSON.stringify(all));
      return true;
    } catch {
      return false;
    } finally {
      for (const tell of listeners) tell();
    }
  };
  return {
    read,
    /** Whether it could be kept. */
    keep: (who: Who, one: Unsent): boolean =>
      write(who, [...read(who).filter(({ key }) => key !== one.key), one]),
    forget: (who: Who, key: string): void => {
      write(
        who,
        read(who).filter((one) => one.key !== key),
      );
    },
    watch: (tell: () => void) => {
      listeners.add(tell);
      return () => {
        listeners.delete(tell);
      };
    },
  };
};

const parsed = (text: string | null): readonly Unsent[] => {
  try {
    const all: unknown = text === null ? [] : JSON.parse(text);
    return Array.isArray(all) ? (all as readonly Unsent[]) : [];
  } catch {
    return [];
  }
};

export const outbox = makeOutbox(() => localStorage);

type Sending = {
  readonly box?: ReturnType<typeof makeOutbox>;
  readonly send: (who: Who, one: Unsent) => Promise<unknown>;
};

/**
 * Sends what is kept, one after the other: what was taken is forgotten, what was refused stays with the reason, and where nothing
 * gets through the rest waits. Answers how many were taken.
 */
export const sendUnsent = async (who: Who, { box = outbox, send }: Sending): Promise<number> => {
  let sent = 0;
  for (const one of box.read(who)) {
    if (one.refused) continue;
    try {
      await send(who, one);
      box.forget(who, one.key);
      sent += 1;
    } catch (error) {
      if (!(error instanceof CallFailure) || isWorthRetrying(error) || error.kind === 'signedOut')
        return sent;
      const refused = error.problem?.messages;
      if (refused) box.keep(who, { ...one, refused });
    }
  }
  return sent;
};
