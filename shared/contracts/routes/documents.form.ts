import { routeForms } from '../forms/route-forms.ts';
import { documentRoutes } from './documents.ts';

const { regulator, bank, enterprise, participant } = documentRoutes;

export const documentForms = {
  regulator: routeForms(regulator),
  bank: routeForms(bank),
  enterprise: routeForms(enterprise),
  participant: routeForms(participant),
};
