import type { CaseView } from '../../../api/routes.ts';
import { civilDateAt } from '../../../parts/civil-date-text.ts';

type Seen = Pick<CaseView, 'phase' | 'personalData'>;
type InTheWay =
  | { readonly what: 'running' }
  | { readonly what: 'held' | 'statutory'; readonly until: string };

export const hasEnded = ({ phase }: Pick<CaseView, 'phase'>): boolean =>
  phase.stage === 'withdrawn' || phase.stage === 'closed';

/** 留存 in force on this civil date; the day it is set to is the last. */
export const holdOn = (today: string, { personalData }: Pick<CaseView, 'personalData'>) =>
  personalData?.hold && personalData.hold.until >= today ? personalData.hold : undefined;

/** Why nothing can be erased on this civil date, said before anybody fills a form; the server has the last word. */
export const inTheWay = (today: string, view: Seen): InTheWay | undefined => {
  if (!hasEnded(view)) return { what: 'running' };
  const hold = holdOn(today, view);
  if (hold) return { what: 'held', until: hold.until };
  const { retention } = view.personalData ?? {};
  return retention?.statutory && civilDateAt(Date.parse(retention.dueAt)) >= today
    ? { what: 'statutory', until: retention.dueAt }
    : undefined;
};
