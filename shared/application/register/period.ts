import { mechanismBegan, type Period } from '../../domain/register/measures.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { AskedPeriod } from './port.ts';

/** The period that was asked for, whole: headline figures are cumulative since the mechanism began (mechanism.md §6.1). */
export const periodOf = ({ from = mechanismBegan, to }: AskedPeriod, now: number): Period => ({
  from,
  to: to ?? civilDateOf(now),
});
