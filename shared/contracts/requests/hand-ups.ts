import * as z from 'zod';
import type { HandUpDraft } from '../../domain/case/hand-up.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { key, optionalText, text } from '../values/text.ts';

export const ofHandUp = lazily(() => z.strictObject({ caseId: key, handUpId: key }));

/** 提请上级会诊; its id is given on arrival. */
export const handUp = describes<Omit<HandUpDraft, 'id'>>()(() =>
  z.strictObject({ to: key, question: text, reason: text }),
);
export const withdrawHandUp = lazily(() => z.strictObject({ reason: text }));
/** Refused with the reason and advice. */
export const answerHandUp = lazily(() => z.strictObject({ accepted: z.boolean(), reason: optionalText }));
