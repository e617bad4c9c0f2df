import { formOf } from '../../shared/contracts/forms/form-of.ts';
import { entry, resumption } from './entry-schema.ts';

export const entryForm = formOf(entry, 'entry');
export const resumptionForm = formOf(resumption, 'resumption');
