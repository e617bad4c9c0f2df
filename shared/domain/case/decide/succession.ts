import { hasPart } from '../succession.ts';
import { accept, type Decider, eventsOf } from './context.ts';

/** 机构承接: an organisation that was merged has its part in the case passed to the one it was merged into. */
export const succeedOrganisation: Decider<'succeedOrganisation'> = ({ from, to }, file, context) =>
  hasPart(file, from) ? accept(eventsOf(context).make('OrganisationSucceeded', { from, to })) : accept();
