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
import { maybeText, plainNumber, plainText } from './plain.ts';

export const erasureBasis = z.enum(erasureBases);
export const personalGroups = z.array(z.enum(personalDataGroups));

export const retention = describes<Retention>()(() =>
  z
    .object({ months: plainNumber, statutory: z.boolean(), dueAt: moment })
    .register(z.globalRegistry, { id: 'Retention' }),
);

const erasure = describes<Erasure>()(() =>
  z
    .object({
      at: moment,
      by: actor,
      basis: erasureBasis,
      reference: maybeText,
      groups: personalGroups,
    })
    .register(z.globalRegistry, { id: 'Erasure' }),
);

/** 撤回同意. */
export const consentWithdrawal = describes<ConsentWithdrawal>()(() =>
  z
    .object({
      at: moment,
      by: actor,
      consent,
      reference: maybeText,
      reason: maybeText,
    })
    .register(z.globalRegistry, { id: 'ConsentWithdrawal' }),
);

/** 个人信息管理: retention, hold, request and what was erased. */
export const personalData = describes<PersonalDataState>()(() =>
  z
    .object({
      retention: retention.optional(),
      hold: z.object({ until: storedDate, reason: plainText, at: moment, by: actor }).optional(),
      request: z
        .object({
          at: moment,
          by: actor,
          note: maybeText,
          dueAt: moment.optional(),
          overdueSince: moment.optional(),
        })
        .optional(),
      refusal: z.object({ at: moment, by: actor, reason: plainText }).optional(),
      erased: personalGroups.optional(),
      erasures: z.array(erasure).optional(),
    })
    .register(z.globalRegistry, { id: 'PersonalDataState' }),
);
