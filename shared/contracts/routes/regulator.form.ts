import { routeForms } from '../forms/route-forms.ts';
import { regulatorRoutes } from './regulator.ts';

export const regulatorForms = routeForms(regulatorRoutes);
