import { makeHandler } from '../api/bank/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { answererUses } from './api/uses.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(apiDependencies(answererUses, rulesOfAnswerers));
