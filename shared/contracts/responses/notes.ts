import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { plainText } from './plain.ts';

const named = z.object({ id: plainText, name: plainText });

/** 备注 of the caller's organisation on one case, the newest first; and the caller's own. */
export const caseNotes = lazily(() =>
  z
    .object({
      notes: z.array(
        z.object({
          id: plainText,
          by: plainText,
          /** Absent: not of the organisation any more, or not known to it. */
          byName: plainText.optional(),
          mine: z.boolean(),
          at: moment,
          /** Empty where it was withdrawn or erased. */
          text: z.string(),
          mentions: z.array(named),
          withdrawnAt: moment.optional(),
          erased: z.literal(true).optional(),
        }),
      ),
      /** 个人备注, read by the caller alone. */
      own: plainText.optional(),
      /** Whom a note can ask to look. */
      colleagues: z.array(named),
      mayWrite: z.boolean(),
    })
    .register(z.globalRegistry, { id: 'CaseNotes' }),
);

export const ownNotes = lazily(() =>
  z.object({ notes: z.array(z.object({ caseId: plainText, text: plainText })) }),
);
