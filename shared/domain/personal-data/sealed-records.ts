import { canonicalJson } from '../canonical-json.ts';
import type { ActedBy } from '../case/actor.ts';
import { emptyChain, firstUnlinked, type Hash, type Link, linked } from '../hash-chain.ts';
import { erasedMark } from './erased-mark.ts';
import { valueAt } from './personal-fields.ts';
import { commitmentOf, committed, replacedAt, type Seals } from './seal.ts';

/** What was done to a record that holds its own history: a link of a chain of hashes, personal values of the act sealed. */
export type SealedRecord<Act> = Link &
  Seals & { readonly at: number; readonly by: ActedBy; readonly act: Act };
export type SaidAct<Act> = { readonly at: number; readonly by: ActedBy; readonly act: Act };

/** With what values are sealed: SHA-256, and random salts of 128 bits. */
export type Sealing = { readonly hash: Hash; readonly salt: () => string };

/** Whose chain it is, as its hashes name it: `{ visitId: … }`. */
export type ChainOwner = Readonly<Record<string, string>>;

const hashOf =
  (owner: ChainOwner, hash: Hash) =>
  ({
    salts,
    erased,
    ...record
  }: Omit<SealedRecord<unknown>, 'hash'> & { readonly hash?: string }): string | undefined => {
    const { at, by, seq, previousHash } = record;
    const act = committed(record.act, { ...(salts && { salts }), ...(erased && { erased }) }, hash);
    return act === undefined ? undefined : hash(canonicalJson({ ...owner, at, by, seq, previousHash, act }));
  };

/**
 * One act more, linked to those before it.
 *
 * @param places paths in the act where personal values may stand; those without a text are passed over
 */
export const withSealed = <Act>(
  owner: ChainOwner,
  records: readonly SealedRecord<Act>[],
  said: SaidAct<Act>,
  places: readonly string[],
  { hash, salt }: Sealing,
): readonly SealedRecord<Act>[] => [
  ...records,
  ...linked(
    [said],
    records.at(-1) ?? emptyChain,
    (one, place): Omit<SealedRecord<Act>, 'hash'> => {
      const sealed = places.filter((path) => typeof valueAt(one.act, path) === 'string');
      const salts = Object.fromEntries(sealed.map((path) => [path, salt()]));
      return { ...one, ...place, ...(sealed.length > 0 && { salts }) };
    },
    hashOf(owner, hash),
  ),
];

/** Whether the record stands as it was written, but for what was erased. */
export const isSealedWhole = (
  owner: ChainOwner,
  records: readonly SealedRecord<unknown>[],
  hash: Hash,
): boolean => firstUnlinked(records, hashOf(owner, hash)) === undefined;

/** The same without what was sealed: commitments stand in its place, so that the chain still verifies. */
export const erasedRecords = <Act>(
  records: readonly SealedRecord<Act>[],
  hash: Hash,
): readonly SealedRecord<Act>[] =>
  records.map((record) => {
    const { salts = {}, erased = {}, ...rest } = record;
    const commitments = Object.entries(salts).map(
      ([path, salt]) => [path, commitmentOf(salt, valueAt(record.act, path), hash)] as const,
    );
    if (commitments.length === 0) return record;
    const act = commitments.reduce<unknown>(
      (value, [path]) => replacedAt(value, path, erasedMark),
      record.act,
    );
    return { ...rest, act: act as Act, erased: { ...erased, ...Object.fromEntries(commitments) } };
  });
