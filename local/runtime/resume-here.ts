import { loadCase } from '../../shared/application/cases/case-store.ts';
import { signalKey } from '../../shared/application/keys.ts';
import { allStoppedCases } from '../../shared/application/stopped-flows/resume-stopped.ts';
import { caseOfExecution as caseOf } from '../../shared/application/workflow/executions.ts';
import { type Resumed, resumeCase } from '../../shared/application/workflow/resume-case.ts';
import { isEnded } from '../../shared/domain/case/stages.ts';
import { machineName } from './engine-workflow.ts';
import type { Runtime } from './open-runtime.ts';
import { stoppedFlowsHere } from './stopped-here.ts';

type Parts = Pick<Runtime, 'deps' | 'engine'>;

/**
 * 恢复流程 on one machine (design §3.6): a new execution by today's definition begins where the case stands, then the
 * ones it replaces are stopped. May be done while another process serves the file: that one carries it out.
 */
export const resumeHere = async ({ deps, engine }: Parts, caseId: string): Promise<Resumed> => {
  const before = engine.running(machineName).filter(({ name }) => caseOf(name) === caseId);
  const resumed = await resumeCase(deps, caseId);
  if (resumed.resumed)
    for (const { name } of before) engine.stop(machineName, name, 'Replaced', resumed.execution);
  return resumed;
};

/** Cases whose execution runs by an older definition than today's. */
export const outdatedCases = ({ engine }: Pick<Runtime, 'engine'>): readonly string[] => [
  ...new Set(
    engine
      .running(machineName)
      .filter(({ isOutdated }) => isOutdated)
      .map(({ name }) => caseOf(name)),
  ),
];

/** Open cases whose newest execution has ended: recorded as stopped, or not yet since no server has run since. */
export const stoppedCases = async ({ deps, engine }: Parts): Promise<readonly string[]> => {
  const { recordEnded } = stoppedFlowsHere(deps, () => engine);
  await recordEnded();
  return allStoppedCases(deps);
};

/** Of these, the open cases that no execution stands behind and that none is about to be started for. */
export const strandedCases = async (
  { deps, engine }: Parts,
  caseIds: readonly string[],
): Promise<readonly string[]> => {
  const running = new Set(engine.running(machineName).map(({ name }) => caseOf(name)));
  const stranded: string[] = [];
  for (const caseId of caseIds.filter((id) => !running.has(id))) {
    const stored = await loadCase(deps, caseId);
    if (!stored || isEnded(stored.file.phase.stage)) continue;
    const toStart = await deps.table.get(signalKey(caseId, 'start'));
    if (!toStart) stranded.push(caseId);
  }
  return stranded;
};
