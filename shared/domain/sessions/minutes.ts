import { canonicalJson } from '../canonical-json.ts';
import type { ActedBy } from '../case/actor.ts';
import type { Purpose } from '../case/applicant.ts';
import type { Disposition, Prescription } from '../case/diagnosis.ts';
import type { FollowUp } from '../case/follow-up.ts';
import type { ChainEnd, Hash, Link } from '../hash-chain.ts';
import { linked } from '../hash-chain.ts';
import type { Fen } from '../money/fen.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Attendance, MissingParty } from './attendance.ts';
import type { Decision } from './decision.ts';

/** 会诊纪要, what does not belong to any one firm: when, where, who led it, which bodies were there and by whom. */
export type MinutesHead = {
  readonly startsAt: number;
  readonly closedAt: number;
  readonly place: string;
  readonly emergency?: string;
  readonly conveners: readonly string[];
  readonly present: readonly Attendance[];
  readonly absent: readonly string[];
  /** Of those who must be there, who was not, and why it began all the same. */
  readonly missing: readonly MissingParty[];
  readonly begunWithout?: string;
  /** What the bodies named in it were called. */
  readonly units: readonly { readonly orgId: string; readonly name: Bilingual }[];
};

/** 一户一议: what the minutes say of one firm. All that may be personal stands here, and is erased as one. */
export type FirmMinutes = {
  readonly caseId: string;
  readonly name: string;
  readonly code: string;
  readonly amountFen: Fen;
  readonly tenorMonths: number;
  readonly purpose: Purpose;
  readonly wasThere: boolean;
  readonly persons: readonly string[];
  /** Why banks declined, before the session: each bank's own. */
  readonly reasons: readonly BankReasons[];
  readonly disposition?: Disposition;
  readonly movedTo?: string;
  readonly findings: readonly string[];
  readonly note?: string;
  readonly prescriptions: readonly MinutedPrescription[];
  readonly decision?: Decision;
  /** 回访跟进 that had been set when the text was laid out; absent: none, or before they were kept. */
  readonly followUps?: readonly MinutedFollowUp[];
};
export type BankReasons = {
  readonly bankId: string;
  readonly codes: readonly string[];
  readonly tableVersion: string;
};
/** `person`: the name of who of the work group does it, as the register of people had it. */
export type MinutedFollowUp = Pick<FollowUp, 'id' | 'on' | 'ownerOrgId' | 'text'> & {
  readonly person?: string;
};
export type MinutedPrescription = Pick<
  Prescription,
  'id' | 'code' | 'catalogueVersion' | 'measure' | 'ownerOrgId' | 'dueOn'
>;

export type MinutesContent = { readonly head: MinutesHead; readonly firms: readonly FirmMinutes[] };

/** `signing`: laid out for signature (送签); `frozen`: signed by all (签发); `returned`: given back (退回), never signed by all. */
export const minutesStates = ['signing', 'frozen', 'returned'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** 签名: who signed, for which unit, when. */
export type Signature = {
  readonly orgId: string;
  readonly by: ActedBy;
  /** As the register of people had it. */
  readonly name: string;
  readonly at: number;
};

/**
 * 一版纪要. Of each firm it keeps a digest only: the text stands beside it with its salt, so that it can be erased and the rest
 * still verifies (docs/adr/0072).
 */
export type MinutesVersion = {
  readonly sessionId: string;
  readonly n: number;
  readonly state: MinutesState;
  readonly head: MinutesHead;
  readonly firms: readonly { readonly caseId: string; readonly digest: string }[];
  /** Over all it says: what a signature is given to. */
  readonly contentHash: string;
  readonly laidAt: number;
  readonly laidBy: ActedBy;
  /** Units that sign it, by the rules of the region when it was laid out. */
  readonly signers: readonly string[];
  readonly signatures: readonly Signature[];
  /** 更正: the frozen version it stands for, and why. */
  readonly corrects?: { readonly n: number; readonly reason: string };
  readonly returned?: { readonly at: number; readonly by: ActedBy; readonly reason: string };
  /** Chained to the frozen version before. */
  readonly seal?: Link & { readonly at: number };
};

/** The text of one firm in one version; undefined: it was erased. */
export type KeptFirm = { readonly salt: string; readonly part: FirmMinutes };

export const digestOf = ({ salt, part }: KeptFirm, hash: Hash): string => hash(canonicalJson([salt, part]));

const contentHashOf = (
  { sessionId, n, head, firms, signers, corrects }: Omit<MinutesVersion, 'contentHash'>,
  hash: Hash,
): string => hash(canonicalJson({ sessionId, n, head, firms, signers, corrects }));

/** 送签: a version as its units are asked to sign it. */
export const laidOut = (
  said: Pick<MinutesVersion, 'sessionId' | 'n' | 'head' | 'laidAt' | 'laidBy' | 'signers' | 'corrects'>,
  firms: readonly KeptFirm[],
  hash: Hash,
): MinutesVersion => {
  const version = {
    ...said,
    state: 'signing' as const,
    firms: firms.map((kept) => ({ caseId: kept.part.caseId, digest: digestOf(kept, hash) })),
    signatures: [],
  };
  return { ...version, contentHash: contentHashOf(version, hash) };
};

const sealHash = ({ seal, ...said }: MinutesVersion, hash: Hash): string | undefined => {
  if (!seal) return undefined;
  const { hash: _own, ...place } = seal;
  return hash(canonicalJson({ ...said, seal: place }));
};

export const unsigned = ({ signers, signatures }: MinutesVersion): readonly string[] =>
  signers.filter((orgId) => !signatures.some((signature) => signature.orgId === orgId));

/**
 * 签名, once for each unit. The last one freezes it (签发): sealed, and linked to the frozen version before.
 *
 * @param after the seal of the frozen version before
 */
export const signed = (
  before: MinutesVersion,
  signature: Signature,
  after: ChainEnd,
  hash: Hash,
): MinutesVersion => {
  if (before.state !== 'signing' || !unsigned(before).includes(signature.orgId)) return before;
  const version = { ...before, signatures: [...before.signatures, signature] };
  if (unsigned(version).length > 0) return version;
  const frozen: MinutesVersion = { ...version, state: 'frozen' };
  const [seal] = linked(
    [{ at: signature.at }],
    after,
    (said, place) => ({ ...said, ...place }),
    (place) => hash(canonicalJson({ ...frozen, seal: place })),
  );
  if (!seal) throw new Error('One was sealed');
  return { ...frozen, seal };
};

/** 退回: it is signed no more; what was signed so far stays on record. */
export const givenBack = (
  before: MinutesVersion,
  returned: NonNullable<MinutesVersion['returned']>,
): MinutesVersion => (before.state === 'signing' ? { ...before, state: 'returned', returned } : before);

/** Whether all of it is as it was laid out, signed and sealed. An erased text is covered by its digest. */
export const isIntact = (
  version: MinutesVersion,
  kept: readonly (KeptFirm | undefined)[],
  hash: Hash,
): boolean =>
  version.contentHash === contentHashOf(version, hash) &&
  version.seal?.hash === sealHash(version, hash) &&
  version.firms.every(({ digest }, place) => {
    const firm = kept[place];
    return firm === undefined || digestOf(firm, hash) === digest;
  });
