import * as z from 'zod';
import { creditMethods } from '../../domain/case/applicant.ts';
import type { CommandMap } from '../../domain/case/commands.ts';
import { dayCounts, repaymentMethods } from '../../domain/loan/index.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { amountFen, rateBp, tenorMonths } from '../values/amounts.ts';
import { confirmed } from '../values/confirmed.ts';
import { saidGrounds } from '../values/grant-grounds.ts';
import { key, optionalText, text } from '../values/text.ts';

/** 已对接, 收齐材料: the path and the token say it all. */
export const nothingMore = lazily(() => z.strictObject({}));

export const grant = describes<CommandMap['grant']>()(() =>
  z.strictObject({
    amountFen,
    rateBp,
    tenorMonths,
    method: z.enum(creditMethods),
    repayment: z.enum(repaymentMethods).optional(),
    dayCount: z.enum(dayCounts).optional(),
    firstLoan: z.boolean(),
    ...saidGrounds(),
    conditions: optionalText,
    lateReason: optionalText,
    confirmed,
  }),
);

export const decline = describes<CommandMap['decline']>()(() =>
  z.strictObject({
    reasonCodes: z.array(key).min(1).max(20),
    primaryReason: key,
    explanation: text,
    suggestion: optionalText,
    repairable: z.boolean(),
  }),
);

/** 更正答复: the whole answer as it should stand, and why the one before was wrong. */
export const correctAnswer = lazily(() =>
  z.discriminatedUnion('kind', [
    grant.unwrap().extend({ kind: z.literal('granted'), why: text }),
    decline.unwrap().extend({ kind: z.literal('declined'), why: text }),
  ]),
);

export const requestInformation = describes<Omit<CommandMap['requestInformation'], 'requestId'>>()(() =>
  z.strictObject({ items: text }),
);
