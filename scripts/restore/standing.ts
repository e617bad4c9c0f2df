import { verifyCase } from '../../shared/application/audit/verify.ts';
import { loadEvents, loadStateItem } from '../../shared/application/cases/case-store.ts';
import type { Table } from '../../shared/application/ports/table.ts';
import type { Hash, RecordedEvent } from '../../shared/domain/case/chain.ts';

/** How a case of the live table stands to the same case of the restored one. */
export const standings = [
  'same',
  'missing',
  'liveOlder',
  'liveNewer',
  'diverged',
  'liveBroken',
  'restoredBroken',
  'notRestored',
] as const;
export type Standing = (typeof standings)[number];

export type Compared = {
  readonly caseId: string;
  readonly standing: Standing;
  /** Events in either table. */
  readonly restored: number;
  readonly live: number;
  /** Writing the restored case back would lose what the live table has accepted since. */
  readonly losesNewer: boolean;
  /** Personal data was erased in the live table and stands in the restored one. */
  readonly erasedSince: boolean;
};

type Side = {
  readonly events: readonly RecordedEvent[];
  readonly isThere: boolean;
  readonly isWhole: boolean;
  readonly version: number;
};

/** Re-computes both chains of hashes, replays both, and compares them event by event. */
export const compareCase = async (
  { live, restored, hash }: { readonly live: Table; readonly restored: Table; readonly hash: Hash },
  caseId: string,
): Promise<Compared> => {
  const [now, then] = await Promise.all([sideOf(live, hash, caseId), sideOf(restored, hash, caseId)]);
  const erasures = (side: Side) =>
    side.events.filter(({ event }) => event.type === 'PersonalDataErased').length;
  return {
    caseId,
    standing: standingOf(now, then),
    restored: then.events.length,
    live: now.events.length,
    losesNewer:
      Math.max(now.version, now.events.at(-1)?.seq ?? 0) > then.version ||
      now.events.some(({ seq, hash: own }) => then.events[seq - 1]?.hash !== own),
    erasedSince: erasures(now) > erasures(then),
  };
};

const sideOf = async (table: Table, hash: Hash, caseId: string): Promise<Side> => {
  const events = await loadEvents({ table }, caseId);
  const stored = await loadStateItem({ table }, caseId);
  const verdict = await verifyCase({ table, hash }, caseId);
  return {
    events,
    isThere: stored !== undefined || events.length > 0,
    isWhole: verdict?.whole ?? false,
    version: stored?.file.version ?? 0,
  };
};

const standingOf = (now: Side, then: Side): Standing => {
  if (!then.isThere) return 'notRestored';
  if (!then.isWhole) return 'restoredBroken';
  if (!now.isThere) return 'missing';
  if (!now.isWhole) return 'liveBroken';
  const shared = Math.min(now.events.length, then.events.length);
  if (now.events[shared - 1]?.hash !== then.events[shared - 1]?.hash) return 'diverged';
  if (now.events.length === then.events.length) return 'same';
  return now.events.length > then.events.length ? 'liveNewer' : 'liveOlder';
};
