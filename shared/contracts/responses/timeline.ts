import * as z from 'zod';
import type { ShownEvent } from '../../domain/case/chain.ts';
import { type OwnStay, ownSteps, type Stay } from '../../domain/case/path.ts';
import { stages } from '../../domain/case/stages.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';
import { caseEvent } from './event.ts';

/** An event with its place in the chain. The hash is over the stored form, in which moments are numbers. */
const recordedEvent = describes<ShownEvent>()(() =>
  z
    .object({
      caseId: z.string(),
      seq: z.number(),
      event: caseEvent,
      previousHash: z.string(),
      hash: z.string(),
    })
    .register(z.globalRegistry, { id: 'RecordedEvent' }),
);

const stood = () => ({
  enteredAt: moment,
  leftAt: moment.optional(),
  nth: z.number(),
  days: z.number(),
  workingDays: z.number(),
  provisional: z.literal(true).optional(),
});

const stay = describes<Stay>()(() =>
  z.object({ stage: z.enum(stages), ...stood() }).register(z.globalRegistry, { id: 'Stay' }),
);

const ownStay = describes<OwnStay>()(() =>
  z.object({ step: z.enum(ownSteps), ...stood() }).register(z.globalRegistry, { id: 'OwnStay' }),
);

/**
 * 办理过程, oldest first. `names`: of who acted and whom a case was given to, as far as the reader may know them; `path`: in which
 * stages the case was, in order, for whoever reads the whole of it; `ownPath`: what a bank's own part waited for, for that bank.
 */
export const timeline = lazily(() =>
  z
    .object({
      events: z.array(recordedEvent),
      names: z.record(z.string(), z.string()),
      path: z.array(stay).optional(),
      ownPath: z.array(ownStay).optional(),
    })
    .register(z.globalRegistry, { id: 'Timeline' }),
);

export const auditCheck = lazily(() =>
  z
    .object({
      events: z.number(),
      whole: z.boolean(),
      brokenAt: z.number().optional(),
      erasing: z.boolean().optional(),
    })
    .register(z.globalRegistry, { id: 'AuditCheck' }),
);
