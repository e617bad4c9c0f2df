import { resumeCase } from '../../shared/application/workflow/resume-case.ts';
import { take } from '../../shared/contracts/forms/read.ts';
import { resumptionForm } from '../steps/entry.form.ts';
import { signalDependencies } from './events/signal-dependencies.ts';

const deps = signalDependencies();

/** An operator's command (恢复流程), invoked by hand as `docs/runbooks/workflow-failed.md` says. */
export const handler = (payload: unknown) => resumeCase(deps, take(resumptionForm, payload).caseId);
