import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { oldestDueMs } from '../clocks/oldest-due.ts';
import type { Deps } from '../deps.ts';
import { verifyLog } from '../installation/read-log.ts';
import { done, type Result, refused } from '../refusals.ts';
import { allStoppedCases } from '../stopped-flows/resume-stopped.ts';
import type { Begun, Machine } from './machine.ts';
import type { Operation } from './port.ts';

export type OperationDeps = Deps & {
  /** Absent in the cloud. */
  readonly machine?: Machine;
};

const mostCounted = 1000;

/** 运维, as it stands. */
export const operation = async (
  deps: OperationDeps,
  actor: Actor,
  ownLog: Operation['ownLog'] = { state: 'never' },
): Promise<Result<Operation>> => {
  if (!mayDo(actor, 'operations.read')) return refused('not_permitted');
  const [stopped, waiting] = await Promise.all([allStoppedCases(deps, mostCounted), oldestDueMs(deps)]);
  return done({
    now: deps.clock.now(),
    stopped: Math.min(stopped.length, mostCounted),
    oldestDueMs: waiting,
    ownLog,
    ...(deps.machine && { machine: deps.machine.look() }),
  });
};

type Work = 'makeBackup' | 'examine';

/** Begins work of the machine; asked while it goes on, the answer shows how far it is. */
export const beginHere = async (
  deps: OperationDeps,
  actor: Actor,
  work: Work,
): Promise<Result<Operation>> => {
  if (!mayDo(actor, 'operations.act')) return refused('not_permitted');
  const begun: Begun | undefined = deps.machine?.[work]();
  if (begun === undefined) return refused('not_on_one_machine');
  return begun === 'notSet' ? refused('backups_not_set') : operation(deps, actor);
};

/** 审计校验. */
export const checkAudit = async (deps: OperationDeps, actor: Actor): Promise<Result<Operation>> => {
  if (!mayDo(actor, 'operations.act')) return refused('not_permitted');
  if (deps.machine) {
    deps.machine.checkAudit();
    return operation(deps, actor);
  }
  const startedAt = deps.clock.now();
  const { acts, whole } = await verifyLog(deps);
  const result = { acts, whole };
  return operation(deps, actor, { state: 'done', startedAt, endedAt: deps.clock.now(), result });
};
