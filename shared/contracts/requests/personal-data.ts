import * as z from 'zod';
import type { CommandMap } from '../../domain/case/commands.ts';
import { erasureBases } from '../../domain/personal-data/erasure.ts';
import { personalDataGroups } from '../../domain/personal-data/groups.ts';
import { describes } from '../describes.ts';
import { civilDate } from '../values/civil-date.ts';
import { name, optionalText, text } from '../values/text.ts';

/** Bodies of what concerns personal data (个人信息权益). */
export const withdrawConsent = describes<Omit<CommandMap['withdrawConsent'], 'reference'>>()(() =>
  z.strictObject({ reason: optionalText }),
);

/** A work group records it on a written request, whose number it gives. */
export const recordConsentWithdrawal = describes<CommandMap['withdrawConsent'] & { reference: string }>()(
  () => z.strictObject({ reference: name, reason: optionalText }),
);

export const requestErasure = describes<CommandMap['requestErasure']>()(() =>
  z.strictObject({ note: optionalText }),
);
export const refuseErasure = describes<CommandMap['refuseErasure']>()(() => z.strictObject({ reason: text }));

export const holdPersonalData = describes<CommandMap['holdPersonalData']>()(() =>
  z.strictObject({ until: civilDate, reason: text }),
);

export const erasePersonalData = describes<CommandMap['erasePersonalData']>()(() =>
  z.strictObject({
    basis: z.enum(erasureBases),
    reference: name,
    groups: z.array(z.enum(personalDataGroups)).min(1).max(personalDataGroups.length),
  }),
);
