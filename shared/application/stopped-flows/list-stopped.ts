import { mayView } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { outcomeStepOf } from '../../domain/case/outcome.ts';
import { isEnded } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { stateKey, stoppedOf } from '../keys.ts';
import { InvalidCursor } from '../ports/table.ts';
import { levelOf } from '../queries/sources.ts';
import { done, type Result, refused } from '../refusals.ts';
import { type StoppedCase, type StoppedFlow, type StoppedPage, stoppedFlowOf } from './stopped-flow.ts';

/**
 * 运行状况: the cases of a jurisdiction whose flow has stopped, the longest first. One that has ended meanwhile needs no
 * flow and is left out.
 */
export const listStopped = async (
  deps: Deps,
  actor: Actor,
  limit: number,
  cursor?: string,
): Promise<Result<StoppedPage>> => {
  if (!mayDo(actor, 'flows.read')) return refused('not_permitted');
  try {
    const page = await deps.table.query({
      pk: stoppedOf(actor.orgId),
      index: levelOf(deps, actor.orgId),
      order: 'ascending',
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    const flows = page.items.map(stoppedFlowOf);
    const states = await deps.table.getMany(flows.map(({ caseId }) => stateKey(caseId)));
    const cases = flows.flatMap((flow, place) => {
      const state = states[place];
      const file = state && listedFileOf(state);
      return file && flow.state === 'stopped' && isSeen(deps, actor, file) ? [stoppedCaseOf(flow, file)] : [];
    });
    return done({ cases, ...(page.cursor !== undefined && { cursor: page.cursor }) });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};

const isSeen = (deps: Deps, actor: Actor, file: CaseFile): boolean => {
  const rules = deps.rules.caseRules(file.regionId, deps.clock.now());
  return rules !== undefined && !isEnded(file.phase.stage) && mayView(actor, file, rules.isWithin);
};

export const stoppedCaseOf = (flow: StoppedFlow, file: CaseFile): StoppedCase => ({
  caseId: file.id,
  applicantName: file.applicant.name,
  orgId: file.orgId,
  stage: file.phase.stage,
  ...(file.phase.stage === 'outcome' && { outcomeStep: outcomeStepOf(file.outcome) }),
  ending: flow.ending,
  ...(flow.error !== undefined && { error: flow.error }),
  since: flow.since,
  tries: flow.tries,
  ...(flow.nextTryAt !== undefined && { nextTryAt: flow.nextTryAt }),
});
