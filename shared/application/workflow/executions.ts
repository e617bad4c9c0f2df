import type { CaseFile } from '../../domain/case/state.ts';
import type { Item } from '../ports/table.ts';
import { executionName } from './announce.ts';

/** Of an execution that replaces another: the how-manieth of the case, and when; or which it goes on from. */
const suffix = /-(?:r(\d+)|on)-[0-9a-z]+$/;

export const resumedName = (caseId: string, run: number, number: number, at: number): string =>
  // The moment, since a restored table may have forgotten some of the numbers: a name used before would start nothing.
  `${executionName(caseId, run)}-r${number}-${at.toString(36)}`;

export const caseOfExecution = (execution: string): string =>
  execution.replace(suffix, '').replace(/-\d+$/, '');

/**
 * Whether no other execution was started for the case since.
 *
 * @param resumed the item under `resumedKey`, of the last execution that replaced one
 */
export const isNewestExecution = (
  execution: string,
  { id, run }: Pick<CaseFile, 'id' | 'run'>,
  resumed: Item | undefined,
): boolean => {
  const first = executionName(id, run);
  // It took over from the one before; taken for the newest without need, the case is resumed once more, which does no harm.
  if (execution.startsWith(`${first}-on-`)) return true;
  if (!resumed) return execution === first;
  const { name, run: resumedRun } = resumed.data;
  if (name !== undefined) return execution === (resumedRun === run ? name : first);
  // Written by a version that kept the number alone.
  const number = Number(suffix.exec(execution)?.[1] ?? 0);
  return number === resumed.version || (run > 1 && execution === first);
};
