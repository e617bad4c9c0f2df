import type { Deps } from '../deps.ts';
import { allStopped } from '../keys.ts';
import { type Resumed, resumeCase } from '../workflow/resume-case.ts';
import { forgetStopped, stoppedFlowOf } from './stopped-flow.ts';

const pageSize = 100;

/** Every case of the installation whose flow has stopped, whether the rule has given up or would try later. */
export const allStoppedCases = async (
  { table }: Pick<Deps, 'table'>,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> => {
  const caseIds: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: allStopped,
      index: 'due',
      order: 'ascending',
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    const here = page.items.filter(({ index }) => index?.due?.pk === allStopped);
    caseIds.push(...here.map((item) => stoppedFlowOf(item).caseId));
    cursor = page.cursor;
  } while (cursor !== undefined && caseIds.length < most);
  return caseIds;
};

/**
 * 全部恢复, for whoever operates the installation, when the cause is mended. A case that has ended meanwhile is taken off
 * the list.
 *
 * @param most at most so many in one call, so that an answer comes in time; `more`: how many are known to be left
 */
export const resumeStopped = async (
  deps: Pick<Deps, 'table' | 'workflow' | 'clock'>,
  most: number,
): Promise<{ readonly cases: readonly ({ readonly caseId: string } & Resumed)[]; readonly more: number }> => {
  const stopped = await allStoppedCases(deps, most);
  const cases: ({ readonly caseId: string } & Resumed)[] = [];
  for (const caseId of stopped.slice(0, most)) {
    const resumed = await resumeCase(deps, caseId);
    if (!resumed.resumed && resumed.reason !== 'busy') await forgetStopped(deps, caseId);
    cases.push({ caseId, ...resumed });
  }
  return { cases, more: Math.max(0, stopped.length - most) };
};
