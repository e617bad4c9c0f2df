import * as z from 'zod';
import { voices } from '../../domain/sessions/decision.ts';
import { lazily } from '../lazily.ts';
import { pattern } from '../values/pattern.ts';
import { key, text } from '../values/text.ts';

/** Why, in a sentence or two. */
const reason = text.max(500);
const mostUnits = 50;

/** 会诊决定: without votes it is noted. */
export const decideInSession = lazily(() =>
  z.strictObject({
    text: text.max(500),
    votes: z
      .array(z.strictObject({ orgId: key, voice: z.enum(voices) }))
      .min(1)
      .max(mostUnits)
      .optional(),
  }),
);

/** 送签; of a correction with the reason. */
export const layOutMinutes = lazily(() => z.strictObject({ reason: reason.optional() }));

const n = z.int().min(1).max(99);
const digest = pattern(
  /^[0-9a-f]{64}$/,
  '须为 64 位十六进制的内容校验码',
  'must be the content hash, 64 hexadecimal digits',
);
/** 签名: to the version that was read, by its content hash. */
export const signMinutes = lazily(() => z.strictObject({ n, contentHash: digest }));
/** 退回. */
export const returnMinutes = lazily(() => z.strictObject({ n, reason }));

/** Which version; without, the newest. */
export const minutesQuery = lazily(() =>
  z.strictObject({
    n: pattern(/^[1-9]\d?$/, '须为 1 至 99 的整数', 'must be a whole number from 1 to 99')
      .transform(Number)
      .optional(),
  }),
);
