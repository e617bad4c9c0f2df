import type { Deps } from '../deps.ts';
import { personalInformation } from './personal-information.ts';
import type { PersonalDataUses } from './port.ts';

export const personalDataUses = (deps: Deps): PersonalDataUses => ({
  personalInformation: (request) => personalInformation(deps, request),
});
