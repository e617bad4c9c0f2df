import type { Stage } from '../../domain/case/stages.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { waitKey } from '../keys.ts';
import { stepOutput } from './announce.ts';
import { workOf } from './stage-work.ts';

export type PhaseEntry = {
  readonly caseId: string;
  readonly run: number;
  readonly stage: Stage;
  readonly token: string;
};

/**
 * A waiting step of the machine is entered (design §3.5).
 * 1 a case that is elsewhere already lets the step go on at once; 2 the stage's own work is done (scoring, ranking,
 * triage); 3 the token is stored; 4 what happened meanwhile is looked at again, so that no order of the two loses it.
 * Safe to run twice: the newest token is the one that counts.
 */
export const enterPhase = async (deps: Deps, { caseId, run, stage, token }: PhaseEntry): Promise<void> => {
  const first = await loadCase(deps, caseId);
  if (!first) throw new Error(`Case ${caseId} is not in the table`);
  if (first.file.run === run && first.file.phase.stage === stage) {
    await workOf(deps, first.file);
    const version = first.file.version;
    await deps.table.transact([
      { kind: 'put', item: { ...waitKey(caseId), version, data: { token, stage, run } } },
    ]);
  }
  const now = await loadCase(deps, caseId);
  if (!now || (now.file.run === run && now.file.phase.stage === stage)) return;
  await deps.workflow.complete(token, stepOutput(now.file, run));
};
