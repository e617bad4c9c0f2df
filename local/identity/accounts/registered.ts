import { personFor } from '../../../shared/application/accounts/who-is.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import { changePerson } from '../../../shared/application/people/change-person.ts';
import { type Actor, systemActor } from '../../../shared/domain/case/actor.ts';

/** What accounts ask of the register of people (人员登记). */
export type Registered = {
  find(personId: string): Promise<{ readonly name: string } | undefined>;
  /** Who acts when this person does; undefined: nobody may (any more). */
  actor(personId: string): Promise<Actor | undefined>;
  /** Somebody who was invited is from now on one who signs in; nothing where they are already. */
  activate(personId: string): Promise<void>;
};

export const registeredIn = (deps: () => Deps): Registered => ({
  find: async (personId) => (await personFor(deps().table, personId))?.person,
  actor: async (personId) => (await personFor(deps().table, personId))?.actor,
  activate: async (personId) => {
    const found = await personFor(deps().table, personId);
    if (found?.person.state === 'invited')
      await changePerson(deps(), { actor: systemActor, command: { type: 'activate', id: personId } });
  },
});
