import { hold, type SignedIn } from './session.ts';

/** A session of this tab, as it is kept across reloads. `until` in epoch milliseconds of this computer. */
type Kept = {
  readonly issuer: string;
  readonly who: SignedIn;
  readonly token: string;
  readonly until: number;
};

const storageKey = 'huizhen.session';
/** Nobody should begin a page with a token that ends under their hands. */
const marginMs = 60_000;

export const keepSession = (kept: Kept): void => {
  sessionStorage.setItem(storageKey, JSON.stringify(kept));
  hold(kept);
};

export const forgetSession = (): void => {
  sessionStorage.removeItem(storageKey);
  hold(undefined);
};

/** Goes on with the tab's session, without the sign-in library; undefined where there is none for this issuer. */
export const resumeSession = (issuer: string): SignedIn | undefined => {
  const text = sessionStorage.getItem(storageKey);
  const kept = text === null ? undefined : (JSON.parse(text) as Kept);
  if (!kept || kept.issuer !== issuer || kept.until - marginMs <= Date.now()) return undefined;
  hold(kept);
  return kept.who;
};
