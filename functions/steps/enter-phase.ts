import * as z from 'zod';
import type { Deps } from '../../shared/application/deps.ts';
import { enterPhase } from '../../shared/application/workflow/enter-phase.ts';
import { stages } from '../../shared/domain/case/stages.ts';

/** What the machine hands to its waiting steps (`workflows/coordination.asl.json`). */
const entrySchema = z.strictObject({
  stage: z.enum(stages),
  caseId: z.string().min(1).max(64),
  run: z.int().positive(),
  token: z.string().min(1),
});

/** The one function behind every waiting step; safe to run twice. Its return value is not used: the token answers. */
export const makeEnterPhase = (deps: Deps) => async (payload: unknown) => {
  await enterPhase(deps, entrySchema.parse(payload));
  return null;
};
