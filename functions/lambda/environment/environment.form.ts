import { formOf } from '../../../shared/contracts/forms/form-of.ts';
import * as schema from './schema.ts';

export const caseForm = formOf(schema.caseEnvironment, 'environment');
export const filesForm = formOf(schema.filesEnvironment, 'environment');
export const workflowForm = formOf(schema.workflowEnvironment, 'environment');
