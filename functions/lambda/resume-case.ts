import * as z from 'zod';
import { resumeCase } from '../../shared/application/workflow/resume-case.ts';
import { signalDependencies } from './events/signal-dependencies.ts';

const request = z.strictObject({ caseId: z.string().min(1).max(64) });
const deps = signalDependencies();

/** An operator's command (恢复流程), invoked by hand as `docs/runbooks/workflow-failed.md` says. */
export const handler = (payload: unknown) => resumeCase(deps, request.parse(payload).caseId);
