import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { makeTrialRules } from '../../shared/adapters/rule-book/trial.ts';
import { whatIfUses } from '../../shared/application/rules/what-if/uses.ts';
import { makeHandler } from '../api/administration/index.ts';
import { apiDependencies } from './api/dependencies.ts';
import { administratorUses } from './api/uses.ts';
import { rulesOfAnswerers } from './aws/rules-of-answerers.ts';

export const handler = makeHandler(
  apiDependencies(
    (deps) => ({
      ...administratorUses({ ...deps, shipped: shippedSeeds }),
      ...whatIfUses({ ...deps, trial: makeTrialRules }),
    }),
    rulesOfAnswerers,
  ),
);
