import * as z from 'zod';
import { purposes } from '../../domain/case/applicant.ts';
import { dispositions } from '../../domain/case/diagnosis.ts';
import { partiesNeeded } from '../../domain/sessions/attendance.ts';
import { type Decision, voices } from '../../domain/sessions/decision.ts';
import {
  type FirmMinutes,
  type MinutesHead,
  minutesStates,
  type Signature,
} from '../../domain/sessions/minutes.ts';
import { minutesRows } from '../../domain/sessions/minutes-differences.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { bilingual } from '../values/bilingual.ts';
import { storedDate } from '../values/civil-date.ts';
import { moment } from '../values/moment.ts';
import { actor } from './actor.ts';

/** 会诊决定; of who voted, a guest reads its own unit alone. */
export const decision = describes<Decision>()(() =>
  z
    .object({
      text: z.string(),
      at: moment,
      by: actor,
      votes: z.array(z.object({ orgId: z.string(), voice: z.enum(voices) })).optional(),
    })
    .register(z.globalRegistry, { id: 'SessionDecision' }),
);

const attendance = () => z.object({ orgId: z.string(), persons: z.array(z.string()) });

const head = describes<MinutesHead>()(() =>
  z
    .object({
      startsAt: moment,
      closedAt: moment,
      place: z.string(),
      emergency: z.string().optional(),
      conveners: z.array(z.string()),
      present: z.array(attendance()),
      absent: z.array(z.string()),
      missing: z.array(
        z.object({
          party: z.enum(partiesNeeded),
          orgId: z.string().optional(),
          caseId: z.string().optional(),
        }),
      ),
      begunWithout: z.string().optional(),
      units: z.array(z.object({ orgId: z.string(), name: bilingual })),
    })
    .register(z.globalRegistry, { id: 'MinutesHead' }),
);

const firm = describes<FirmMinutes>()(() =>
  z
    .object({
      caseId: z.string(),
      name: z.string(),
      code: z.string(),
      amountFen: z.number(),
      tenorMonths: z.number(),
      purpose: z.enum(purposes),
      wasThere: z.boolean(),
      persons: z.array(z.string()),
      reasons: z.array(
        z.object({ bankId: z.string(), codes: z.array(z.string()), tableVersion: z.string() }),
      ),
      disposition: z.enum(dispositions).optional(),
      movedTo: z.string().optional(),
      findings: z.array(z.string()),
      note: z.string().optional(),
      prescriptions: z.array(
        z.object({
          id: z.string(),
          code: z.string(),
          catalogueVersion: z.string().optional(),
          measure: z.string(),
          ownerOrgId: z.string(),
          dueOn: storedDate,
        }),
      ),
      decision: decision.optional(),
      followUps: z
        .array(
          z.object({
            id: z.string(),
            on: storedDate,
            ownerOrgId: z.string(),
            text: z.string(),
            person: z.string().optional(),
          }),
        )
        .optional(),
    })
    .register(z.globalRegistry, { id: 'FirmMinutes' }),
);

const signature = describes<Signature>()(() =>
  z
    .object({ orgId: z.string(), by: actor, name: z.string(), at: moment })
    .register(z.globalRegistry, { id: 'MinutesSignature' }),
);

const content = () => ({ head, firms: z.array(firm) });
const differs = () => z.array(z.object({ row: z.enum(minutesRows), caseId: z.string().optional() }));

/** 会诊纪要 as the reader may read it: versions newest first, the one shown, and what the records say now. */
export const minutes = lazily(() =>
  z
    .object({
      sessionId: z.string(),
      versions: z.array(
        z.object({
          n: z.number(),
          state: z.enum(minutesStates),
          contentHash: z.string(),
          laidAt: moment,
          laidBy: actor,
          signers: z.array(z.string()),
          signatures: z.array(signature),
          corrects: z.object({ n: z.number(), reason: z.string() }).optional(),
          returned: z.object({ at: moment, by: actor, reason: z.string() }).optional(),
          frozenAt: moment.optional(),
          hash: z.string().optional(),
          previousHash: z.string().optional(),
        }),
      ),
      shown: z
        .object({
          n: z.number(),
          ...content(),
          erased: z.array(z.string()),
          intact: z.boolean(),
          differs: differs(),
          before: z.object(content()).optional(),
        })
        .optional(),
      draft: z.object({ ...content(), differs: differs() }).optional(),
      signers: z.array(z.string()).optional(),
    })
    .register(z.globalRegistry, { id: 'Minutes' }),
);
