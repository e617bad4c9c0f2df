import type { Deps } from '../deps.ts';
import type { Result } from '../refusals.ts';
import { workOf } from '../workflow/work-of.ts';
import { answerCase } from './answer-case.ts';
import { loadCaseAndRules } from './case-store.ts';
import type { CommandAnswer, CommandRequest } from './port.ts';

/**
 * Any command of any person. An amended application has lost its score or ranking (`evolve`): nobody goes on with what
 * no longer holds, so it is scored and ranked again after an amendment, and before a recommendation at the latest.
 */
export const execute = async (deps: Deps, request: CommandRequest): Promise<Result<CommandAnswer>> => {
  if (request.command.type === 'recommend') await catchUp(deps, request.caseId);
  const answer = await answerCase(deps, request);
  if (!answer.ok || request.command.type !== 'amendApplication') return answer;
  await catchUp(deps, request.caseId);
  return answer;
};

const catchUp = async (deps: Deps, caseId: string): Promise<void> => {
  const stored = await loadCaseAndRules(deps, caseId);
  if (stored) await workOf(deps, stored.file);
};
