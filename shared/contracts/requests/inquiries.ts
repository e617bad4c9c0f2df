import * as z from 'zod';
import {
  departmentOrigins,
  type GivenCertificate,
  type GivenFigure,
  type GivenPoints,
  type InquiryDraft,
  type InquiryReply,
} from '../../domain/case/inquiries.ts';
import { factFields } from '../../domain/scoring/fact-fields.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { civilDate } from '../values/civil-date.ts';
import { key, name, optionalText, text } from '../values/text.ts';
import { pageQuery } from './list-query.ts';

const most = 30;
const largestAmount = 1e10;
const largestScore = 10_000;

/** 部门查询 as the work group writes it; its id is given on arrival. */
export const askDepartment = describes<Omit<InquiryDraft, 'id'>>()(() =>
  z.strictObject({
    departmentId: key,
    asked: z.strictObject({
      figures: z.array(z.enum(factFields)).max(most),
      certificates: z.array(name).max(most),
      points: z.boolean(),
    }),
    why: text,
    dueOn: civilDate,
  }),
);

const figure = describes<GivenFigure>()(() =>
  z.strictObject({
    field: z.enum(factFields),
    value: z.number().min(-largestAmount).max(largestAmount),
    fiscalYear: z.int().min(1990).max(2199).optional(),
    asAt: civilDate.optional(),
  }),
);
const certificate = describes<GivenCertificate>()(() =>
  z.strictObject({ name, number: name, issuer: name, from: civilDate, until: civilDate.optional() }),
);
const points = describes<GivenPoints>()(() =>
  z.strictObject({
    score: z.number().min(0).max(largestScore),
    model: name,
    on: civilDate,
    source: name,
  }),
);

/** 答复: what was asked for, that there is none, or why it is not given. A later one corrects it. */
export const answerInquiry = describes<{ readonly reply: InquiryReply }>()(() =>
  z.strictObject({
    reply: z.discriminatedUnion('result', [
      z.strictObject({
        result: z.literal('given'),
        origin: z.enum(departmentOrigins),
        figures: z.array(figure).max(most),
        certificates: z.array(certificate).max(most),
        points: points.optional(),
        note: optionalText,
      }),
      z.strictObject({ result: z.literal('none'), note: optionalText }),
      z.strictObject({ result: z.literal('refused'), reason: text }),
    ]),
  }),
);

export const endInquiry = lazily(() => z.strictObject({ reason: text }));

/** 我的查询. */
export const inquiriesQuery = lazily(() =>
  pageQuery.unwrap().extend({ state: z.enum(['open', 'settled']).default('open') }),
);
