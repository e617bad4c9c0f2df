import { canonicalJson } from '../canonical-json.ts';
import { type ChainEnd, firstUnlinked, type Hash, type Link, linked } from '../hash-chain.ts';
import { groupAt } from '../personal-data/personal-fields.ts';
import { committed, type Seals, sealsFor } from '../personal-data/seal.ts';
import type { CaseEvent } from './events.ts';

/**
 * An event as stored: numbered from 1 and chained to the one before (design §3.2). Its personal data goes into the hash
 * as commitments, so that it can be erased and the chain still verifies (docs/adr/0010).
 */
export type RecordedEvent = Seals & Link & { readonly caseId: string; readonly event: CaseEvent };

/** As it is shown: whoever may read a value needs no salt for it, and should have none left when it is erased. */
export type ShownEvent = Omit<RecordedEvent, keyof Seals>;

export const shownEvent = ({ salts: _salts, erased: _erased, ...event }: RecordedEvent): ShownEvent => event;

export { firstHash, type Hash } from '../hash-chain.ts';

/** Where the salts come from, and whose own code is personal data: handed in, since the domain draws no random numbers. */
export type Sealing = { readonly salt: () => string; readonly ownCode: string };

/** Undefined: what stands in the event cannot be what was sealed. */
const hashOf = (recorded: Omit<RecordedEvent, 'hash'>, hash: Hash): string | undefined => {
  const { caseId, seq, previousHash } = recorded;
  const event = committed(recorded.event, recorded, hash);
  return event === undefined ? undefined : hash(canonicalJson({ caseId, seq, event, previousHash }));
};

export const chain = (
  caseId: string,
  events: readonly CaseEvent[],
  after: ChainEnd,
  hash: Hash,
  { salt, ownCode }: Sealing,
): readonly RecordedEvent[] =>
  linked(
    events,
    after,
    (event, { seq, previousHash }) => ({
      caseId,
      seq,
      event,
      previousHash,
      ...sealsFor(event, ownCode, salt),
    }),
    (recorded) => hashOf(recorded, hash),
  );

/**
 * The first event whose number, link or hash is wrong, or that lacks personal data which no later event says was erased;
 * undefined: the chain is whole.
 */
export const firstBroken = (events: readonly RecordedEvent[], hash: Hash): RecordedEvent | undefined =>
  firstUnlinked(events, (recorded) =>
    isAccountedFor(recorded, events) ? hashOf(recorded, hash) : undefined,
  );

const isAccountedFor = (recorded: RecordedEvent, events: readonly RecordedEvent[]): boolean => {
  const places = Object.keys(recorded.erased ?? {});
  if (places.length === 0) return true;
  const erasures = events.flatMap(({ seq, event }) =>
    seq > recorded.seq && event.type === 'PersonalDataErased' ? [event] : [],
  );
  return places.every((place) => {
    const group = groupAt(recorded.event.type, place);
    return erasures.some(({ groups }) => group === undefined || groups.includes(group));
  });
};
