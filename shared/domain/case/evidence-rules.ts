import type { Purpose } from '../credit-terms.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Applicant, FinancingNeed } from './applicant.ts';
import type { Standard, StandardFinding } from './screening.ts';

/**
 * 凭据种类: what a finding may rest on. Which kinds suffice for whom is the region's to say (mechanism.md §4.1 says what each
 * standard asks, and that an e-commerce firm may show its place on a platform; a list of kinds was not found).
 */
export type EvidenceKind = {
  readonly id: string;
  readonly name: Bilingual;
  /** The standards it counts for. */
  readonly standards: readonly Standard[];
  /** Enough for a pass on its own; what only supports (企业自述) is not. */
  readonly suffices: boolean;
  /** First signs of industry codes (`F5292`) for which it suffices; absent: for every firm. */
  readonly industries?: readonly string[];
};

/** 禁止用途: found by the class of the purpose or by words in its text, and put before the reviewer; it decides nothing. */
export type ExcludedUse = {
  readonly id: string;
  readonly name: Bilingual;
  readonly purposes?: readonly Purpose[];
  readonly words: readonly string[];
};

/** 五项标准凭据规则 of a region. A standard that no kind counts for asks for none. */
export type EvidenceRules = {
  readonly kinds: readonly EvidenceKind[];
  readonly excludedUses: readonly ExcludedUse[];
};

/** With the settings and version it stands in (`demo@1.0.0`), and where those come from. */
export type RegionalEvidenceRules = EvidenceRules & { readonly setting: string; readonly source: Bilingual };

export type UseFound = { readonly id: string; readonly name: Bilingual; readonly words: readonly string[] };

/** Why a pass needs a reason: nothing that suffices was named, or the need looks like an excluded use. */
export type AgainstRules =
  | { readonly standard: Standard; readonly why: 'evidence'; readonly enough: readonly Bilingual[] }
  | { readonly standard: Standard; readonly why: 'excludedUse'; readonly uses: readonly UseFound[] };

/** 凭据核对: the rules held against one review, with everything needed to read it years later. */
export type EvidenceCheck = Pick<RegionalEvidenceRules, 'setting' | 'source'> & {
  /** The kinds named in the findings. */
  readonly named: readonly Pick<EvidenceKind, 'id' | 'name'>[];
  /** Passes given all the same, each with its reason in its finding. */
  readonly against: readonly AgainstRules[];
};

const useStandard: Standard = 'lawfulUse';

export const countsFor = ({ standards }: EvidenceKind, standard: Standard): boolean =>
  standards.includes(standard);

/** Whether the kind alone carries a pass for this firm. */
export const sufficesFor = (
  { suffices, industries }: EvidenceKind,
  { industry }: Pick<Applicant, 'industry'>,
): boolean =>
  suffices && (industries === undefined || industries.some((start) => industry.startsWith(start)));

/** 疑似禁止用途 of a need, by its class and its text; capital and small letters alike. */
export const usesFoundIn = (
  { excludedUses }: EvidenceRules,
  { purpose, purposeText }: Pick<FinancingNeed, 'purpose' | 'purposeText'>,
): readonly UseFound[] => {
  const text = purposeText.toLowerCase();
  return excludedUses.flatMap(({ id, name, words, purposes = [] }) => {
    const said = words.filter((word) => text.includes(word.toLowerCase()));
    return said.length > 0 || purposes.includes(purpose) ? [{ id, name, words: said }] : [];
  });
};

type Reviewed = { readonly applicant: Pick<Applicant, 'industry'>; readonly need: FinancingNeed };

/** What speaks against a finding by the rules; only a pass can be against them. */
export const againstRules = (
  rules: EvidenceRules,
  { applicant, need }: Reviewed,
  { standard, finding, kinds = [] }: StandardFinding,
): readonly AgainstRules[] => {
  if (finding !== 'pass') return [];
  const enough = rules.kinds.filter((kind) => countsFor(kind, standard) && sufficesFor(kind, applicant));
  const isShown = enough.length === 0 || enough.some(({ id }) => kinds.includes(id));
  const uses = standard === useStandard ? usesFoundIn(rules, need) : [];
  return [
    ...(isShown ? [] : [{ standard, why: 'evidence' as const, enough: enough.map(({ name }) => name) }]),
    ...(uses.length === 0 ? [] : [{ standard, why: 'excludedUse' as const, uses }]),
  ];
};

/** A kind that the rules do not have for the standard it is named under; undefined: none. */
export const unknownKindIn = (
  rules: EvidenceRules,
  { standard, kinds = [] }: StandardFinding,
): string | undefined =>
  kinds.find((id) => !rules.kinds.some((kind) => kind.id === id && countsFor(kind, standard)));

/** 审核所需凭据 of one case, as its reviewer is shown them: `enough`, whether the kind alone carries a pass for this firm. */
export type EvidenceAsked = Pick<RegionalEvidenceRules, 'setting' | 'source'> & {
  readonly kinds: readonly (Pick<EvidenceKind, 'id' | 'name' | 'standards'> & { readonly enough: boolean })[];
  readonly uses: readonly UseFound[];
};

export const evidenceAskedOf = (
  rules: RegionalEvidenceRules | undefined,
  { applicant, need }: Reviewed,
): EvidenceAsked | undefined =>
  rules && {
    setting: rules.setting,
    source: rules.source,
    kinds: rules.kinds.map((kind) => ({
      id: kind.id,
      name: kind.name,
      standards: kind.standards,
      enough: sufficesFor(kind, applicant),
    })),
    uses: usesFoundIn(rules, need),
  };
