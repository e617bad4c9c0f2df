import * as z from 'zod';
import { stages } from '../../shared/domain/case/stages.ts';

const caseId = z.string().min(1).max(64);

/** What the machine hands to its waiting steps (`workflows/coordination.asl.json`). */
export const entry = z.strictObject({
  stage: z.enum(stages),
  caseId,
  run: z.int().min(1),
  token: z.string().min(1),
});

/** What an operator hands to `resume-case`. */
export const resumption = z.strictObject({ caseId });
