import {
  type Calendar,
  calendarGap,
  civilDateOf,
  isoOf,
  msPerMinute,
} from '../../shared/domain/time/index.ts';
import { attend, type Finding, well, wrong } from './finding.ts';

const about = {
  clock: { zh: '时钟', en: 'Clock' },
  calendar: { zh: '节假日安排', en: 'Holiday calendar' },
} as const;

/** What machines differ by without anybody noticing. */
const tolerated = 5 * msPerMinute;
/**
 * Whether the clock stands before what has already been recorded: nothing can have happened later than now, so one of the two
 * was told by a wrong clock.
 *
 * @param latest of all events, epoch milliseconds
 */
export const clockFinding = (now: number, latest: number | undefined, isVirtual: boolean): Finding => {
  if (isVirtual)
    return attend(
      about.clock,
      `虚拟时钟，停在 ${isoOf(now)}；仅供试用。`,
      `A virtual clock that stands at ${isoOf(now)}: for trying things out only.`,
    );
  if (latest !== undefined && latest > now + tolerated)
    return wrong(
      about.clock,
      `现在是 ${isoOf(now)}，但已有 ${isoOf(latest)} 的记录。请校准时钟，并查明哪一个有误；期限按时钟计算。`,
      `It is ${isoOf(now)}, but there is a record of ${isoOf(latest)}. Set the clock right and find out which of the two was wrong: deadlines go by it.`,
    );
  return well(about.clock, isoOf(now), isoOf(now));
};

/** Whether working days are known far enough: beyond the calendar only weekends are, and deadlines are provisional. */
export const calendarFinding = (now: number, calendar: Calendar): Finding => {
  const gap = calendarGap(civilDateOf(now), calendar);
  const until = calendar.coveredUntil;
  if (gap?.passed)
    return wrong(
      about.calendar,
      `只到 ${until}，已过期；期限暂按周末计算。请在「管理—规则—节假日安排」中录入新一年的放假通知。`,
      `Ends at ${until}, which has passed: deadlines count weekends only. Enter the new year’s notice under Administration, Rules, Holiday notices.`,
    );
  if (gap)
    return attend(
      about.calendar,
      `到 ${until} 为止；跨年的期限为暂定。下一年的放假通知发布后，请在「管理—规则—节假日安排」中录入。`,
      `Ends at ${until}; deadlines beyond it are provisional. Enter the next year’s notice under Administration, Rules, Holiday notices, once it is out.`,
    );
  return well(about.calendar, `到 ${until}（${calendar.version}）`, `until ${until} (${calendar.version})`);
};
