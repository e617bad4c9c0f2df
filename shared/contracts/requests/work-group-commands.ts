import * as z from 'zod';
import type { CommandMap } from '../../domain/case/commands.ts';
import { extendableKinds } from '../../domain/case/extension.ts';
import { findings, type StandardFinding, standards } from '../../domain/case/screening.ts';
import { triageRoutes } from '../../domain/case/triage-types.ts';
import { describes } from '../describes.ts';
import { civilDate } from '../values/civil-date.ts';
import { confirmed } from '../values/confirmed.ts';
import { say } from '../values/say.ts';
import { key, optionalText, text } from '../values/text.ts';
import { applicantChange, consent, need } from './applicant.ts';
import { prescription, prescriptions } from './prescription.ts';

/** Bodies of what the work group asks of a case; each is a command of the domain without its name. */
export const completeIntake = describes<CommandMap['completeIntake']>()(() =>
  z.strictObject({ consent: consent.optional() }),
);

export const amendApplication = describes<CommandMap['amendApplication']>()(() =>
  z
    .strictObject({
      applicant: applicantChange.optional(),
      need: need.unwrap().partial().optional(),
      confirmed,
    })
    .refine(
      ({ applicant, need }) => applicant !== undefined || need !== undefined,
      say('请给出要更改的内容（applicant 或 need）', 'give what is to change: applicant or need'),
    ),
);

const standardFinding = describes<StandardFinding>()(() =>
  z.strictObject({
    standard: z.enum(standards),
    finding: z.enum(findings),
    evidence: text,
    kinds: z.array(key).max(20).optional(),
    exception: optionalText,
    reasonCode: key.optional(),
  }),
);
export const screen = describes<CommandMap['screen']>()(() =>
  z.strictObject({ findings: z.array(standardFinding).min(1).max(standards.length) }),
);

export const reviewScore = describes<CommandMap['reviewScore']>()(() =>
  z.strictObject({ decision: z.enum(['continue', 'triage']), note: text }),
);

/** 指派经办人. Without `to` nobody has it any more. */
export const assign = describes<CommandMap['assign']>()(() =>
  z.strictObject({ to: key.optional(), reason: optionalText }).meta({
    example: { to: 'p-east', reason: '李某休假' },
  }),
);

export const recommend = describes<Omit<CommandMap['recommend'], 'batchId'>>()(() =>
  z.strictObject({
    choices: z
      .array(z.strictObject({ bankId: key, productId: key }))
      .min(1)
      .max(20),
    note: optionalText,
  }),
);

export const decideTriage = describes<
  Omit<CommandMap['decideTriage'], 'prescriptions'> & {
    prescriptions?: readonly z.output<typeof prescription>[];
  }
>()(() =>
  z.strictObject({
    route: z.enum(triageRoutes),
    note: optionalText,
    reviewOn: civilDate.optional(),
    prescriptions: prescriptions.optional(),
  }),
);

/** 更正会诊结论 of one session: all findings as they should stand. */
export const correctFindings = describes<CommandMap['correctFindings']>()(() =>
  z.strictObject({ sessionId: key, findings: z.array(text).min(1).max(50), why: text }),
);

export const addPrescription = prescription;

export const closeAsLent = describes<CommandMap['closeAsLent']>()(() =>
  z.strictObject({ followUpOn: civilDate.optional(), note: optionalText }),
);

/** 不再等待 banks that let their date pass: one, or all. */
export const endWaiting = describes<Omit<CommandMap['endWaiting'], 'batchId'>>()(() =>
  z.strictObject({ bankId: key.optional(), reason: text }),
);

/** 答复延期申请 for the day that was asked for. */
export const answerMoreTime = describes<Omit<CommandMap['answerMoreTime'], 'prescriptionId'>>()(() =>
  z.strictObject({ until: civilDate, granted: z.boolean(), reason: text }),
);

/** 答复延期 for the day that was asked for. */
export const answerExtension = describes<CommandMap['answerExtension']>()(() =>
  z.strictObject({
    kind: z.enum(extendableKinds),
    bankId: key.optional(),
    until: civilDate,
    granted: z.boolean(),
    reason: text,
  }),
);

/** 催办. With `prescriptionId`: the owner of that measure alone. */
export const urge = describes<CommandMap['urge']>()(() =>
  z.strictObject({ note: text, prescriptionId: key.optional() }),
);
export const reopen = describes<CommandMap['reopen']>()(() => z.strictObject({ reason: text }));
