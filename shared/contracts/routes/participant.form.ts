import { routeForms } from '../forms/route-forms.ts';
import { participantRoutes } from './participant.ts';

export const participantForms = routeForms(participantRoutes);
