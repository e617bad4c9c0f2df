import { rolesOfKind } from '../../shared/domain/authority/roles-of-kind.ts';
import { type Actor, type ActorKind, actorKinds } from '../../shared/domain/case/actor.ts';
import { personas } from '../identity/personas.ts';

/** Who acts for an organisation: its first persona, or the owner of an enterprise that nobody signs in for. */
export const actorOf = (orgId: string): Actor => {
  const persona = personas.find((candidate) => candidate.orgId === orgId);
  const kind: ActorKind | undefined = persona && actorKinds.find((known) => known === persona.kind);
  const known = kind ?? 'enterprise';
  return {
    kind: known,
    orgId,
    personId: persona?.id ?? 'owner',
    roles: persona?.roles ?? rolesOfKind[known],
  };
};
