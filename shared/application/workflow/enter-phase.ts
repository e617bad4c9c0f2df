import type { Stage } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { loadCase, loadCaseAndRules } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { waitKey } from '../keys.ts';
import { handOver, isToHandOver } from './hand-over.ts';
import type { StageWork } from './stage-work.ts';
import { release, type StepMove, superseded } from './step-answer.ts';
import { moveOfUnnumbered, moveOn, placeNow } from './step-place.ts';

export type PhaseEntry = {
  readonly caseId: string;
  readonly run: number;
  readonly stage: Stage;
  readonly token: string;
  /** What led here: the answer of the step before, or the execution's input. Absent in definitions without numbers. */
  readonly from?: { readonly entry?: number | undefined } | undefined;
  /** When the execution began, ISO 8601. */
  readonly since?: string | undefined;
};

/**
 * A waiting step of the machine is entered (design §3.5).
 * 1 an execution that gets too old hands over to a new one; 2 a case that has left the stay the step stands for lets the
 * step go on at once; 3 the token is stored; 4 what happened meanwhile is looked at again, so that no order of the two
 * loses it; 5 the stage's own work is done (scoring, ranking, triage): what it moves is announced to the token just
 * stored. Safe to run twice: the newest token is the one that counts.
 */
export const enterPhase = async (deps: Deps, step: PhaseEntry, work: StageWork): Promise<void> => {
  const { caseId, run, stage, token, since } = step;
  const first = await loadCaseAndRules(deps, caseId);
  if (!first) throw new Error(`Case ${caseId} is not in the table`);
  const standing = await standingOf(deps, step, first.file);
  if ('isOnPath' in standing) {
    await release(deps, token, standing);
    return;
  }
  if (standing.entry !== undefined && since !== undefined && isToHandOver(since, deps.clock.now())) {
    await handOver(deps, { caseId, run, stage, entry: standing.entry }, since);
    await release(deps, token, superseded);
    return;
  }
  const { entry, moveOf } = standing;
  const data = { token, stage, run, ...(entry !== undefined && { entry }) };
  await deps.table.transact([
    { kind: 'put', item: { ...waitKey(caseId), version: first.file.version, data } },
  ]);
  const now = await loadCase(deps, caseId);
  if (!now) return;
  const moved = now.file.version === first.file.version ? undefined : await moveOf(now.file);
  if (moved) await release(deps, token, moved);
  else await work(deps, now.file);
};

/** The stay the step waits in, and how to tell that the case has left it. */
type Standing = {
  readonly entry?: number;
  readonly moveOf: (file: CaseFile) => Promise<StepMove | undefined>;
};

const standingOf = async (deps: Deps, step: PhaseEntry, file: CaseFile): Promise<Standing | StepMove> => {
  const { caseId, stage, from } = step;
  if (!from) {
    const moveOf = async (later: CaseFile) => moveOfUnnumbered(step, later, true);
    return (await moveOf(file)) ?? { moveOf };
  }
  const place =
    from.entry === undefined ? await placeNow(deps, step, file) : { caseId, stage, entry: from.entry };
  if ('isOnPath' in place) return place;
  const moveOf = (later: CaseFile) => moveOn(deps, place, later);
  return (await moveOf(file)) ?? { entry: place.entry, moveOf };
};
