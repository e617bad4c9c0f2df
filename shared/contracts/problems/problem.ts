import * as z from 'zod';
import { bilingual } from '../values/bilingual.ts';

/** Where in a request a field stands. */
export const places = ['body', 'query', 'path', 'header'] as const;
export type Place = (typeof places)[number];

export const fieldError = z
  .object({
    in: z.enum(places),
    /** Dotted path, such as `applicant.identity.code` or `choices.0.bankId`; empty: the whole. */
    field: z.string(),
    messages: bilingual,
  })
  .register(z.globalRegistry, { id: 'FieldError' });
export type FieldError = z.output<typeof fieldError>;

/** What went wrong (application/problem+json, RFC 9457): what happened, what is still safe, what to do. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    /** Closed list; programs go by it, never by the texts. */
    code: z.string(),
    /** In the language asked for by Accept-Language; Chinese unless it prefers English. */
    detail: z.string(),
    messages: bilingual,
    errors: z.array(fieldError).optional(),
    /** What the caller needs to go on, such as the version the case stands at. */
    context: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string().optional(),
  })
  .register(z.globalRegistry, { id: 'Problem' });
export type Problem = z.output<typeof problem>;
