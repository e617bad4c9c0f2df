import * as z from 'zod';
import type { ListedFollowUp } from '../../domain/access/follow-up-views.ts';
import {
  type FollowUp,
  type FollowUpDraft,
  followUpOutcomes,
  followUpStates,
} from '../../domain/case/follow-up.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { plainText } from './plain.ts';

const draft = {
  id: plainText,
  sessionId: plainText,
  ownerOrgId: plainText,
  personId: plainText.optional(),
  on: storedDate,
  text: plainText,
};
export const followUpDraft = describes<FollowUpDraft>()(() => z.object(draft));

export const followUp = describes<FollowUp>()(() =>
  z
    .object({
      ...draft,
      setAt: moment,
      setBy: actor,
      state: z.enum(followUpStates),
      overdueSince: moment.optional(),
      moves: z
        .array(z.object({ from: storedDate, to: storedDate, reason: plainText, at: moment, by: actor }))
        .optional(),
      result: z
        .object({ outcome: z.enum(followUpOutcomes), text: plainText, at: moment, by: actor })
        .optional(),
      calledOff: z.object({ reason: plainText, at: moment, by: actor }).optional(),
    })
    .register(z.globalRegistry, { id: 'FollowUp' }),
);

const listed = describes<ListedFollowUp>()(() =>
  z
    .object({ caseId: plainText, orgId: plainText, name: plainText, code: plainText, followUp })
    .register(z.globalRegistry, { id: 'ListedFollowUp' }),
);

/** 回访跟进, open ones by date, settled ones newest first. */
export const followUps = lazily(() =>
  z
    .object({ followUps: z.array(listed), cursor: plainText.optional() })
    .register(z.globalRegistry, { id: 'FollowUps' }),
);
