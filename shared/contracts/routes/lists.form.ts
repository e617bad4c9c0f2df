import { routeForms } from '../forms/route-forms.ts';
import { listRoutes } from './lists.ts';

export const listForms = routeForms(listRoutes);
