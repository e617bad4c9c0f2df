import { type Account, hold } from './session.ts';

/** A session of this tab, as it is kept across reloads. `until` in epoch milliseconds of this computer. */
type Kept = {
  readonly issuer: string;
  readonly account: Account;
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

/** Goes on with the tab's session, without the sign-in library; and says whether there is one for this issuer. */
export const resumeSession = (issuer: string): boolean => {
  const text = sessionStorage.getItem(storageKey);
  const kept = text === null ? undefined : (JSON.parse(text) as Kept);
  if (!kept?.account || kept.issuer !== issuer || kept.until - marginMs <= Date.now()) return false;
  hold(kept);
  return true;
};
