import * as z from 'zod';
import type { OwnInquiry } from '../../domain/access/inquiry-views.ts';
import {
  type Asked,
  departmentOrigins,
  type GivenCertificate,
  type GivenFigure,
  type GivenPoints,
  type Inquiry,
  type InquiryAnswer,
  type InquiryDraft,
  type InquiryReply,
  inquiryStates,
} from '../../domain/case/inquiries.ts';
import { factFields } from '../../domain/scoring/fact-fields.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { plainText } from './plain.ts';

const asked = describes<Asked>()(() =>
  z.object({
    figures: z.array(z.enum(factFields)),
    certificates: z.array(z.string()),
    points: z.boolean(),
  }),
);
const figure = describes<GivenFigure>()(() =>
  z.object({
    field: z.enum(factFields),
    value: z.number(),
    fiscalYear: z.number().optional(),
    asAt: storedDate.optional(),
  }),
);
const certificate = describes<GivenCertificate>()(() =>
  z.object({
    name: z.string(),
    number: z.string(),
    issuer: z.string(),
    from: storedDate,
    until: storedDate.optional(),
  }),
);
const points = describes<GivenPoints>()(() =>
  z.object({ score: z.number(), model: z.string(), on: storedDate, source: z.string() }),
);

export const inquiryReply = describes<InquiryReply>()(() =>
  z.discriminatedUnion('result', [
    z.object({
      result: z.literal('given'),
      origin: z.enum(departmentOrigins),
      figures: z.array(figure),
      certificates: z.array(certificate),
      points: points.optional(),
      note: z.string().optional(),
    }),
    z.object({ result: z.literal('none'), note: z.string().optional() }),
    z.object({ result: z.literal('refused'), reason: z.string() }),
  ]),
);

const answer = describes<InquiryAnswer>()(() =>
  z
    .object({ at: moment, by: actor, reply: inquiryReply })
    .register(z.globalRegistry, { id: 'InquiryAnswer' }),
);

export const inquiryDraft = describes<InquiryDraft>()(() =>
  z.object({
    id: z.string(),
    departmentId: z.string(),
    asked,
    why: z.string(),
    dueOn: storedDate,
  }),
);

export const inquiry = describes<Inquiry>()(() =>
  z
    .object({
      id: z.string(),
      departmentId: z.string(),
      asked,
      why: z.string(),
      dueOn: storedDate,
      askedAt: moment,
      askedBy: actor,
      state: z.enum(inquiryStates),
      answers: z.array(answer),
      openedBy: z.array(z.string()),
    })
    .register(z.globalRegistry, { id: 'Inquiry' }),
);

const own = describes<OwnInquiry>()(() =>
  z
    .object({
      id: z.string(),
      caseId: z.string(),
      orgId: z.string(),
      name: z.string(),
      code: z.string(),
      state: z.enum(inquiryStates),
      dueOn: storedDate,
      askedAt: moment,
      asked: asked.optional(),
      why: z.string().optional(),
      answers: z.array(answer).optional(),
    })
    .register(z.globalRegistry, { id: 'OwnInquiry' }),
);

/** 我的查询 of a department. */
export const ownInquiries = lazily(() =>
  z
    .object({ inquiries: z.array(own), cursor: plainText.optional() })
    .register(z.globalRegistry, { id: 'OwnInquiries' }),
);
