import type { Actor } from '../../domain/case/actor.ts';
import { isWithin } from '../../domain/organisation/index.ts';
import type { Deps } from '../deps.ts';
import { personKey } from '../keys.ts';
import { readRegister } from '../organisations/stored-register.ts';
import { personOfItem } from './stored-people.ts';

/**
 * Names of people as a reader may know them (姓名): those of the own organisation and of organisations below it. Of everybody
 * else the organisation is enough.
 */
export const namesFor = async (
  deps: Pick<Deps, 'table'>,
  reader: Actor,
  personIds: readonly string[],
  within: (orgId: string, ancestorId: string) => boolean,
): Promise<Readonly<Record<string, string>>> => {
  const ids = [...new Set(personIds)].filter((id) => id !== 'system' && id !== '');
  const items = await deps.table.getMany(ids.map(personKey));
  const people = items.flatMap((item) => (item ? [personOfItem(item)] : []));
  const seen = people.filter(({ orgId }) => orgId === reader.orgId || within(orgId, reader.orgId));
  return Object.fromEntries(seen.map(({ id, name }) => [id, name]));
};

/** Whether an organisation stands within another in the tree that the register has now. */
export const withinNow = async (deps: Deps): Promise<(orgId: string, ancestorId: string) => boolean> => {
  const { tree } = await readRegister(deps);
  return (orgId, ancestorId) => isWithin(orgId, ancestorId, tree);
};
