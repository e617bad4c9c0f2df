import * as z from 'zod';
import { stages } from '../../shared/domain/case/stages.ts';

const caseId = z.string().min(1).max(64);

/**
 * What the machine hands to its waiting steps (`workflows/coordination.asl.json`). Not strict: a definition may tell more
 * than this version reads, since executions outlive a release that is taken back.
 */
export const entry = z.object({
  stage: z.enum(stages),
  caseId,
  run: z.int().min(1),
  token: z.string().min(1),
  /** What the step before answered, or the execution's input. */
  from: z.object({ entry: z.int().min(1).optional() }).optional(),
  /** When the execution began, as the context object tells it. */
  since: z.string().optional(),
});

/** What an operator hands to `resume-case`: one of the two. */
export const resumption = z.strictObject({ caseId: caseId.optional(), failed: z.literal(true).optional() });

/** What of EventBridge's event of an execution's end is read (AWS documentation, *Step Functions Execution Status Change*). */
export const statusChange = z.object({
  detail: z.object({
    name: z.string().min(1).max(80),
    status: z.enum(['FAILED', 'TIMED_OUT', 'ABORTED']),
    /** The service writes `null` where there is none. */
    error: z.string().nullable().optional(),
  }),
});
