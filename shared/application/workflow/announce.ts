import type { Stage } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { signalKey, signalKinds, waitKey } from '../keys.ts';
import type { Item, JsonObject } from '../ports/table.ts';
import { firstEntryOfRun } from './stage-entries.ts';
import { release, type StepMove } from './step-answer.ts';
import { moveOfUnnumbered, moveOn } from './step-place.ts';

/** Names are stable, so that starting twice starts one execution. */
export const executionName = (caseId: string, run: number): string => `${caseId}-${run}`;

/**
 * Tells the workflow that a case has moved: starts its execution, or lets the step that waits in another stage go on.
 * A signal is removed only after that, and only if no newer one replaced it; whatever fails stays due and the ticker
 * tries again. A step that is entered later sees by itself that the case has left (`enterPhase`), so no order of the
 * two strands a case (design §3.5).
 */
export const announce = async (deps: Deps, caseId: string): Promise<void> => {
  if (deps.workflow.isToldElsewhere) return;
  try {
    await tellWorkflow(deps, caseId);
  } catch (error) {
    deps.log.warn('announce_failed', { caseId, error: error instanceof Error ? error.name : 'unknown' });
  }
};

/** As `announce`, but lets a failure through: for the ticker, which keeps what failed. */
export const tellWorkflow = async (deps: Deps, caseId: string): Promise<void> => {
  const items = await deps.table.getMany([
    waitKey(caseId),
    ...signalKinds.map((kind) => signalKey(caseId, kind)),
  ]);
  const [wait, start, advance, handOver] = items;
  if (!start && !advance && !handOver) return;
  const stored = await loadCase(deps, caseId);
  if (!stored) return;
  if (wait) await releaseWait(deps, wait, stored.file, advance?.version ?? 0);
  if (start) await startRun(deps, stored.file);
  if (handOver) await takeOver(deps, stored.file, handOver);
  for (const signal of [start, advance, handOver]) {
    if (signal) await remove(deps, signal);
  }
};

/** A new execution begins with the first stage of the run, and follows the case from there. */
const startRun = async (deps: Deps, { id, run, phase }: CaseFile): Promise<void> => {
  const first = await firstEntryOfRun(deps, id);
  const { stage } = first?.phase ?? phase;
  const input = { caseId: id, run, stage, ...(first && { entry: first.entry }) };
  await deps.workflow.start({ name: executionName(id, run), input });
};

/** An execution that takes over from another (`handOver`) begins with the stay that one stood in. */
const takeOver = async (deps: Deps, { id }: CaseFile, { data }: Item): Promise<void> => {
  const { since, run, ...place } = data['after'] as JsonObject & {
    readonly since: string;
    readonly run: number;
  };
  const name = `${executionName(id, run)}-on-${since}`;
  await deps.workflow.start({ name, input: { caseId: id, run, ...place } });
};

/**
 * Lets the step that waits go on, if the case has left the stay it waits in; a stage that was left and entered again is
 * another stay, so the stage's own work is done for it.
 */
const releaseWait = async (deps: Deps, wait: Item, file: CaseFile, movedAt: number): Promise<void> => {
  const move = await moveFrom(deps, wait, file, movedAt);
  if (!move) return;
  const told = await release(deps, String(wait.data['token']), move);
  if (told === 'gone') deps.log.warn('workflow_token_gone', { caseId: file.id });
  await remove(deps, wait);
};

const moveFrom = async (
  deps: Deps,
  { data, version }: Item,
  file: CaseFile,
  movedAt: number,
): Promise<StepMove | undefined> => {
  const { stage, run, entry } = data as {
    readonly stage: Stage;
    readonly run: number;
    readonly entry?: number;
  };
  return entry === undefined
    ? moveOfUnnumbered({ stage, run }, file, version >= movedAt)
    : moveOn(deps, { caseId: file.id, stage, entry }, file);
};

const remove = (deps: Deps, { pk, sk, version }: Item) =>
  deps.table.transact([{ kind: 'delete', key: { pk, sk }, expect: { kind: 'version', version } }]);
