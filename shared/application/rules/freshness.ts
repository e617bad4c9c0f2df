import type { Living } from '../ports/living-rules.ts';
import type { Item, Key, Table } from '../ports/table.ts';

type FreshDeps = { readonly table: Table; readonly rules: Partial<Living> };

/** Reads items, and with the same call whether the rules have moved: afterwards the rule book is as new as the items. */
export const getWithRules = async (
  { table, rules }: FreshDeps,
  keys: readonly Key[],
): Promise<readonly (Item | undefined)[]> => {
  const { markerKey, take } = rules;
  if (!markerKey || !take) return table.getMany(keys);
  const [marker, ...items] = await table.getMany([markerKey, ...keys]);
  await take(marker);
  return items;
};

/** Looks whether the rules have moved, where this process has not looked for a while. */
export const freshen = async ({ table, rules }: FreshDeps): Promise<void> => {
  const { markerKey, take, isStale } = rules;
  if (markerKey && take && isStale?.()) await take(await table.get(markerKey));
};

/** Looks now: for whoever has just moved them. */
export const lookAgain = async ({ table, rules }: FreshDeps): Promise<void> => {
  const { markerKey, take } = rules;
  if (markerKey && take) await take(await table.get(markerKey));
};

type Use = (...args: never[]) => Promise<unknown>;

/** Uses that read, each looking first whether the rules have moved. */
export const freshened = <Uses extends { readonly [name: string]: Use }>(deps: FreshDeps, uses: Uses): Uses =>
  Object.fromEntries(
    Object.entries(uses).map(([name, use]) => [
      name,
      async (...args: never[]) => {
        await freshen(deps);
        return use(...args);
      },
    ]),
  ) as Uses;
