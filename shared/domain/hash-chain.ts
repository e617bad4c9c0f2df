/** SHA-256 in lower-case hex; handed in, since the domain imports no cryptography. */
export type Hash = (text: string) => string;

/** What stands before the first link. */
export const firstHash = '0'.repeat(64);

/** A record of a chain (哈希链): numbered from 1, each carrying the hash of the one before (design §3.2). */
export type Link = { readonly seq: number; readonly previousHash: string; readonly hash: string };

/** The last link there is, or where a chain begins. */
export type ChainEnd = Pick<Link, 'seq' | 'hash'>;
export const emptyChain: ChainEnd = { seq: 0, hash: firstHash };

/**
 * New records linked to those before them.
 *
 * @param unsigned what a record says, at its place
 * @param hashOf the hash that covers it; undefined: it cannot be what was recorded
 * @throws Error when a new record cannot be hashed
 */
export const linked = <T, U extends Omit<Link, 'hash'>>(
  said: readonly T[],
  after: ChainEnd,
  unsigned: (one: T, place: Omit<Link, 'hash'>) => U,
  hashOf: (record: U) => string | undefined,
): readonly (U & Link)[] => {
  let { seq, hash: previousHash } = after;
  return said.map((one) => {
    seq += 1;
    const record = unsigned(one, { seq, previousHash });
    const hash = hashOf(record);
    if (hash === undefined) throw new Error('A new record holds what it seals');
    previousHash = hash;
    return { ...record, hash };
  });
};

/**
 * The first record whose number, link or hash is wrong; undefined: they go on from `after` without a gap. Whether the
 * chain is whole to its end, only whoever knows that end can say.
 */
export const firstUnlinked = <R extends Link>(
  records: readonly R[],
  hashOf: (record: R) => string | undefined,
  after: ChainEnd = emptyChain,
): R | undefined => {
  let { seq, hash: previousHash } = after;
  return records.find((record) => {
    seq += 1;
    const isNext = record.seq === seq && record.previousHash === previousHash;
    previousHash = record.hash;
    return !isNext || record.hash !== hashOf(record);
  });
};
