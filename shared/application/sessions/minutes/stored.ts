import { type ChainEnd, emptyChain } from '../../../domain/hash-chain.ts';
import type { KeptFirm, MinutesVersion } from '../../../domain/sessions/minutes.ts';
import type { Deps } from '../../deps.ts';
import { minutesFirmKey, minutesKey } from '../../keys.ts';
import type { Item, JsonObject, Write } from '../../ports/table.ts';

export type StoredVersion = { readonly version: MinutesVersion; readonly edition: number };

const versionOf = (item: Item): StoredVersion => ({
  version: item.data as unknown as MinutesVersion,
  edition: item.version,
});

/** All versions of a session's minutes, the first one first. */
export const minutesVersions = async (
  { table }: Pick<Deps, 'table'>,
  sessionId: string,
  last: number,
): Promise<readonly StoredVersion[]> => {
  const keys = Array.from({ length: last }, (_, place) => minutesKey(sessionId, place + 1));
  return (await table.getMany(keys)).flatMap((item) => (item ? [versionOf(item)] : []));
};

/** What a version says of each firm, in its order; undefined where that was erased. */
export const keptFirms = async (
  { table }: Pick<Deps, 'table'>,
  { sessionId, n, firms }: MinutesVersion,
): Promise<readonly (KeptFirm | undefined)[]> => {
  const items = await table.getMany(firms.map((_, place) => minutesFirmKey(sessionId, n, place)));
  return items.map((item) =>
    item === undefined || item.data['erased'] === true ? undefined : (item.data as unknown as KeptFirm),
  );
};

export const newVersionWrites = (version: MinutesVersion, firms: readonly KeptFirm[]): readonly Write[] => [
  versionWrite({ version, edition: 0 }),
  ...firms.map(
    (kept, place): Write => ({
      kind: 'put',
      item: {
        ...minutesFirmKey(version.sessionId, version.n, place),
        version: 1,
        data: kept as unknown as JsonObject,
      },
      expect: { kind: 'notExists' },
    }),
  ),
];

/** @param edition of the item it takes the place of */
export const versionWrite = ({ version, edition }: StoredVersion): Write => ({
  kind: 'put',
  item: {
    ...minutesKey(version.sessionId, version.n),
    version: edition + 1,
    data: version as unknown as JsonObject,
  },
  expect: edition === 0 ? { kind: 'notExists' } : { kind: 'version', version: edition },
});

/** The seal of the newest frozen version: what the next one is linked to. */
export const sealBefore = (versions: readonly StoredVersion[]): ChainEnd =>
  versions.findLast(({ version }) => version.seal)?.version.seal ?? emptyChain;
