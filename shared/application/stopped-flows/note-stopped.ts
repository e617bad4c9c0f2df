import { isEnded } from '../../domain/case/stages.ts';
import { listedFileOf } from '../cases/case-store.ts';
import type { Deps } from '../deps.ts';
import { resumedKey, retryKey, stateKey, stoppedKey } from '../keys.ts';
import { caseOfExecution, isNewestExecution } from '../workflow/executions.ts';
import {
  type FlowEnding,
  retryWrite,
  type StoppedFlow,
  stoppedFlowOf,
  stoppedWrite,
} from './stopped-flow.ts';

const minute = 60_000;

/**
 * When the rule resumes a flow that has stopped, after each stop that followed without the case having got on. A step is
 * tried for more than two hours before its execution fails, so each of these tries outlives an outage of that length; what
 * then still fails is a fault that somebody has to mend, and more tries would only hide it.
 */
export const retryDelaysMs = [minute, 5 * minute, 15 * minute, 60 * minute, 240 * minute] as const;

/** Writers of the record are few: the rule, a person, and a second stop. */
const mostRaces = 5;

export type EndedExecution = {
  readonly execution: string;
  readonly ending: FlowEnding;
  readonly error?: string;
};

export type Noted = 'noted' | 'known' | 'superseded' | 'caseEnded' | 'unknown';

/**
 * An execution has failed, run out of time or been aborted (design §6.4). Told twice of the same, it is written once.
 * 1 only an open case whose newest execution this is has stopped; 2 it is counted how often it was resumed since the case
 * last got on; 3 the record is written, with the next try, or without one where there were enough.
 */
export const noteStopped = async (
  deps: Pick<Deps, 'table' | 'clock' | 'log'>,
  ended: EndedExecution,
): Promise<Noted> => {
  for (let race = 0; race < mostRaces; race += 1) {
    const noted = await noteOnce(deps, ended);
    if (noted !== 'overtaken') return noted;
  }
  throw new Error('The record of a stopped flow is written by too many at once');
};

const noteOnce = async (
  { table, clock, log }: Pick<Deps, 'table' | 'clock' | 'log'>,
  { execution, ending, error }: EndedExecution,
): Promise<Noted | 'overtaken'> => {
  const caseId = caseOfExecution(execution);
  const [state, resumed, before] = await table.getMany([
    stateKey(caseId),
    resumedKey(caseId),
    stoppedKey(caseId),
  ]);
  if (!state) return 'unknown';
  const file = listedFileOf(state);
  if (isEnded(file.phase.stage)) return 'caseEnded';
  if (!isNewestExecution(execution, file, resumed)) return 'superseded';
  const last = before && stoppedFlowOf(before);
  if (last?.execution === execution) return 'known';

  const now = clock.now();
  const goneOn = last === undefined || last.caseVersion !== file.version;
  const tries = goneOn ? 0 : last.tries;
  const delay = retryDelaysMs[tries];
  const flow: StoppedFlow = {
    caseId,
    state: 'stopped',
    execution,
    ending,
    ...(error !== undefined && { error }),
    since: goneOn ? now : last.since,
    tries,
    ...(delay !== undefined && { nextTryAt: now + delay }),
    caseVersion: file.version,
  };
  const version = (before?.version ?? 0) + 1;
  const { ok } = await table.transact([
    stoppedWrite(flow, before, state),
    delay === undefined
      ? { kind: 'delete', key: retryKey(caseId) }
      : retryWrite(caseId, now + delay, 'rule', version),
  ]);
  if (!ok) return 'overtaken';
  log.warn(delay === undefined ? 'flow_given_up' : 'flow_stopped', {
    caseId,
    ending,
    error: error ?? 'none',
    tries,
  });
  return 'noted';
};
