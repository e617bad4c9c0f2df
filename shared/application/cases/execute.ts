import { viewOf } from '../../domain/access/views.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import type { CommandAnswer, CommandRequest } from '../app.ts';
import type { Deps } from '../deps.ts';
import { done, type Result } from '../refusals.ts';
import { prepare } from '../workflow/stage-work.ts';
import { apply } from './apply.ts';
import { loadCase } from './case-store.ts';

/** A person's command, with the case as that person may see it afterwards. */
export const execute = async (deps: Deps, request: CommandRequest): Promise<Result<CommandAnswer>> => {
  if (request.command.type === 'recommend') await prepareIfStale(deps, request.caseId);
  const applied = await apply(deps, request);
  if (!applied.ok) return applied;
  if (request.command.type === 'amendApplication') await prepareIfStale(deps, request.caseId);
  const { file, repeated } = applied.value;
  const rules = deps.rules.caseRules(file.regionId);
  const view = rules && viewOf(request.actor, file, rules.isWithin);
  return done({ version: file.version, repeated, ...(view && { view }) });
};

/** An amended application has lost its ranking (`evolve`): nobody recommends on what is no longer true. */
const prepareIfStale = async (deps: Deps, caseId: string): Promise<void> => {
  const stored = await loadCase(deps, caseId);
  if (stored && lacksPreparation(stored.file)) await prepare(deps, stored.file);
};

const lacksPreparation = ({ phase }: CaseFile): boolean =>
  (phase.stage === 'recommendation' || phase.stage === 'secondRecommendation') &&
  phase.preparation === undefined;
