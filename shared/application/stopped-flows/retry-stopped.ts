import type { Deps } from '../deps.ts';
import { retryKey, stoppedKey } from '../keys.ts';
import type { Item } from '../ports/table.ts';
import { resumeCase } from '../workflow/resume-case.ts';
import { forgetStopped, stoppedFlowOf } from './stopped-flow.ts';

/** A stopped flow is to be tried again: what the ticker does with the item that says so. */
export const retryStopped = async (deps: Deps, { data, version }: Item): Promise<void> => {
  const caseId = String(data['caseId']);
  const stopped = await deps.table.get(stoppedKey(caseId));
  const flow = stopped && stoppedFlowOf(stopped);
  if (flow?.state !== 'stopped') {
    await deps.table.transact([
      { kind: 'delete', key: retryKey(caseId), expect: { kind: 'version', version } },
    ]);
    return;
  }
  const by = data['by'] === 'person' ? 'person' : 'rule';
  const resumed = await resumeCase(deps, caseId, { by, instead: flow.execution });
  if (resumed.resumed) return;
  if (resumed.reason === 'busy') throw Object.assign(new Error('Resumed by another'), { name: 'busy' });
  await forgetStopped(deps, caseId);
};
