import * as z from 'zod';
import { type FollowUpDraft, followUpOutcomes } from '../../domain/case/follow-up.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { key, text } from '../values/text.ts';
import { pageQuery } from './list-query.ts';

export const ofFollowUp = lazily(() => z.strictObject({ caseId: key, followUpId: key }));

/** 回访跟进 as the work group writes it; its id is given on arrival. */
export const setFollowUp = describes<Omit<FollowUpDraft, 'id'>>()(() =>
  z.strictObject({
    sessionId: key,
    ownerOrgId: key,
    personId: key.optional(),
    on: civilDate,
    text,
  }),
);

export const moveFollowUp = lazily(() => z.strictObject({ on: civilDate, reason: text }));
export const finishFollowUp = lazily(() => z.strictObject({ outcome: z.enum(followUpOutcomes), text }));
export const callOffFollowUp = lazily(() => z.strictObject({ reason: text }));

export const followUpsQuery = lazily(() =>
  pageQuery.unwrap().extend({
    state: z.enum(['open', 'settled']).default('open'),
    whose: z.enum(['own', 'all']).default('all'),
  }),
);
