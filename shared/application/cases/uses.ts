import type { Deps } from '../deps.ts';
import { answerCase } from './answer-case.ts';
import { execute } from './execute.ts';
import type { CaseUses } from './port.ts';

/** Answering for one's own part of a case: banks, owners of tasks. No scoring and no matching ships with it. */
export const answeringUses = (deps: Deps): CaseUses => ({ execute: (request) => answerCase(deps, request) });

/** Steering cases: work groups, and enterprises their own. */
export const steeringUses = (deps: Deps): CaseUses => ({ execute: (request) => execute(deps, request) });
