import type { Deps } from '../deps.ts';
import { viewWithDue } from '../queries/view-case.ts';
import { done, type Result } from '../refusals.ts';
import { apply } from './apply.ts';
import type { CommandAnswer, CommandRequest } from './port.ts';

/**
 * A person's command, with the case as that person may see it afterwards. Who recommends or amends needs
 * `steerCase`: those two rest on a score and a ranking.
 */
export const answerCase = async (deps: Deps, request: CommandRequest): Promise<Result<CommandAnswer>> => {
  const applied = await apply(deps, request);
  if (!applied.ok) return applied;
  const { file, repeated } = applied.value;
  const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
  const view = rules && viewWithDue(deps, request.actor, { file, rules });
  return done({ version: file.version, repeated, ...(view && { view }) });
};
