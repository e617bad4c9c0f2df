import * as z from 'zod';
import type { ConsentWithdrawal } from '../../domain/case/applicant.ts';
import {
  type Erasure,
  erasureBases,
  type PersonalDataState,
  type Retention,
} from '../../domain/personal-data/erasure.ts';
import { personalDataGroups } from '../../domain/personal-data/groups.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { consent } from './applicant.ts';

export const erasureBasis = z.enum(erasureBases);
export const personalGroups = z.array(z.enum(personalDataGroups));

export const retention = describes<Retention>()(() =>
  z.object({ months: z.number(), statutory: z.boolean(), dueAt: moment }).meta({ id: 'Retention' }),
);

const erasure = describes<Erasure>()(() =>
  z
    .object({
      at: moment,
      by: actor,
      basis: erasureBasis,
      reference: z.string().optional(),
      groups: personalGroups,
    })
    .meta({ id: 'Erasure' }),
);

/** 撤回同意. */
export const consentWithdrawal = describes<ConsentWithdrawal>()(() =>
  z
    .object({
      at: moment,
      by: actor,
      consent,
      reference: z.string().optional(),
      reason: z.string().optional(),
    })
    .meta({ id: 'ConsentWithdrawal' }),
);

/** 个人信息管理: retention, hold, request and what was erased. */
export const personalData = describes<PersonalDataState>()(() =>
  z
    .object({
      retention: retention.optional(),
      hold: z.object({ until: storedDate, reason: z.string(), at: moment, by: actor }).optional(),
      request: z
        .object({
          at: moment,
          by: actor,
          note: z.string().optional(),
          dueAt: moment.optional(),
          overdueSince: moment.optional(),
        })
        .optional(),
      refusal: z.object({ at: moment, by: actor, reason: z.string() }).optional(),
      erased: personalGroups.optional(),
      erasures: z.array(erasure).optional(),
    })
    .meta({ id: 'PersonalDataState' }),
);
