import { isEnded } from '../../domain/case/stages.ts';
import { loadCase } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { casePk } from '../keys.ts';
import type { Key } from '../ports/table.ts';
import { executionName } from './announce.ts';

export type Resumed =
  | { readonly resumed: true; readonly execution: string; readonly stage: string }
  | { readonly resumed: false; readonly reason: 'caseNotFound' | 'caseEnded' | 'busy' };

/** How often the case's executions were replaced by hand. */
const resumeKey = (caseId: string): Key => ({ pk: casePk(caseId), sk: 'RESUMED' });

/**
 * 恢复流程: an operator replaces an execution that failed, expired or was stopped (design §3.6).
 * 1 the case must be open; 2 the next number is taken, so that the name is new; 3 an execution starts where the case
 * stands. Asked for without need it does no harm: the newest token counts, and an older execution ends by itself.
 */
export const resumeCase = async (
  deps: Pick<Deps, 'table' | 'workflow' | 'clock'>,
  caseId: string,
): Promise<Resumed> => {
  const stored = await loadCase(deps, caseId);
  if (!stored) return { resumed: false, reason: 'caseNotFound' };
  const { run, phase } = stored.file;
  if (isEnded(phase.stage)) return { resumed: false, reason: 'caseEnded' };
  const last = await deps.table.get(resumeKey(caseId));
  const version = (last?.version ?? 0) + 1;
  const taken = await deps.table.transact([
    {
      kind: 'put',
      item: { ...resumeKey(caseId), version, data: {} },
      expect: last ? { kind: 'version', version: last.version } : { kind: 'notExists' },
    },
  ]);
  if (!taken.ok) return { resumed: false, reason: 'busy' };
  // The moment, since a restored table may have forgotten some of the numbers: a name used before would start nothing.
  const name = `${executionName(caseId, run)}-r${version}-${deps.clock.now().toString(36)}`;
  await deps.workflow.start({ name, input: { caseId, run, stage: phase.stage } });
  return { resumed: true, execution: name, stage: phase.stage };
};
