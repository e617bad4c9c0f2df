import { routeForms } from '../forms/route-forms.ts';
import { enterpriseRoutes } from './enterprise.ts';

export const enterpriseForms = routeForms(enterpriseRoutes);
