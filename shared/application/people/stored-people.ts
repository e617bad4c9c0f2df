import type { KeyHolders, Person } from '../../domain/people/index.ts';
import type { Deps } from '../deps.ts';
import { keyHoldersKey, peopleOf, personKey } from '../keys.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';

type TableDeps = Pick<Deps, 'table'>;

export const personOfItem = (item: Item): Person => item.data as unknown as Person;

/** A person by the id that events carry; undefined: the register does not know them. */
export const personOf = async ({ table }: TableDeps, personId: string): Promise<Person | undefined> => {
  const item = await table.get(personKey(personId));
  return item && personOfItem(item);
};

/** What a signature says: the name as the register of people has it; who is unknown to it signs with the number of the account. */
export const signingName = async (deps: TableDeps, personId: string): Promise<string> => {
  const name = (await personOf(deps, personId))?.name;
  return typeof name === 'string' ? name : personId;
};

/** Those at work first, in the order in which they came; who has left stands last. */
const sortOf = ({ state, addedAt, id }: Person): string =>
  `${state === 'left' ? 2 : 1}#${String(addedAt).padStart(15, '0')}#${id}`;

/** Everybody of an organisation, as `list` shows them; at most so many people work in one that one answer holds them. */
export const peopleIn = async ({ table }: TableDeps, orgId: string): Promise<readonly Person[]> => {
  const people: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await table.query({
      pk: peopleOf(orgId),
      index: 'list',
      limit: 500,
      ...(cursor !== undefined && { cursor }),
    });
    people.push(...page.items.map(personOfItem));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return people;
};

/** The person as they are now; a lost race fails the transaction on the version before. */
export const personWrite = (person: Person): Write => ({
  kind: 'put',
  item: {
    ...personKey(person.id),
    version: person.version,
    index: { list: { pk: peopleOf(person.orgId), sk: sortOf(person) } },
    data: person as unknown as JsonObject,
  },
  expect: person.version === 1 ? { kind: 'notExists' } : { kind: 'version', version: person.version - 1 },
});

export type StoredKeyHolders = { readonly holders: KeyHolders; readonly edition: number };

export const keyHoldersOf = (item: Item | undefined): StoredKeyHolders => ({
  holders: (item?.data as unknown as KeyHolders | undefined) ?? {
    systemAdministrators: [],
    rulesAdministrators: [],
  },
  edition: item?.version ?? 0,
});

/**
 * Who holds the keys, in one item: two administrators who let each other leave meet on it. Written where it changes, else
 * looked at only where the decision rested on it.
 */
export const keyHoldersWrites = (
  { holders, edition }: StoredKeyHolders,
  after: KeyHolders,
): readonly Write[] =>
  JSON.stringify(holders) === JSON.stringify(after)
    ? []
    : [
        {
          kind: 'put',
          item: { ...keyHoldersKey, version: edition + 1, data: after as unknown as JsonObject },
          expect: edition === 0 ? { kind: 'notExists' } : { kind: 'version', version: edition },
        },
      ];
