import type { SignedIn } from '../../auth/session.ts';
import type { OpeningStep, Values } from './steps.ts';

export type Draft = { readonly step: OpeningStep; readonly values: Values };

/** Of this tab and this person: a shared computer at the counter must not show one clerk another's visit. */
type Who = Pick<SignedIn, 'orgId' | 'personId'> & {
  /** The visit it is opened for: a draft of its own. */
  readonly visitId?: string | undefined;
};
const keyOf = ({ orgId, personId, visitId }: Who): string =>
  `huizhen.opening.${orgId}.${personId}${visitId === undefined ? '' : `.${visitId}`}`;

export const readDraft = (who: Who, store: Storage = sessionStorage): Draft | undefined => {
  try {
    const text = store.getItem(keyOf(who));
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
};

/** A full or forbidden store loses the draft, never the page. */
export const keepDraft = (who: Who, draft: Draft, store: Storage = sessionStorage): boolean => {
  try {
    store.setItem(keyOf(who), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};

export const dropDraft = (who: Who, store: Storage = sessionStorage): void => store.removeItem(keyOf(who));
