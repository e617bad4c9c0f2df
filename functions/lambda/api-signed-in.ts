import { makeHandler } from '../api/signed-in/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(apiDependencies(() => ({}), rulesOfAnswerers));
