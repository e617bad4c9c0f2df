import { routeForms } from '../forms/route-forms.ts';
import { publicRoutes } from './common.ts';

export const publicForms = routeForms(publicRoutes);
