import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { personalInformation } from './personal-information.ts';
import type { PersonalDataUses } from './port.ts';

export const personalDataUses = (deps: Deps): PersonalDataUses =>
  freshened(deps, {
    personalInformation: (request) => personalInformation(deps, request),
  } satisfies PersonalDataUses);
