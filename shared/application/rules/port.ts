import type { Actor } from '../../domain/case/actor.ts';
import type { Difference } from '../../domain/rule-shapes/index.ts';
import type {
  RuleContent,
  RuleKind,
  RuleProblem,
  Standing,
  VersionRecord,
} from '../../domain/rule-versions/index.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Result } from '../refusals.ts';

/** A version as lists show it: its record, how it stands today, and its edition, which every change raises. */
export type VersionLine = VersionRecord & {
  readonly kind: RuleKind;
  /** Approved versions only. */
  readonly standing?: Standing;
  /** What a change of it must expect (If-Match). */
  readonly edition: number;
};

/** One rule document: what holds today, what comes, and the one version that is being worked on. */
export type RuleLine = {
  readonly kind: RuleKind;
  readonly id: string;
  readonly name?: Bilingual;
  readonly inForce?: VersionLine;
  readonly later: readonly VersionLine[];
  /** 草稿或待复核: at most one. */
  readonly open?: VersionLine;
  /** Nothing of it is in force any more. */
  readonly retired: boolean;
  /** How many versions there are, withdrawn ones with them. */
  readonly versions: number;
};

/** A problem of a draft, in words, and where: a path within the content of the version it names. */
export type WordedProblem = RuleProblem & { readonly message: Bilingual };

export type VersionView = VersionLine & {
  readonly content: RuleContent;
  /** Of a version that is being worked on: what stands in the way of its approval from `checkedFor` on. */
  readonly problems: readonly WordedProblem[];
  readonly checkedFor?: CivilDate;
};

/** What differs between two versions, in words. */
export type RuleDifference = {
  /** The version it is held against; absent: it is the first. */
  readonly against?: string;
  readonly differences: readonly Difference[];
};

/** What came with the program and stands nowhere in the table (随程序交付), waiting for somebody's decision. */
export type RuleOffer = OfRule & {
  readonly name?: Bilingual;
  /** Its number among what ships; as a draft it gets the next one here. */
  readonly version: string;
  /** Of its content: what names it. */
  readonly hash: string;
  /** The version that holds today, and what differs from it; absent where nothing of it holds. */
  readonly against?: string;
  readonly differences?: readonly Difference[];
  /** A version of it is being worked on already. */
  readonly open?: string;
  readonly declined?: { readonly personId: string; readonly orgId: string; readonly at: number };
};

/** Somebody who has a version open, and since when. */
export type Present = {
  readonly personId: string;
  readonly orgId: string;
  /** Where the reader may know it. */
  readonly personName?: string;
  readonly since: number;
};

export type OfRule = { readonly kind: RuleKind; readonly id: string };
export type OfVersion = OfRule & { readonly version: string };
/** A repeat under the same key is answered as the first time. */
type By = { readonly actor: Actor; readonly idempotencyKey?: string };
/** A change of a version; refused with `version_conflict` where it no longer stands at the edition the caller has seen. */
type Change = By & OfVersion & { readonly expectedVersion?: number };

/** 规则 as living documents (docs/adr/0032). */
export type RuleUses = {
  listRules(actor: Actor, kind?: RuleKind): Promise<Result<{ readonly rules: readonly RuleLine[] }>>;
  ruleHistory(
    actor: Actor,
    of: OfRule,
  ): Promise<Result<OfRule & { readonly name?: Bilingual; readonly versions: readonly VersionLine[] }>>;
  /** @param day by which a version that is being worked on is checked; its proposed day or today unless said */
  viewRule(actor: Actor, of: OfVersion, day?: CivilDate): Promise<Result<VersionView>>;
  /**
   * Begins a version: with what came with the program under that hash, with this content, with that of the version named, or with that of the newest; of a new id as a copy of what
   * holds today of the rule that it is to be like, or with nothing filled in. Where one is being worked on already, the answer is
   * that one.
   */
  draftRule(
    request: By &
      OfRule & {
        readonly from?: string;
        readonly like?: string;
        readonly offered?: string;
        readonly content?: RuleContent;
      },
  ): Promise<Result<VersionLine & { readonly created: boolean }>>;
  /** What came with this version of the program and waits, and what of it was declined. */
  ruleOffers(actor: Actor): Promise<Result<{ readonly offers: readonly RuleOffer[] }>>;
  declineRuleOffer(request: By & OfRule & { readonly hash: string }): Promise<Result<RuleOffer>>;
  saveRule(
    request: Change & { readonly content: RuleContent; readonly note?: string },
  ): Promise<Result<VersionLine>>;
  submitRule(
    request: Change & { readonly validFrom: CivilDate; readonly note?: string },
  ): Promise<Result<VersionLine>>;
  returnRule(request: Change & { readonly reason: string }): Promise<Result<VersionLine>>;
  approveRule(request: Change & { readonly validFrom: CivilDate }): Promise<Result<VersionLine>>;
  discardRule(request: Change): Promise<Result<VersionLine>>;
  /** What differs from the version named, from the one in force, or from the one it was begun from. */
  ruleDifference(actor: Actor, of: OfVersion, against?: string): Promise<Result<RuleDifference>>;
  /** Says that the actor has a version open, and asks who else has. */
  hereOnRule(actor: Actor, of: OfVersion): Promise<Result<{ readonly others: readonly Present[] }>>;
  /** Asks a second person to agree that what was approved for a later day never begin (申请撤回). */
  askRuleWithdrawal(request: Change & { readonly reason: string }): Promise<Result<VersionLine>>;
  dropRuleWithdrawal(request: Change): Promise<Result<VersionLine>>;
  /** Agrees to it (同意撤回); refused where what else is approved rests on the version. */
  withdrawRule(request: Change): Promise<Result<VersionLine>>;
  /** Asks a second person to end the id from a day on (停用). */
  retireRule(
    request: By & OfRule & { readonly validFrom: CivilDate; readonly reason: string },
  ): Promise<Result<VersionLine>>;
};
