import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { pattern } from '../values/pattern.ts';

/** The id of a notice as the inbox shows it. */
export const noticeId = pattern(
  /^\d{15}#[A-Za-z0-9_.:#-]{1,120}$/,
  '须为通知编号',
  'must be the id of a notice',
);
const notices = z.array(noticeId).min(1).max(90);

export const inboxQuery = lazily(() =>
  z.strictObject({
    show: z.enum(['unread', 'all']).default('unread'),
    limit: pattern(/^([1-9]\d?|100)$/, '须为 1 至 100 的整数', 'must be a whole number from 1 to 100')
      .transform(Number)
      .default(50),
    cursor: noticeId.optional(),
  }),
);
export const readNotices = lazily(() => z.strictObject({ notices }));
export const readAllNotices = lazily(() => z.strictObject({ upTo: noticeId }));
/** 稍后: out of sight until that day begins. */
export const snoozeNotices = lazily(() => z.strictObject({ notices, until: civilDate }));
