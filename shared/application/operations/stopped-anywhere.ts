import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isEnded } from '../../domain/case/stages.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { allStopped, stateKey } from '../keys.ts';
import { InvalidCursor } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { resumeSoon } from '../stopped-flows/ask-to-resume.ts';
import { stoppedCaseOf } from '../stopped-flows/list-stopped.ts';
import { type StoppedCase, stoppedFlowOf } from '../stopped-flows/stopped-flow.ts';
import type { StoppedAnywhere, StoppedAnywherePage } from './port.ts';

/** Stopped flows of the whole installation (失败的流程), the longest first. */
export const stoppedAnywhere = async (
  { table }: Pick<Deps, 'table'>,
  actor: Actor,
  limit: number,
  cursor?: string,
): Promise<Result<StoppedAnywherePage>> => {
  if (!mayDo(actor, 'operations.read')) return refused('not_permitted');
  try {
    const page = await table.query({
      pk: allStopped,
      index: 'due',
      order: 'ascending',
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    const flows = page.items.map(stoppedFlowOf);
    const states = await table.getMany(flows.map(({ caseId }) => stateKey(caseId)));
    return done({
      flows: flows.flatMap((flow, place) => {
        const state = states[place];
        const file = state && listedFileOf(state);
        return file && flow.state === 'stopped' && !isEnded(file.phase.stage)
          ? [withoutName(stoppedCaseOf(flow, file))]
          : [];
      }),
      ...(page.cursor !== undefined && { cursor: page.cursor }),
    });
  } catch (error) {
    if (error instanceof InvalidCursor) return refused('invalid_cursor', { field: 'cursor' });
    throw error;
  }
};

/** 恢复执行: whoever operates the installation sees that a case stands still, and not whose it is. */
export const resumeAnywhere = async (
  deps: Deps,
  actor: Actor,
  caseId: string,
): Promise<Result<StoppedAnywhere>> => {
  if (!mayDo(actor, 'operations.act')) return refused('not_permitted');
  const resumed = await resumeSoon(deps, caseId);
  return resumed.ok ? done(withoutName(resumed.value)) : resumed;
};

const withoutName = ({ applicantName: _whose, ...flow }: StoppedCase): StoppedAnywhere => flow;
