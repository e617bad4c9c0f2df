import * as z from 'zod';
import { creditMethods } from '../../domain/case/applicant.ts';
import {
  type BankClock,
  type BankLine,
  bankSilences,
  type Decline,
  type Grant,
  type InformationRequest,
  type MovedClock,
  type Round,
} from '../../domain/case/round.ts';
import { dayCounts, repaymentMethods } from '../../domain/loan/index.ts';
import { describes } from '../describes.ts';
import { storedDate } from '../values/civil-date.ts';
import { confirmedDoubts } from '../values/confirmed.ts';
import { keptGrounds } from '../values/grant-grounds.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { deadlineRule, extension, limit } from './limit.ts';

export const grant = describes<Grant>()(() =>
  z
    .object({
      kind: z.literal('granted'),
      at: moment,
      by: actor,
      amountFen: z.number(),
      rateBp: z.number(),
      tenorMonths: z.number(),
      method: z.enum(creditMethods),
      repayment: z.enum(repaymentMethods).optional(),
      dayCount: z.enum(dayCounts).optional(),
      firstLoan: z.boolean(),
      ...keptGrounds(),
      conditions: z.string().optional(),
      confirmed: confirmedDoubts,
      late: z.boolean(),
      lateReason: z.string().optional(),
    })
    .register(z.globalRegistry, { id: 'Grant' }),
);

export const decline = describes<Decline>()(() =>
  z
    .object({
      kind: z.literal('declined'),
      at: moment,
      by: actor,
      reasonCodes: z.array(z.string()),
      primaryReason: z.string(),
      explanation: z.string(),
      suggestion: z.string().optional(),
      repairable: z.boolean(),
      reasonTableVersion: z.string(),
      late: z.boolean(),
    })
    .register(z.globalRegistry, { id: 'Decline' }),
);

export const informationRequest = describes<InformationRequest>()(() =>
  z
    .object({
      id: z.string(),
      askedAt: moment,
      items: z.string(),
      suppliedAt: moment.optional(),
      supplied: z.string().optional(),
      cancelledAt: moment.optional(),
    })
    .register(z.globalRegistry, { id: 'InformationRequest' }),
);

export const bankClock = describes<BankClock>()(() =>
  z
    .object({
      rule: deadlineRule,
      startedAt: moment,
      suspensions: z.array(z.object({ from: moment, to: moment.optional() })),
      dueOn: storedDate.optional(),
      dueAt: moment.optional(),
      provisional: z.boolean(),
      calendarVersion: z.string(),
      ...extension(),
    })
    .register(z.globalRegistry, { id: 'BankClock' }),
);

/** In an event: the standstill that it begins or ends follows from its moment. */
export const movedClock = describes<MovedClock>()(() =>
  bankClock.unwrap().partial({ suspensions: true }).meta({ id: 'MovedClock' }),
);

const bankLine = describes<BankLine>()(() =>
  z
    .object({
      bankId: z.string(),
      productId: z.string(),
      contact: limit.optional(),
      contactedAt: moment.optional(),
      materialsCompleteAt: moment.optional(),
      requests: z.array(informationRequest),
      clock: bankClock.optional(),
      answer: z.discriminatedUnion('kind', [grant, decline]).optional(),
      silentSince: moment.optional(),
      awaited: z.literal(true).optional(),
      releasedAt: moment.optional(),
      endedAt: moment.optional(),
      voidedAt: moment.optional(),
    })
    .register(z.globalRegistry, { id: 'BankLine' }),
);

export const round = describes<Round>()(() =>
  z
    .object({
      number: z.number(),
      at: moment,
      by: actor,
      note: z.string().optional(),
      batchId: z.string().optional(),
      onSilence: z.enum(bankSilences).optional(),
      lines: z.array(bankLine),
    })
    .register(z.globalRegistry, { id: 'Round' }),
);
