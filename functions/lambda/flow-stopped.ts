import { noteStopped } from '../../shared/application/stopped-flows/note-stopped.ts';
import { take } from '../../shared/contracts/fit.ts';
import { statusChange } from '../steps/entry-schema.ts';
import { tableDependencies } from './aws/table-dependencies.ts';
import { caseEnvironment } from './environment.ts';

const deps = tableDependencies(caseEnvironment(process.env));

const endings = { FAILED: 'failed', TIMED_OUT: 'timedOut', ABORTED: 'aborted' } as const;

/** The rule's function: an execution ended that should have gone on (Step Functions Execution Status Change). */
export const handler = async (event: unknown) => {
  const { name, status, error } = take(statusChange, event).detail;
  return noteStopped(deps, {
    execution: name,
    ending: endings[status],
    ...(typeof error === 'string' && { error }),
  });
};
