import { routeForms } from '../forms/route-forms.ts';
import { bankRoutes } from './bank.ts';

export const bankForms = routeForms(bankRoutes);
