import * as z from 'zod';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';

/** 建档前核对: whether the code is sound and whether the enterprise has an open case already. */
export const applicantCheck = lazily(() =>
  z
    .object({
      /** Normalised: capitals, no surrounding space. */
      identityCode: z.string(),
      valid: z.boolean(),
      /** Not valid, and may be taken with a confirmation once it was compared with the licence. */
      confirmable: z.boolean(),
      problems: z.array(bilingual),
      warnings: z.array(bilingual),
      open: z.boolean(),
      /** The work group that holds that case: whom to ask. */
      heldBy: bilingual.optional(),
      /** Only where the caller may see that case. */
      openCaseId: z.string().optional(),
    })
    .register(z.globalRegistry, { id: 'ApplicantCheck' }),
);
