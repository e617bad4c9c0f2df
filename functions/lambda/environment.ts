import type * as z from 'zod';
import { take } from '../../shared/contracts/forms/read.ts';
import { caseForm, filesForm, workflowForm } from './environment/environment.form.ts';
import type * as schema from './environment/schema.ts';

export type CaseEnvironment = z.output<typeof schema.caseEnvironment>;
export type FilesEnvironment = z.output<typeof schema.filesEnvironment>;
export type WorkflowEnvironment = z.output<typeof schema.workflowEnvironment>;

type Variables = Readonly<Record<string, string | undefined>>;

/** Of a function that works on cases. @throws DoesNotFit, which stops the function at once */
export const caseEnvironment = (given: Variables): CaseEnvironment => take(caseForm, given);

/** Of the function that reaches documents' files. @throws DoesNotFit */
export const filesEnvironment = (given: Variables): FilesEnvironment => take(filesForm, given);

/** Of a function that also starts executions. @throws DoesNotFit */
export const workflowEnvironment = (given: Variables): WorkflowEnvironment => take(workflowForm, given);
