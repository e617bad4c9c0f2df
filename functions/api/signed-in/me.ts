import { done } from '../../../shared/application/refusals.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';
import type { Deps } from '../../http/handler.ts';

/** 本人: kind, organisation and roles of whoever asks, as every other request of theirs is judged. */
export const me = async ({ actor }: { readonly actor: Actor }, deps: Deps) => {
  const { kind, orgId, personId, roles } = actor;
  if (kind === 'system') throw new Error('Nobody signs in as the system');
  const organisation = (await deps.reference(orgId)).organisations.find(({ id }) => id === orgId);
  return done({
    body: { kind, orgId, personId, roles, ...(organisation && { organisationName: organisation.name }) },
  });
};
