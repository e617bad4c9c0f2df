import { resumeStopped } from '../../shared/application/stopped-flows/resume-stopped.ts';
import { resumeCase } from '../../shared/application/workflow/resume-case.ts';
import { take } from '../../shared/contracts/fit.ts';
import { resumption } from '../steps/entry-schema.ts';
import { signalDependencies } from './events/signal-dependencies.ts';

const deps = signalDependencies();

/** Each takes some hundred milliseconds: what is more than this is left to the next call, and the answer says so. */
const mostInOneCall = 100;

/**
 * An operator's command (恢复流程), invoked by hand as `docs/runbooks/workflow-failed.md` says: one case, or every one whose
 * flow has stopped.
 */
export const handler = (payload: unknown) => {
  const { caseId, failed } = take(resumption, payload);
  if ((caseId === undefined) === (failed === undefined))
    throw new Error('Name one case with {"caseId":"…"}, or all that have stopped with {"failed":true}');
  return caseId === undefined ? resumeStopped(deps, mostInOneCall) : resumeCase(deps, caseId);
};
