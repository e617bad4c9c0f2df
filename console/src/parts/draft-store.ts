/** Drafts hold company and personal data on a device that may be shared, so they do not stay for ever. */
const keptMs = 30 * 86_400_000;
const prefix = 'huizhen.draft.';

type Kept = { readonly at: number; readonly value: unknown };
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What cannot be read as a number is left out: on paper it would come back as nothing. */
const withoutUnreadable = (_: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? undefined : value;

/** 草稿 on this device: what somebody typed and has not sent. A full or forbidden storage is no reason to stop. */
export const makeDraftStore = (shelf: () => Shelf, now: () => number) => ({
  read: (name: string): { readonly at: number; readonly value: unknown } | undefined => {
    try {
      const text = shelf().getItem(prefix + name);
      if (text === null) return undefined;
      const kept = JSON.parse(text) as Kept;
      if (now() - kept.at <= keptMs) return kept;
      shelf().removeItem(prefix + name);
      return undefined;
    } catch {
      return undefined;
    }
  },
  /** Whether it could be kept. */
  keep: (name: string, value: unknown): boolean => {
    try {
      shelf().setItem(prefix + name, JSON.stringify({ at: now(), value }, withoutUnreadable));
      return true;
    } catch {
      return false;
    }
  },
  forget: (name: string): void => {
    try {
      shelf().removeItem(prefix + name);
    } catch {
      // Nothing was kept.
    }
  },
});

/** Of this device, for people with a phone of their own. */
export const drafts = makeDraftStore(() => localStorage, Date.now);
/** Of this tab: gone when it is closed, since an office computer is shared. */
export const tabDrafts = makeDraftStore(() => sessionStorage, Date.now);
