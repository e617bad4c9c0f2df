import { addDays, civilDateOf, startOfDay } from '../time/index.ts';
import type { Session } from './session.ts';

/** The dates an invited organisation may say yes to: those proposed, or the one fixed. */
export const datesOpen = ({ state, proposedDates, startsAt }: Session): readonly number[] =>
  state === 'proposed' ? (proposedDates ?? [startsAt]) : [startsAt];

/** 提前通知: the earliest moment a session may begin that is convened now. */
export const earliestStart = (now: number, noticeDays: number | undefined): number =>
  noticeDays === undefined ? now : Math.max(now, startOfDay(addDays(civilDateOf(now), noticeDays)));
