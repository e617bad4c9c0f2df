import * as z from 'zod';
import type { CommandMap } from '../../domain/case/commands.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { key, text } from '../values/text.ts';

/** 疑似重复 of which work group; absent: the own one. */
export const twinsQuery = lazily(() => z.strictObject({ group: key.optional() }));

/** 建档前查重: what is known of the firm so far. */
export const firmTwinsQuery = lazily(() =>
  z.strictObject({
    name: z.string().max(200).optional(),
    code: z.string().max(64).optional(),
    phone: z.string().max(40).optional(),
  }),
);

/** 另一件案件 and why. */
export const otherCase = describes<CommandMap['mergeInto']>()(() =>
  z.strictObject({ otherCaseId: key, reason: text }),
);
