import { type PersonItem, personItem } from '../../../shared/application/accounts/who-is.ts';
import type { Table, Write } from '../../../shared/application/ports/table.ts';
import type { Actor } from '../../../shared/domain/case/actor.ts';

/** What accounts ask of the register of people (人员登记). */
export type Registered = {
  find(personId: string): Promise<{ readonly name: string } | undefined>;
  /** Who acts when this person does; undefined: nobody may (any more). */
  actor(personId: string): Promise<Actor | undefined>;
  /** Somebody who was invited is from now on one who signs in; nothing where they are already. */
  activate(personId: string): Promise<void>;
};

export const registeredIn = (table: Table): Registered => ({
  find: async (personId) => (await personItem(table, personId))?.person,
  actor: async (personId) => (await personItem(table, personId))?.actor,
  activate: async (personId) => {
    const found = await personItem(table, personId);
    if (found?.person.state === 'invited') await table.transact([activated(found)]);
  },
});

const activated = ({ item }: PersonItem): Write => ({
  kind: 'put',
  item: {
    ...item,
    version: item.version + 1,
    data: { ...item.data, state: 'active', version: item.version + 1 },
  },
  expect: { kind: 'version', version: item.version },
});
