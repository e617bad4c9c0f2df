import * as z from 'zod';
import type { CaseView } from '../../domain/access/views.ts';
import { changingActs } from '../../domain/authority/index.ts';
import { askedStates } from '../../domain/case/asked-state.ts';
import { extendableKinds } from '../../domain/case/extension.ts';
import { outcomeSteps } from '../../domain/case/outcome.ts';
import { channels } from '../../domain/case/state.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';
import { applicantInView, consent, need } from './applicant.ts';
import { diagnosis, prescription } from './diagnosis.ts';
import { caseDocument } from './document.ts';
import { followUp } from './follow-ups.ts';
import { handUp } from './hand-ups.ts';
import { inquiry } from './inquiries.ts';
import { ladder } from './ladder.ts';
import { limit, reading } from './limit.ts';
import { otherCase } from './other-case.ts';
import { outcome } from './outcome.ts';
import { consentWithdrawal, personalData } from './personal-data.ts';
import { phase } from './phase.ts';
import { maybeNumber, maybeText, plainNumber, plainText } from './plain.ts';
import { round } from './round.ts';
import { score } from './score.ts';
import { ageCheck, evidenceAsked, screening } from './screening.ts';
import { triageDecision } from './triage.ts';

/** A view with its applicant as one shape, in which what the reader may not see is absent. */
type Shown = Omit<CaseView, 'applicant'> & { readonly applicant: z.output<typeof applicantInView> };

/** 案件 as the caller may see it: what it may not see is absent, never empty in its place. */
export const caseView = describes<Shown>()(() =>
  z
    .object({
      id: plainText,
      orgId: plainText,
      regionId: plainText,
      version: plainNumber,
      openedAt: moment,
      enteredStageAt: moment,
      limit: limit.optional(),
      readings: z.array(reading).optional(),
      cityExtensions: z.array(z.enum(extendableKinds)).optional(),
      ladders: z.array(ladder).optional(),
      need,
      phase,
      relation: z.enum([
        'holder',
        'supervisor',
        'receiver',
        'formerHolder',
        'asked',
        'applicant',
        'owner',
        'inquired',
        'system',
        'none',
      ]),
      allowed: z.array(z.enum(changingActs)).optional(),
      due: z
        .object({
          at: moment,
          workingDaysLeft: plainNumber,
          provisional: z.boolean(),
          dayOff: z.literal(true).optional(),
        })
        .optional(),
      asked: z.enum(askedStates).optional(),
      applicant: applicantInView,
      channel: z.enum(channels).optional(),
      run: maybeNumber,
      assignee: maybeText,
      transfer: z.object({ to: plainText, reason: plainText, at: moment, by: actor }).optional(),
      handedOver: z
        .array(z.object({ from: plainText, to: plainText, at: moment, by: actor, version: plainNumber }))
        .optional(),
      mergedInto: otherCase.optional(),
      takenIn: z.array(otherCase).optional(),
      toldApart: z.array(otherCase).optional(),
      consent: consent.optional(),
      consentWithdrawal: consentWithdrawal.optional(),
      consentEndedAt: moment.optional(),
      personalData: personalData.optional(),
      ageCheck: ageCheck.optional(),
      evidenceAsked: evidenceAsked.optional(),
      screenings: z.array(screening).optional(),
      score: score.optional(),
      rounds: z.array(round),
      triages: z.array(triageDecision).optional(),
      diagnoses: z.array(diagnosis).optional(),
      prescriptions: z.array(prescription),
      inquiries: z.array(inquiry).optional(),
      followUps: z.array(followUp).optional(),
      handUps: z.array(handUp).optional(),
      outcome: outcome.optional(),
      outcomeStep: z.enum(outcomeSteps).optional(),
      documents: z.array(caseDocument).optional(),
    })
    .register(z.globalRegistry, { id: 'CaseView' }),
);

/** What every command answers. `case` is absent where the command took the right to see it away. */
export const commandAnswer = lazily(() =>
  z
    .object({ case: caseView.optional(), version: plainNumber, repeated: z.boolean() })
    .register(z.globalRegistry, { id: 'CommandAnswer' }),
);
