import { done } from '../../../shared/application/refusals.ts';
import { dictionaries } from '../../../shared/contracts/responses/dictionaries.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps } from '../../http/handler.ts';

/** 字典: the words of the system itself, and those of the rules in force where the caller works. */
export const reference = async ({ actor }: { readonly actor: Actor }, deps: Deps) =>
  done({ body: { ...dictionaries, ...(await deps.reference(actor.orgId)) } });
