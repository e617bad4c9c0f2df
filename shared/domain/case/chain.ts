import { canonicalJson } from '../canonical-json.ts';
import type { CaseEvent } from './events.ts';

/** An event as stored: numbered from 1 and chained to the one before (design §3.2). */
export type RecordedEvent = {
  readonly caseId: string;
  readonly seq: number;
  readonly event: CaseEvent;
  readonly previousHash: string;
  readonly hash: string;
};

/** SHA-256 in lower-case hex; handed in, since the domain imports no cryptography. */
export type Hash = (text: string) => string;

export const firstHash = '0'.repeat(64);

const hashOf = (caseId: string, seq: number, event: CaseEvent, previousHash: string, hash: Hash): string =>
  hash(canonicalJson({ caseId, seq, event, previousHash }));

export const chain = (
  caseId: string,
  events: readonly CaseEvent[],
  after: { readonly seq: number; readonly hash: string },
  hash: Hash,
): readonly RecordedEvent[] => {
  let { seq, hash: previousHash } = after;
  return events.map((event) => {
    seq += 1;
    const recorded = {
      caseId,
      seq,
      event,
      previousHash,
      hash: hashOf(caseId, seq, event, previousHash, hash),
    };
    previousHash = recorded.hash;
    return recorded;
  });
};

/** The first event whose number, link or hash is wrong; undefined: the chain is whole. */
export const firstBroken = (events: readonly RecordedEvent[], hash: Hash): RecordedEvent | undefined => {
  let previousHash = firstHash;
  let seq = 0;
  for (const recorded of events) {
    seq += 1;
    const { caseId, event } = recorded;
    const expected = hashOf(caseId, seq, event, previousHash, hash);
    if (recorded.seq !== seq || recorded.previousHash !== previousHash || recorded.hash !== expected)
      return recorded;
    previousHash = recorded.hash;
  }
  return undefined;
};
