import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isEnded } from '../../domain/case/stages.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { retryKey, stateKey, stoppedKey } from '../keys.ts';
import { visibleCase } from '../queries/view-case.ts';
import { done, type Result, refused } from '../refusals.ts';
import { stoppedCaseOf } from './list-stopped.ts';
import { retryWrite, type StoppedCase, stoppedFlowOf, stoppedWrite } from './stopped-flow.ts';

/**
 * 恢复流程, asked for by a regulator whose jurisdiction the case is in. Whoever answers the internet may not reach the
 * workflow: the try is written as due now, and the ticker carries it out within a minute.
 * Asked twice, it is written twice and carried out once.
 */
export const askToResume = async (deps: Deps, actor: Actor, caseId: string): Promise<Result<StoppedCase>> => {
  const visible = await visibleCase(deps, actor, caseId);
  if (!visible.ok) return visible;
  if (!mayDo(actor, 'flows.resume')) return refused('not_permitted');
  return resumeSoon(deps, caseId);
};

/** Writes the try as due now, for whoever may ask for it. */
export const resumeSoon = async (
  deps: Pick<Deps, 'table' | 'clock'>,
  caseId: string,
): Promise<Result<StoppedCase>> => {
  const [state, stopped, retry] = await deps.table.getMany([
    stateKey(caseId),
    stoppedKey(caseId),
    retryKey(caseId),
  ]);
  if (!state) return refused('case_not_found');
  const file = listedFileOf(state);
  if (isEnded(file.phase.stage)) return refused('case_ended');
  const flow = stopped && stoppedFlowOf(stopped);
  if (flow?.state !== 'stopped') return refused('flow_runs');
  const asked = { ...flow, nextTryAt: deps.clock.now() };
  const { ok } = await deps.table.transact([
    stoppedWrite(asked, stopped, state),
    retryWrite(caseId, asked.nextTryAt, 'person', (retry?.version ?? 0) + 1),
  ]);
  return ok ? done(stoppedCaseOf(asked, file)) : refused('busy');
};
