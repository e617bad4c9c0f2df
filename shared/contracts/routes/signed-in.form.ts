import { routeForms } from '../forms/route-forms.ts';
import { signedInRoutes } from './common.ts';

export const signedInForms = routeForms(signedInRoutes);
