import { makeHandler } from '../api/participant/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { participantUses } from './api/uses.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(apiDependencies(participantUses, rulesOfAnswerers));
