import { msPerDay } from '../../domain/time/moment.ts';
import { signalWrite } from '../cases/case-change.ts';
import type { Deps } from '../deps.ts';
import { announce } from './announce.ts';
import type { StepPlace } from './step-place.ts';

/**
 * 接续: a Standard execution ends after a year (Step Functions quota), a case may last longer. Each wait ends after 90
 * days by the machine's own timeout and is entered again; an execution found older than this hands over to a new one, so
 * that none gets older than 270 days.
 */
const handOverAfterDays = 180;

/** `since`: when the execution began, ISO 8601. */
export const isToHandOver = (since: string, now: number): boolean =>
  now - Date.parse(since) >= handOverAfterDays * msPerDay;

/**
 * Asks for a new execution that begins with the stay this step stands for, named after the execution it follows, so that
 * asking twice starts one. Only the signal is written here: the function behind a step may not start executions.
 */
export const handOver = async (
  deps: Deps,
  { caseId, run, stage, entry }: StepPlace & { readonly run: number },
  since: string,
): Promise<void> => {
  const after = { since: Date.parse(since).toString(36), run, stage, entry };
  await deps.table.transact([
    signalWrite({ id: caseId, version: 1 }, 'handOver', deps.clock.now(), { after }),
  ]);
  await announce(deps, caseId);
};
