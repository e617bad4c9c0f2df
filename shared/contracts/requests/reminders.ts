import * as z from 'zod';
import { mailChoices, noticeKinds } from '../../domain/notices/index.ts';
import { lazily } from '../lazily.ts';
import { mailAddress } from '../values/mail-address.ts';
import { pattern } from '../values/pattern.ts';
import { key } from '../values/text.ts';
import { noticeId } from './notices.ts';

/** 提醒方式: which kinds are mailed how, and at which hour of the day what is mailed once a day goes out. */
export const saveReminders = lazily(() =>
  z.strictObject({
    kinds: z
      .array(z.strictObject({ kind: z.enum(noticeKinds), mail: z.enum(mailChoices) }))
      .max(noticeKinds.length),
    digestHour: z.int().min(0).max(23),
  }),
);
export const setAddress = lazily(() => z.strictObject({ address: mailAddress }));
export const confirmAddress = lazily(() =>
  z.strictObject({ code: pattern(/^\d{6}$/, '须为 6 位数字', 'must be six digits') }),
);

export const retryDelivery = lazily(() =>
  z.strictObject({ channel: z.enum(['mail', 'webhook']), to: key, noticeId }),
);
/** 通知回调. `secret` absent: the one there is stays. */
export const setWebhook = lazily(() =>
  z
    .strictObject({
      url: pattern(
        /^(?:https:\/\/|http:\/\/(?:127\.|localhost|\[::1\]))[^\s@]{3,500}$/,
        '须为 https 地址（本机可用 http），不含用户名和密码',
        'must be an https address (http on this machine alone) without a user name',
      ).refine((text) => URL.canParse(text)),
      template: z.string().min(2).max(4000),
      secret: pattern(
        /^[\x21-\x7e]{16,200}$/,
        '须为 16 至 200 个英文字母、数字或符号，不含空格',
        'must be 16 to 200 letters, digits or signs without blanks',
      ).optional(),
    })
    .meta({
      example: {
        url: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=example',
        template: '{"msgtype":"text","text":{"content":"{{title}} {{text}} {{link}}"}}',
        secret: 'a-long-shared-secret',
      },
    }),
);
