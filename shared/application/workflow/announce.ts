import type { CaseFile } from '../../domain/case/state.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { signalKey, signalKinds, waitKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';

/** Names are stable, so that starting twice starts one execution. */
export const executionName = (caseId: string, run: number): string => `${caseId}-${run}`;

/**
 * Tells the workflow that a case has moved: starts its execution, or completes the step that waits in another stage.
 * A signal is removed only after that, and only if no newer one replaced it; whatever fails stays due and the ticker
 * tries again. A step that is entered later sees the new stage by itself (`enterPhase`), so no order of the two strands
 * a case (design §3.5).
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
  const [wait, start, advance] = items;
  if (!start && !advance) return;
  const stored = await loadCase(deps, caseId);
  if (!stored) return;
  if (wait) await releaseWait(deps, wait, stored.file, advance?.version ?? 0);
  if (start) await startRun(deps, stored.file);
  for (const signal of [start, advance]) {
    if (signal) await remove(deps, signal);
  }
};

/** A new execution begins where the case stands. */
const startRun = async ({ workflow }: Deps, { id, run, phase }: CaseFile): Promise<void> =>
  workflow.start({ name: executionName(id, run), input: { caseId: id, run, stage: phase.stage } });

/**
 * Completes the step that waits, if the case has left its stage or its run. A case that left and came back (its last
 * move is younger than the wait) is entered anew as well, so that the stage's own work is done for it.
 */
const releaseWait = async (deps: Deps, wait: Item, file: CaseFile, movedAt: number): Promise<void> => {
  const isSame = wait.data['stage'] === file.phase.stage && wait.data['run'] === file.run;
  if (isSame && wait.version >= movedAt) return;
  const told = await deps.workflow.complete(
    String(wait.data['token']),
    stepOutput(file, Number(wait.data['run'])),
  );
  if (told === 'gone') deps.log.warn('workflow_token_gone', { caseId: file.id });
  await remove(deps, wait);
};

const remove = (deps: Deps, { pk, sk, version }: Item) =>
  deps.table.transact([{ kind: 'delete', key: { pk, sk }, expect: { kind: 'version', version } }]);

/** What a step tells the machine: the stage to go on with. An execution whose run is over has nothing to go on with. */
export const stepOutput = (file: CaseFile, run: number): { readonly stage: string } => ({
  stage: file.run === run ? file.phase.stage : 'superseded',
});
