import { firmUses } from '../../shared/application/firms/uses.ts';
import { newcomerUses } from '../../shared/application/newcomers/uses.ts';
import { makeHandler } from '../api/invitations/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(
  apiDependencies((deps) => ({ ...firmUses(deps), ...newcomerUses(deps) }), rulesOfAnswerers),
);
