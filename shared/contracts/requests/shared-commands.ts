import * as z from 'zod';
import type { CommandMap } from '../../domain/case/commands.ts';
import { helpedAnswers } from '../../domain/case/diagnosis.ts';
import { extendableKinds } from '../../domain/case/extension.ts';
import { riskRoles } from '../../domain/risk-sharing/index.ts';
import { describes } from '../describes.ts';
import { amountFen, shareBp } from '../values/amounts.ts';
import { civilDate } from '../values/civil-date.ts';
import { confirmed } from '../values/confirmed.ts';
import { fees } from '../values/fees.ts';
import { key, name, optionalText, text } from '../values/text.ts';

/** Bodies of what more than one audience may ask. */
export const supplyInformation = describes<Omit<CommandMap['supplyInformation'], 'requestId'>>()(() =>
  z.strictObject({ supplied: text }),
);

export const settlePrescription = describes<Omit<CommandMap['settlePrescription'], 'prescriptionId'>>()(() =>
  z.strictObject({ result: z.enum(['done', 'waived', 'failed']), evidence: text }),
);

export const declinePrescription = describes<Omit<CommandMap['declinePrescription'], 'prescriptionId'>>()(
  () => z.strictObject({ reason: text }),
);

/** 申请延期, until the end of that day. */
export const askMoreTime = describes<Omit<CommandMap['askMoreTime'], 'prescriptionId'>>()(() =>
  z.strictObject({ until: civilDate, reason: text }),
);

/** 申请延期 of a date; the regulator names the bank whose it is. */
export const askExtension = describes<CommandMap['askExtension']>()(() =>
  z.strictObject({ kind: z.enum(extendableKinds), bankId: key.optional(), until: civilDate, reason: text }),
);

/** 成效反馈 of a measure that was carried out. */
export const judgePrescription = describes<Omit<CommandMap['judgePrescription'], 'prescriptionId'>>()(() =>
  z.strictObject({ helped: z.enum(helpedAnswers), note: optionalText }),
);

export const acceptOffer = describes<CommandMap['acceptOffer']>()(() => z.strictObject({ bankId: key }));

export const signContract = describes<CommandMap['signContract']>()(() =>
  z.strictObject({
    number: name,
    signedOn: civilDate,
    riskScheme: name.optional(),
    riskShares: z.array(z.strictObject({ party: z.enum(riskRoles), shareBp })).max(20),
    fees: fees(),
    ownTerms: optionalText,
    confirmed,
  }),
);

export const recordDisbursement = describes<Omit<CommandMap['recordDisbursement'], 'disbursementId'>>()(() =>
  z.strictObject({ on: civilDate, amountFen }),
);

export const abandonOffer = describes<CommandMap['abandonOffer']>()(() => z.strictObject({ reason: text }));
export const withdraw = describes<CommandMap['withdraw']>()(() => z.strictObject({ reason: text }));
