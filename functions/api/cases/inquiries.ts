import type * as z from 'zod';
import type * as bodies from '../../../shared/contracts/requests/inquiries.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps, Input } from '../../http/handler.ts';
import { bodyOf } from './body-of.ts';
import { giveCommand } from './give-command.ts';

type Body<Schema extends z.ZodType> = z.output<Schema>;
type OfInquiry = { readonly caseId: string; readonly inquiryId: string };

/** The work group asks; the department opens what it is asked, and answers. */
export const askDepartment = giveCommand<Body<typeof bodies.askDepartment>>(({ body, newId }) => ({
  type: 'askDepartment',
  inquiry: { id: newId('inq'), ...body },
}));

export const endInquiry = giveCommand<Body<typeof bodies.endInquiry>, OfInquiry>(
  ({ params: { inquiryId }, body }) => ({ type: 'endInquiry', inquiryId, ...body }),
);

export const openInquiry = giveCommand<unknown, OfInquiry>(({ params: { inquiryId } }) => ({
  type: 'openInquiry',
  inquiryId,
}));

const answer = giveCommand<Body<typeof bodies.answerInquiry>, OfInquiry>(
  ({ params: { inquiryId }, body }) => ({ type: 'answerInquiry', inquiryId, ...body }),
);

/** The reply is a part of the body: a refusal names its fields with the way to them. */
export const answerInquiry: typeof answer = async (input, deps) => {
  const result = await answer(input, deps);
  if (result.ok || !/^(figures|certificates|points|reason)/.test(result.refusal.field ?? '')) return result;
  return { ok: false, refusal: { ...result.refusal, field: `reply.${result.refusal.field}` } };
};

/** 我的查询 of whoever asks. */
export const listInquiries = async (
  { actor, query }: Input<unknown, z.output<typeof bodies.inquiriesQuery>, unknown, Actor>,
  { app }: Deps,
) => bodyOf(await app.ownInquiries({ actor, ...query }), (found) => found);
