import { systemActor } from '../../domain/case/actor.ts';
import { finishBatch } from '../batches/finish-batch.ts';
import { apply } from '../cases/apply.ts';
import type { Deps } from '../deps.ts';
import { duePartitions, dueSort, failingPartition } from '../keys.ts';
import { forgetNotes } from '../notes/stored-notes.ts';
import { deliver } from '../notices/deliver.ts';
import { tellMany } from '../notices/notice-writes.ts';
import { sendNotice } from '../notices/send-notice.ts';
import { tellTable } from '../notices/session-notice.ts';
import { passOn } from '../organisations/pass-on.ts';
import { finishErasure } from '../personal-data/finish-erasure.ts';
import type { Item } from '../ports/table.ts';
import { writeManyParts } from '../register/part-writes.ts';
import { retryStopped } from '../stopped-flows/retry-stopped.ts';
import { passAssignments } from '../team/pass-assignments.ts';
import { tellWorkflow } from '../workflow/announce.ts';
import { backOff, dueSince } from './back-off.ts';

/** How many due items one round takes from each partition; the next round takes the rest. */
const perPartition = 50;
/**
 * How many of these at once. What hangs does so for some eight seconds (two tries of a client on AWS), so that a round in
 * which everything hangs still ends within a minute.
 */
const sideBySide = 10;

/** Other parts of the system that put things on the `due` index handle them by kind. */
export type DueHandlers = Readonly<Record<string, (item: Item) => Promise<void>>>;

export type Round = {
  readonly fired: number;
  /** What failed, and now waits for its next try out of everybody's way. */
  readonly backedOff: number;
  /** For how many milliseconds the oldest has been due that was found as the round began; 0: nothing was due. */
  readonly oldestMs: number;
};

/**
 * One round of the ticker (design §3.8): carries out what is due by now, all partitions side by side. Each item disappears
 * or moves with the very transaction that carries it out, so nothing fires twice. What fails backs off into a partition of
 * its own, where it is tried less and less often and stands before nothing.
 */
export const fireDue = async (deps: Deps, more: DueHandlers = {}): Promise<Round> => {
  const handlers: DueHandlers = { ...caseHandlers(deps), ...more };
  const rounds = await Promise.all(
    [...duePartitions, failingPartition].map((pk) => firePartition(deps, handlers, pk)),
  );
  return {
    fired: rounds.reduce((sum, { fired }) => sum + fired, 0),
    backedOff: rounds.reduce((sum, { backedOff }) => sum + backedOff, 0),
    oldestMs: Math.max(...rounds.map(({ oldestMs }) => oldestMs)),
  };
};

const firePartition = async (deps: Deps, handlers: DueHandlers, pk: string): Promise<Round> => {
  const now = deps.clock.now();
  const to = dueSort(now, '\uffff');
  const { items } = await deps.table.query({
    pk,
    index: 'due',
    order: 'ascending',
    limit: perPartition,
    // What failed is due all the while, however long its next try is put off: its age is measured too.
    ...(pk !== failingPartition && { to }),
  });
  // An index may still show where an item stood a moment ago.
  const here = items.filter(({ index }) => index?.due?.pk === pk);
  const due = here.filter(({ index }) => (index?.due?.sk ?? '') <= to);
  const outcomes = await fireAll(deps, handlers, due);
  return {
    fired: outcomes.filter((outcome) => outcome === 'fired').length,
    backedOff: outcomes.filter((outcome) => outcome === 'backedOff').length,
    oldestMs: Math.max(0, ...here.map((item) => now - dueSince(item))),
  };
};

type Outcome = 'fired' | 'backedOff' | 'stuck';

/** Items of one case one after another, in their order; several cases at once. */
const fireAll = async (
  deps: Deps,
  handlers: DueHandlers,
  items: readonly Item[],
): Promise<readonly Outcome[]> => {
  const waiting = [...Map.groupBy(items, ({ pk }) => pk).values()];
  const outcomes: Outcome[] = [];
  const work = async () => {
    for (let ofOne = waiting.shift(); ofOne !== undefined; ofOne = waiting.shift())
      for (const item of ofOne) outcomes.push(await fire(deps, handlers, item));
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  return outcomes;
};

const fire = async (deps: Deps, handlers: DueHandlers, item: Item): Promise<Outcome> => {
  const kind = String(item.data['kind']);
  try {
    const handler = handlers[kind];
    if (!handler) throw new Error('nobody handles this kind');
    await handler(item);
    return 'fired';
  } catch (error) {
    deps.log.warn('due_failed', { kind, error: error instanceof Error ? error.name : 'unknown' });
    return (await backOff(deps, item)) ? 'backedOff' : 'stuck';
  }
};

const caseHandlers = (deps: Deps): DueHandlers => ({
  signal: async (item) => tellWorkflow(deps, String(item.data['caseId'])),
  erasure: async (item) => finishErasure(deps, String(item.data['caseId'])),
  retry: async (item) => retryStopped(deps, item),
  passOn: async (item) => passOn(deps, item),
  notice: async (item) => sendNotice(deps, item),
  delivery: async (item) => deliver(deps, item),
  manyNotices: async (item) => tellMany(deps, item),
  manyParts: async (item) => writeManyParts(deps, item),
  sessionNotice: async (item) => tellTable(deps, item),
  forgetNotes: async (item) => forgetNotes(deps, item),
  batch: async (item) => finishBatch(deps, item),
  handOver: async (item) => passAssignments(deps, item),
  clock: async (item) => {
    const { caseId, clockId, dueAt } = item.data;
    const command = { type: 'passDeadline', clockId: String(clockId), dueAt: Number(dueAt) } as const;
    const passed = await apply(deps, { caseId: String(caseId), command, actor: systemActor });
    if (!passed.ok) throw namedBy(passed.refusal.code);
  },
});

/** The log tells an error by its name, and operators find there why (docs/runbooks/due-stuck.md). */
const namedBy = (code: string): Error => Object.assign(new Error('The command was refused'), { name: code });
