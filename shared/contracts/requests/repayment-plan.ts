import * as z from 'zod';
import { dayCounts, repaymentMethods } from '../../domain/loan/index.ts';
import { lazily } from '../lazily.ts';
import { key } from '../values/text.ts';

/** 还款计划: whose offer, and what is assumed where its bank states nothing. */
export const repaymentPlanQuery = lazily(() =>
  z.strictObject({
    bankId: key.optional(),
    method: z.enum(repaymentMethods).optional(),
    dayCount: z.enum(dayCounts).optional(),
  }),
);
