import type { SignedIn } from '../auth/session.ts';
import { outbox } from './outbox.ts';
import type { Choice } from './visit-fields.tsx';

/** 走访人员, as this device knows them while there is no connection: what the form needs, and nothing else. */
export type Visitor = {
  readonly who: Pick<SignedIn, 'audience' | 'orgId' | 'personId'>;
  readonly name: string;
  readonly colleagues: readonly Choice[];
  readonly groups: readonly Choice[];
};

const place = 'huizhen.visitor';

export const keepVisitor = (visitor: Visitor): void => {
  try {
    localStorage.setItem(place, JSON.stringify(visitor));
  } catch {
    // Without a store there is no form without a connection either.
  }
};

export const keptVisitor = (): Visitor | undefined => {
  try {
    const text = localStorage.getItem(place);
    return text === null ? undefined : (JSON.parse(text) as Visitor);
  } catch {
    return undefined;
  }
};

/** How many visits would be lost with this device's memory of the person. */
export const unsentOf = (who: Visitor['who']): number => outbox.read(who).length;

/** 退出登录: nothing of the person and of their visits stays on the device. */
export const forgetVisitor = (who: Visitor['who']): void => {
  for (const { key } of outbox.read(who)) outbox.forget(who, key);
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
};
