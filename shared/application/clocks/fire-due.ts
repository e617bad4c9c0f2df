import { systemActor } from '../../domain/case/actor.ts';
import { apply } from '../cases/apply.ts';
import type { Deps } from '../deps.ts';
import { duePartitions, dueSort } from '../keys.ts';
import { finishErasure } from '../personal-data/finish-erasure.ts';
import type { Item } from '../ports/table.ts';
import { tellWorkflow } from '../workflow/announce.ts';

/** How many due items one tick takes from each partition; the next tick takes the rest. */
const perPartition = 100;

/**
 * How many pages of one partition a tick turns where all of a page failed: what cannot be carried out stays due and
 * stands before all that comes after it, which must not wait for it.
 */
const mostPages = 5;

/** Other parts of the system that put things on the `due` index handle them by kind. */
export type DueHandlers = Readonly<Record<string, (item: Item) => Promise<void>>>;

/**
 * The ticker (design §3.8): carries out what is due by now and answers how much that was. Each item disappears or moves
 * with the very transaction that carries it out, so nothing fires twice; what fails stays due.
 */
export const fireDue = async (deps: Deps, more: DueHandlers = {}): Promise<number> => {
  const handlers: DueHandlers = { ...caseHandlers(deps), ...more };
  let fired = 0;
  for (const pk of duePartitions) fired += await firePartition(deps, handlers, pk);
  return fired;
};

const firePartition = async (deps: Deps, handlers: DueHandlers, pk: string): Promise<number> => {
  const to = dueSort(deps.clock.now(), '\uffff');
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const place = cursor !== undefined && { cursor };
    const page = await deps.table.query({
      ...{ pk, index: 'due', to, order: 'ascending', limit: perPartition },
      ...place,
    });
    let fired = 0;
    for (const item of page.items) if (await fire(deps, handlers, item)) fired += 1;
    ({ cursor } = page);
    if (fired > 0 || cursor === undefined) return fired;
  }
  return 0;
};

const fire = async (deps: Deps, handlers: DueHandlers, item: Item): Promise<boolean> => {
  const kind = String(item.data['kind']);
  try {
    const handler = handlers[kind];
    if (!handler) throw new Error('nobody handles this kind');
    await handler(item);
    return true;
  } catch (error) {
    deps.log.warn('due_failed', { kind, error: error instanceof Error ? error.name : 'unknown' });
    return false;
  }
};

const caseHandlers = (deps: Deps): DueHandlers => ({
  signal: async (item) => tellWorkflow(deps, String(item.data['caseId'])),
  erasure: async (item) => finishErasure(deps, String(item.data['caseId'])),
  clock: async (item) => {
    const { caseId, clockId, dueAt } = item.data;
    const command = { type: 'passDeadline', clockId: String(clockId), dueAt: Number(dueAt) } as const;
    const passed = await apply(deps, { caseId: String(caseId), command, actor: systemActor });
    if (!passed.ok) throw namedBy(passed.refusal.code);
  },
});

/** The log tells an error by its name, and operators find there why (docs/runbooks/due-stuck.md). */
const namedBy = (code: string): Error => Object.assign(new Error('The command was refused'), { name: code });
