import { canonicalJson } from '../canonical-json.ts';
import { type ChainEnd, firstUnlinked, type Hash, type Link, linked } from '../hash-chain.ts';
import type { InstallationEvent } from './acts.ts';

/** An act on record (管理日志): numbered from 1 and chained to the one before, as the events of a case are. */
export type InstallationRecord = Link & { readonly event: InstallationEvent };

/** So that no record of a case can stand in for one of the installation. */
const realm = 'installation';

const hashOf = ({ seq, event, previousHash }: Omit<InstallationRecord, 'hash'>, hash: Hash): string =>
  hash(canonicalJson({ realm, seq, event, previousHash }));

export const chainActs = (
  events: readonly InstallationEvent[],
  after: ChainEnd,
  hash: Hash,
): readonly InstallationRecord[] =>
  linked(
    events,
    after,
    (event, { seq, previousHash }) => ({ seq, event, previousHash }),
    (record) => hashOf(record, hash),
  );

/** The first record whose number, link or hash is wrong; undefined: they go on from `after` without a gap. */
export const firstBrokenAct = (
  records: readonly InstallationRecord[],
  hash: Hash,
  after?: ChainEnd,
): InstallationRecord | undefined => firstUnlinked(records, (record) => hashOf(record, hash), after);
