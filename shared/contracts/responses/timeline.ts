import * as z from 'zod';
import type { ShownEvent } from '../../domain/case/chain.ts';
import { describes } from '../describes.ts';
import { lazily } from '../lazily.ts';
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

/** 办理过程, oldest first. `names`: of who acted and whom a case was given to, as far as the reader may know them. */
export const timeline = lazily(() =>
  z
    .object({ events: z.array(recordedEvent), names: z.record(z.string(), z.string()) })
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
