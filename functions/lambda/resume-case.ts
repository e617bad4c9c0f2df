import { resumeCase } from '../../shared/application/workflow/resume-case.ts';
import { take } from '../../shared/contracts/fit.ts';
import { resumption } from '../steps/entry-schema.ts';
import { signalDependencies } from './events/signal-dependencies.ts';

const deps = signalDependencies();

/** An operator's command (恢复流程), invoked by hand as `docs/runbooks/workflow-failed.md` says. */
export const handler = (payload: unknown) => resumeCase(deps, take(resumption, payload).caseId);
