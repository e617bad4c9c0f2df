import type { Deps } from '../../shared/application/deps.ts';
import { changePerson } from '../../shared/application/people/change-person.ts';
import { personOf } from '../../shared/application/people/stored-people.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { personas } from '../identity/personas.ts';

/**
 * The demo's personas as people of the register (人员), each with their roles, signed in from the start. Whoever is there already
 * stays as they are: an administrator of the demo may have changed them.
 */
export const registerPersonas = async (deps: Deps): Promise<void> => {
  for (const { id, name, orgId, kind, roles } of personas) {
    if (await personOf(deps, id)) continue;
    const ofFirm = kind === 'enterprise' && ({ enterprise: true } as const);
    const command = { type: 'add', id, name: name.zh, orgId, roles, active: true, ...ofFirm } as const;
    const added = await changePerson(deps, { actor: systemActor, command });
    // Their organisation may be closed or merged by now; nobody is put where nobody works.
    if (!added.ok) deps.log.warn('persona_not_registered', { persona: id, error: added.refusal.code });
  }
};
