import { personFor } from '../../../shared/application/accounts/who-is.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import {
  type RegistrationStanding,
  registrationStanding,
} from '../../../shared/application/firms/registration.ts';
import { changePerson } from '../../../shared/application/people/change-person.ts';
import { type Actor, systemActor } from '../../../shared/domain/case/actor.ts';
import type { PersonCommand } from '../../../shared/domain/people/index.ts';

/** What accounts ask of the register of people (人员登记). */
export type Registered = {
  find(personId: string): Promise<{ readonly name: string } | undefined>;
  /** Who acts when this person does; undefined: nobody may (any more). */
  actor(personId: string): Promise<Actor | undefined>;
  /** 等待确认: what became of a registration; undefined: nobody registered as that. */
  registration(personId: string): Promise<RegistrationStanding | undefined>;
  /**
   * Somebody who was invited is from now on one who signs in; nothing where they are already. `name`: what they say they are
   * called, where that is asked.
   */
  activate(personId: string, name?: string): Promise<void>;
};

export const registeredIn = (deps: () => Deps): Registered => ({
  find: async (personId) => (await personFor(deps().table, personId))?.person,
  actor: async (personId) => (await personFor(deps().table, personId))?.actor,
  registration: (personId) => registrationStanding(deps(), personId),
  activate: async (personId, name) => {
    const found = await personFor(deps().table, personId);
    const change = (command: PersonCommand) => changePerson(deps(), { actor: systemActor, command });
    if (name !== undefined && found && name !== found.person.name)
      await change({ type: 'rename', id: personId, name });
    if (found?.person.state === 'invited') await change({ type: 'activate', id: personId });
  },
});
