import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { confirmed } from '../values/confirmed.ts';
import { key } from '../values/text.ts';
import { applicant, consent, need } from './applicant.ts';

/**
 * 申报 by the work group itself. Work group and region follow from who asks: a work group works by one region's rules,
 * so nobody can choose another's.
 */
export const openByRegulator = lazily(() =>
  z.strictObject({
    channel: z.enum(['visit', 'phone', 'studio']),
    applicant,
    need,
    consent: consent.optional(),
    confirmed,
  }),
);

/** 自主申报: the enterprise names the work group of its county. */
export const openByEnterprise = lazily(() =>
  z.strictObject({ orgId: key, applicant, need, consent: consent.optional(), confirmed }),
);
