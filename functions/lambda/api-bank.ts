import { makeHandler } from '../api/bank/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { bankUses } from './api/uses.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(apiDependencies(bankUses, rulesOfAnswerers));
