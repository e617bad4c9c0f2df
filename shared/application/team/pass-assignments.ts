import { systemActor } from '../../domain/case/actor.ts';
import { apply } from '../cases/apply.ts';
import type { Deps } from '../deps.ts';
import { duePartition, dueSort, handOverKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import { linesOf } from '../register/line-shelves.ts';

type Job = {
  readonly kind: 'handOver';
  readonly orgId: string;
  readonly from: string;
  /** Absent: nobody has them any more. */
  readonly to?: string;
  /** The second round finds what somebody assigned while the first was at it. */
  readonly round: 1 | 2;
};

const secondRoundMs = 120_000;
/** How long one call may go on: other things are due as well. */
const budgetMs = 3000;

/** The open cases of a work group that a person has. Ended ones keep who had them. */
export const casesOfPerson = async (
  deps: Pick<Deps, 'table'>,
  { id, orgId }: { readonly id: string; readonly orgId: string },
): Promise<readonly string[]> => {
  const [lines = []] = await linesOf(deps, [{ orgId, shelf: 'open' }]);
  return lines.flatMap(({ assignee, caseId }) => (assignee === id ? [caseId] : []));
};

/** Puts the job on the due index, to be part of the transaction in which somebody leaves or hands over. */
export const passAssignmentsWrite = async (
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  job: Pick<Job, 'orgId' | 'from' | 'to'>,
): Promise<Write> => {
  const running = await table.get(handOverKey(job.from));
  return jobWrite({ kind: 'handOver', ...job, round: 1 }, running, clock.now());
};

const jobWrite = (job: Job, before: Item | undefined, at: number): Write => ({
  kind: 'put',
  item: {
    ...handOverKey(job.from),
    version: (before?.version ?? 0) + 1,
    index: { due: { pk: duePartition(job.from), sk: dueSort(at, `handOver#${job.from}`) } },
    data: job as unknown as JsonObject,
  },
  expect: before ? { kind: 'version', version: before.version } : { kind: 'notExists' },
});

/**
 * 交接经办案件: 1 the open cases that the person has; 2 each to the successor, in a transaction of its own, so that the job may
 * stop anywhere and begin again; 3 once more after a while, then the job is done.
 */
export const passAssignments = async (deps: Deps, item: Item): Promise<void> => {
  const { orgId, from, to, round } = item.data as unknown as Job;
  const until = deps.clock.now() + budgetMs;
  for (const caseId of await casesOfPerson(deps, { id: from, orgId })) {
    // What is left stays due, and is gone on with in the next round.
    if (deps.clock.now() > until) return;
    const command = { type: 'assign', ...(to !== undefined && { to }) } as const;
    const passed = await apply(deps, { caseId, command, actor: systemActor });
    if (!passed.ok) throw Object.assign(new Error('The command was refused'), { name: passed.refusal.code });
  }
  await deps.table.transact([
    round === 1
      ? jobWrite({ ...(item.data as unknown as Job), round: 2 }, item, deps.clock.now() + secondRoundMs)
      : {
          kind: 'delete',
          key: handOverKey(from),
          expect: { kind: 'version', version: item.version },
        },
  ]);
};
