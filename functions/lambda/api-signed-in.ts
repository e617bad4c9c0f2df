import { makeHandler } from '../api/signed-in/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { signedInUses } from './api/uses.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(apiDependencies(signedInUses, rulesOfAnswerers));
