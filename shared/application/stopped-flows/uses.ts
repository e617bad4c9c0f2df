import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { askToResume } from './ask-to-resume.ts';
import { listStopped } from './list-stopped.ts';
import type { StoppedFlowUses } from './port.ts';

export const stoppedFlowUses = (deps: Deps): StoppedFlowUses =>
  freshened(deps, {
    listStopped: (actor, limit, cursor) => listStopped(deps, actor, limit, cursor),
    askToResume: (actor, caseId) => askToResume(deps, actor, caseId),
  } satisfies StoppedFlowUses);
