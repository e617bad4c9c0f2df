import * as z from 'zod';
import { noticeKinds } from '../../domain/notices/index.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';

const notice = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  title: bilingual,
  text: bilingual,
  /** Absent where it is about a whole session. */
  caseId: z.string().optional(),
  sessionId: z.string().optional(),
  batchId: z.string().optional(),
  /** As the case says it now; absent for who may not see it any more. */
  applicantName: z.string().optional(),
  at: moment,
  until: moment.optional(),
  /** 代办: told to this colleague, whom you cover. */
  coveredFor: z.string().optional(),
  state: z.enum(['unread', 'read', 'snoozed']),
  /** Out of sight until then. */
  snoozedUntil: storedDate.optional(),
});

/** 收件箱, newest first. */
export const inbox = lazily(() => z.object({ notices: z.array(notice), cursor: z.string().optional() }));
/** Among the newest hundred; `more`: there are older ones that were not looked at. */
export const unreadCount = lazily(() => z.object({ unread: z.int(), more: z.boolean() }));
