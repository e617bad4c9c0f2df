import * as z from 'zod';
import { outcomeSteps } from '../../domain/case/outcome.ts';
import { stages } from '../../domain/case/stages.ts';
import { lazily } from '../lazily.ts';
import { moment } from '../values/moment.ts';

/** A case that no longer moves by itself (流程停止). */
export const stoppedCase = lazily(() =>
  z
    .object({
      caseId: z.string(),
      applicantName: z.string(),
      orgId: z.string(),
      stage: z.enum(stages),
      /** What the stage 放款办结 waits for. */
      outcomeStep: z.enum(outcomeSteps).optional(),
      ending: z.enum(['failed', 'timedOut', 'aborted']),
      /** Name of the error, for whoever maintains the system. */
      error: z.string().optional(),
      since: moment,
      /** How often it was resumed automatically since then. */
      tries: z.number(),
      /** When it is resumed next; absent: a person is asked. */
      nextTryAt: moment.optional(),
    })
    .register(z.globalRegistry, { id: 'StoppedCase' }),
);

/** 运行状况: those that have stopped for the longest time first. */
export const stoppedPage = lazily(() =>
  z
    .object({ cases: z.array(stoppedCase), cursor: z.string().optional() })
    .register(z.globalRegistry, { id: 'StoppedPage' }),
);
