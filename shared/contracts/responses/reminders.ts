import * as z from 'zod';
import { mailChoices, noticeKinds, noticeParties } from '../../domain/notices/index.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { moment } from '../values/moment.ts';

/** 提醒方式, with how each kind reads (预览). */
export const reminders = lazily(() =>
  z.object({
    /** Whether this installation mails notices at all. */
    mailOffered: z.boolean(),
    /** The caller's own, confirmed. */
    address: z.string().optional(),
    /** A code was sent there and not typed in yet. */
    unconfirmed: z.string().optional(),
    digestHour: z.int(),
    kinds: z.array(
      z.object({ kind: z.enum(noticeKinds), title: bilingual, text: bilingual, mail: z.enum(mailChoices) }),
    ),
  }),
);

const counts = z.object({ sent: z.int(), waiting: z.int(), uncertain: z.int(), givenUp: z.int() });
/** 通知情况 of one case: organisations, never people. */
export const caseNotices = lazily(() =>
  z.object({
    notices: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(noticeKinds),
        title: bilingual,
        party: z.enum(noticeParties),
        /** Absent: the enterprise of the case. */
        orgId: z.string().optional(),
        at: moment,
        until: moment.optional(),
        /** When somebody of the organisation first marked it read. */
        readAt: moment.optional(),
        mail: counts,
        webhook: counts,
      }),
    ),
  }),
);

export const stuckDelivery = lazily(() =>
  z.object({
    channel: z.enum(['mail', 'webhook']),
    /** Person or organisation. */
    to: z.string(),
    noticeId: z.string(),
    kind: z.enum(noticeKinds),
    state: z.enum(['queued', 'sending', 'sent', 'uncertain', 'givenUp', 'notWanted']),
    tries: z.int(),
    changedAt: moment,
    why: z.string().optional(),
  }),
);
export const stuckDeliveries = lazily(() => z.object({ deliveries: z.array(stuckDelivery) }));

/** 通知回调; without `hook` there is none. Its secret is shown to nobody. `templates`: ready-made ones. */
export const webhook = lazily(() =>
  z.object({
    hook: z.object({ url: z.string(), template: z.string(), changedAt: moment }).optional(),
    templates: z.object({ plain: z.string(), weCom: z.string(), dingTalk: z.string() }),
  }),
);
