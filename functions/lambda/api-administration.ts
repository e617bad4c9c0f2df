import { makeHandler } from '../api/administration/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { administratorUses } from './api/uses.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(apiDependencies(administratorUses, rulesOfAnswerers));
