import type { Deps } from '../../shared/application/deps.ts';
import { enterPhase } from '../../shared/application/workflow/enter-phase.ts';
import { take } from '../../shared/contracts/forms/read.ts';
import { entryForm } from './entry.form.ts';

/** The one function behind every waiting step; safe to run twice. Its return value is not used: the token answers. */
export const makeEnterPhase = (deps: Deps) => async (payload: unknown) => {
  await enterPhase(deps, take(entryForm, payload));
  return null;
};
