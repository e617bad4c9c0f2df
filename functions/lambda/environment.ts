import type * as z from 'zod';
import { take } from '../../shared/contracts/fit.ts';
import * as schema from './environment/schema.ts';

export type CaseEnvironment = z.output<typeof schema.caseEnvironment>;
export type ApiEnvironment = z.output<typeof schema.apiEnvironment>;
export type FilesEnvironment = z.output<typeof schema.filesEnvironment>;
export type WorkflowEnvironment = z.output<typeof schema.workflowEnvironment>;

type Variables = Readonly<Record<string, string | undefined>>;

/** Of a function that works on cases. @throws DoesNotFit, which stops the function at once */
export const caseEnvironment = (given: Variables): CaseEnvironment => take(schema.caseEnvironment, given);

/** Of a function that people ask. @throws DoesNotFit */
export const apiEnvironment = (given: Variables): ApiEnvironment => take(schema.apiEnvironment, given);

/** Of the function that reaches documents' files. @throws DoesNotFit */
export const filesEnvironment = (given: Variables): FilesEnvironment => take(schema.filesEnvironment, given);

/** Of a function that also starts executions. @throws DoesNotFit */
export const workflowEnvironment = (given: Variables): WorkflowEnvironment =>
  take(schema.workflowEnvironment, given);
