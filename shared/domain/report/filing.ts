import { canonicalJson } from '../canonical-json.ts';
import type { ActedBy } from '../case/actor.ts';
import type { ChainEnd, Hash, Link } from '../hash-chain.ts';
import { linked } from '../hash-chain.ts';
import { type Definitions, definitionsNow } from '../register/definitions.ts';
import { addVisitFigures } from '../visits/visit-figures.ts';
import { addKept, addSoFar, type ReportContent } from './content.ts';
import { addEntered } from './entered.ts';

/** 报送: a report as it was signed. It never changes; a correction is another, which names what it corrects. */
export type Filing = ReportContent &
  Link & {
    /** Epoch milliseconds. */
    readonly at: number;
    readonly by: ActedBy;
    /** Name of who signed, as the register of people had it. */
    readonly signer: string;
    /** 更正: number of the filing it stands for, and why. */
    readonly corrects?: { readonly seq: number; readonly reason: string };
  };

export type UnsignedFiling = Omit<Filing, keyof Link>;

/** The hash that covers all it says. */
export const filingHash = (filing: Omit<Filing, 'hash'> & { readonly hash?: string }, hash: Hash): string => {
  const { hash: _own, ...said } = filing;
  return hash(canonicalJson(said));
};

/** Signed: numbered and chained to the organisation's filing before, whatever its month. */
export const filed = (said: UnsignedFiling, after: ChainEnd, hash: Hash): Filing => {
  const [filing] = linked(
    [said],
    after,
    (one, place) => ({ ...one, ...place }),
    (record) => filingHash(record, hash),
  );
  if (!filing) throw new Error('One was filed');
  return filing;
};

/** 汇总: what a level above says of a month from what was filed below it. */
export const addedUp = (
  filings: readonly Filing[],
  by: Definitions = definitionsNow,
): Pick<ReportContent, 'monthly' | 'cumulative' | 'entered' | 'enteredSoFar' | 'parts' | 'visits'> => ({
  ...visitsIn(filings),
  monthly: addKept(
    filings.map(({ monthly }) => monthly),
    by,
  ),
  cumulative: addKept(
    filings.map(({ cumulative }) => cumulative),
    by,
  ),
  entered: [...addEntered(filings.map(({ entered }) => entered))].map(([id, value]) => ({
    id,
    value,
    source: '',
  })),
  enteredSoFar: addSoFar(filings.map(({ enteredSoFar }) => enteredSoFar)),
  parts: filings.map(({ orgId, seq, hash }) => ({ orgId, seq, hash })),
});

/** Of some alone they would be a sum of nothing in particular. */
const visitsIn = (filings: readonly Filing[]): Pick<ReportContent, 'visits'> => {
  const visits = filings.flatMap((filing) => filing.visits ?? []);
  return filings.length > 0 && visits.length === filings.length ? { visits: addVisitFigures(visits) } : {};
};
