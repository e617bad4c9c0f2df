import type { Stage } from '../../domain/case/stages.ts';
import { loadCase, type StoredCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { waitKey } from '../keys.ts';
import { stepOutput } from './announce.ts';
import type { StageWork } from './stage-work.ts';

export type PhaseEntry = {
  readonly caseId: string;
  readonly run: number;
  readonly stage: Stage;
  readonly token: string;
};

/**
 * A waiting step of the machine is entered (design §3.5).
 * 1 a case that is elsewhere already lets the step go on at once; 2 the token is stored; 3 what happened meanwhile is
 * looked at again, so that no order of the two loses it; 4 the stage's own work is done (scoring, ranking, triage): what
 * it moves is announced to the token just stored.
 * Safe to run twice: the newest token is the one that counts.
 */
export const enterPhase = async (
  deps: Deps,
  { caseId, run, stage, token }: PhaseEntry,
  work: StageWork,
): Promise<void> => {
  const first = await loadCase(deps, caseId);
  if (!first) throw new Error(`Case ${caseId} is not in the table`);
  const standsHere = ({ file }: StoredCase) => file.run === run && file.phase.stage === stage;
  const goOn = ({ file }: StoredCase) => deps.workflow.complete(token, stepOutput(file, run));
  // Not looked at again: a case that came back meanwhile would leave this step waiting with a token nobody has.
  if (!standsHere(first)) {
    await goOn(first);
    return;
  }
  const { version } = first.file;
  await deps.table.transact([
    { kind: 'put', item: { ...waitKey(caseId), version, data: { token, stage, run } } },
  ]);
  const now = await loadCase(deps, caseId);
  if (!now) return;
  if (standsHere(now)) await work(deps, now.file);
  else await goOn(now);
};
