import type { CommandAnswer, CommandRequest } from '../app.ts';
import type { Deps } from '../deps.ts';
import { viewWithDue } from '../queries/view-case.ts';
import { done, type Result } from '../refusals.ts';
import { workOf } from '../workflow/stage-work.ts';
import { apply } from './apply.ts';
import { loadCase } from './case-store.ts';

/** A person's command, with the case as that person may see it afterwards. */
export const execute = async (deps: Deps, request: CommandRequest): Promise<Result<CommandAnswer>> => {
  const { type } = request.command;
  if (type === 'recommend') await catchUp(deps, request.caseId);
  const applied = await apply(deps, request);
  if (!applied.ok) return applied;
  if (type === 'amendApplication') await catchUp(deps, request.caseId);
  const { file, repeated } = applied.value;
  const rules = deps.rules.caseRules(file.regionId);
  const view = rules && viewWithDue(deps, request.actor, { file, rules });
  return done({ version: file.version, repeated, ...(view && { view }) });
};

/** An amended application has lost its score finding or ranking (`evolve`): nobody goes on with what no longer holds. */
const catchUp = async (deps: Deps, caseId: string): Promise<void> => {
  const stored = await loadCase(deps, caseId);
  if (stored) await workOf(deps, stored.file);
};
