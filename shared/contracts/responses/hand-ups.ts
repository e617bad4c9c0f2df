import * as z from 'zod';
import type { ListedHandUp, ShownHandUp } from '../../domain/access/hand-up-views.ts';
import { type HandUpDraft, type HandUpOutcome, handUpStates } from '../../domain/case/hand-up.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { plainNumber, plainText } from './plain.ts';

export const handUpDraft = describes<HandUpDraft>()(() =>
  z.object({ id: plainText, to: plainText, question: plainText, reason: plainText }),
);

const said = () => ({
  sessionId: plainText,
  findings: z.array(plainText),
  recommended: z.array(
    z.object({ code: plainText, measure: plainText, ownerOrgId: plainText.optional(), dueOn: storedDate }),
  ),
  recommendAgain: z.boolean(),
  note: plainText.optional(),
});
export const handUpOutcome = describes<Omit<HandUpOutcome, 'at' | 'by'>>()(() => z.object(said()));

export const handUp = describes<ShownHandUp>()(() =>
  z
    .object({
      id: plainText,
      to: plainText,
      from: plainText,
      question: plainText.optional(),
      reason: plainText.optional(),
      at: moment,
      by: actor.optional(),
      state: z.enum(handUpStates),
      dueOn: storedDate.optional(),
      overdueSince: moment.optional(),
      answered: z.object({ at: moment, by: actor, reason: plainText.optional() }).optional(),
      withdrawn: z.object({ at: moment, by: actor, reason: plainText }).optional(),
      sessionId: plainText.optional(),
      outcome: z.object({ ...said(), at: moment, by: actor }).optional(),
    })
    .register(z.globalRegistry, { id: 'HandUp' }),
);

const listed = describes<ListedHandUp>()(() =>
  z
    .object({
      caseId: plainText,
      orgId: plainText,
      name: plainText,
      code: plainText,
      needFen: plainNumber,
      handUp,
    })
    .register(z.globalRegistry, { id: 'ListedHandUp' }),
);

/** 提级会诊: what waits for the reader's level, what it has handed up itself, and what is over. */
export const handUps = lazily(() =>
  z
    .object({ incoming: z.array(listed), outgoing: z.array(listed), over: z.array(listed) })
    .register(z.globalRegistry, { id: 'HandUps' }),
);
