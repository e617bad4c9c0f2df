import type { Actor } from '../case/actor.ts';
import type { InstallationActType } from '../installation/index.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { RuleProblem } from './contradictions.ts';
import { type Doing, newestOn, type VersionRecord } from './record.ts';

/** What a record keeps of its content. */
export type ContentFacts = Pick<VersionRecord, 'hash' | 'bytes' | 'name' | 'provenance'>;

/** What people do with a version of a rule document (起草、修改、提交、退回、批准、弃置、停用). */
export type RuleCommand =
  | {
      readonly type: 'draft';
      readonly of: ContentFacts;
      readonly basedOn?: string;
      readonly offered?: string;
    }
  | { readonly type: 'save'; readonly of: ContentFacts; readonly note?: string }
  | {
      readonly type: 'submit';
      readonly validFrom: CivilDate;
      readonly note?: string;
      /** Of the draft among all that is in force or approved for later, by the day asked for. */
      readonly problems: readonly RuleProblem[];
    }
  | { readonly type: 'return'; readonly reason: string }
  | { readonly type: 'approve'; readonly validFrom: CivilDate; readonly problems: readonly RuleProblem[] }
  | { readonly type: 'discard' }
  /** Asks that nothing of the id be in force from a day on; a second person approves it as any version. */
  | {
      readonly type: 'retire';
      readonly of: ContentFacts;
      readonly validFrom: CivilDate;
      readonly reason: string;
      readonly problems: readonly RuleProblem[];
    }
  /** Asks that what was approved never begin (申请撤回); it begins all the same until another person agrees. */
  | { readonly type: 'askWithdrawal'; readonly reason: string }
  /** Lets what was asked rest (不撤回): its asker, or whoever would have had to agree. */
  | { readonly type: 'dropWithdrawal' }
  /** Agrees to what another person asked (同意撤回); `problems`: what would be wrong without the version. */
  | { readonly type: 'withdraw'; readonly problems: readonly RuleProblem[] };

/** Who, when, on which civil date in Shanghai, and all versions of the same id. */
export type RuleCircumstances = {
  readonly by: Actor;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly today: CivilDate;
  /** The civil date of the moment by which every process will have learned of what is done now: on the last minute of a day, the next one. */
  readonly knownBy: CivilDate;
  readonly versions: readonly VersionRecord[];
};

export type RuleRefusalCode =
  | 'rule_not_draft'
  | 'rule_not_submitted'
  | 'rule_own_work'
  | 'rule_not_yours'
  | 'rule_date_past'
  | 'rule_date_taken'
  | 'rule_contradicts'
  | 'rule_unproven'
  | 'rule_unchanged'
  | 'rule_nothing_to_retire'
  | 'rule_begun'
  | 'rule_withdrawal_asked'
  | 'rule_withdrawal_not_asked'
  | 'rule_withdrawal_own'
  | 'rule_contradicts_without';

export type RuleDecision =
  | { readonly ok: true; readonly after: VersionRecord; readonly act: InstallationActType }
  | { readonly ok: false; readonly code: RuleRefusalCode; readonly problems?: readonly RuleProblem[] };

/**
 * The life of one version (规则版本). What an approved version says is for ever, and once its first day has come nothing leads on from
 * there; before that two people may withdraw it. Whoever saved a version once may not check it, whatever else that person is.
 *
 * @param before the version as it stands; for `draft` and `retire` the empty one that is to be made
 */
export const decideRule = (
  command: RuleCommand,
  before: VersionRecord,
  given: RuleCircumstances,
): RuleDecision => {
  const by: Doing = { personId: given.by.personId, orgId: given.by.orgId, at: given.at };
  const { returned: _no, ...unreturned } = before;
  switch (command.type) {
    case 'draft': {
      const { of, basedOn, offered } = command;
      const based = {
        ...(basedOn !== undefined && { basedOn }),
        ...(offered !== undefined && { offered }),
      };
      return done({ ...before, ...of, ...based, status: 'draft', makers: [by] }, 'rule.drafted');
    }
    case 'save': {
      if (before.status !== 'draft') return no('rule_not_draft');
      const { name: _name, provenance: _provenance, ...rest } = before;
      const makers = [...before.makers.filter(({ personId }) => personId !== by.personId), by];
      const note = command.note !== undefined && { note: command.note };
      return done({ ...rest, ...command.of, ...note, makers }, 'rule.changed');
    }
    case 'submit': {
      if (before.status !== 'draft') return no('rule_not_draft');
      if (isUnchanged(before, given)) return no('rule_unchanged');
      const wrong = dateRefusal(command.validFrom, before, given) ?? problemRefusal(command.problems);
      if (wrong) return wrong;
      const note = command.note !== undefined && { note: command.note };
      const proposedFrom = command.validFrom;
      return done(
        {
          ...unreturned,
          ...note,
          proposedFrom,
          status: 'submitted',
          submitted: by,
          makers: withMaker(before, by),
        },
        'rule.submitted',
      );
    }
    case 'return':
      if (before.status !== 'submitted') return no('rule_not_submitted');
      if (isMaker(before, by)) return no('rule_own_work');
      return done(
        { ...before, status: 'draft', returned: { ...by, reason: command.reason } },
        'rule.returned',
      );
    case 'approve': {
      if (before.status !== 'submitted') return no('rule_not_submitted');
      if (isMaker(before, by)) return no('rule_own_work');
      const { validFrom } = command;
      const wrong = dateRefusal(validFrom, before, given) ?? problemRefusal(command.problems);
      if (wrong) return wrong;
      return done(
        { ...unreturned, validFrom, status: 'approved', approved: by },
        before.ends ? 'rule.retired' : 'rule.approved',
      );
    }
    case 'discard':
      if (before.status !== 'draft' && before.status !== 'submitted') return no('rule_not_draft');
      if (!isMaker(before, by)) return no('rule_not_yours');
      return done({ ...before, status: 'withdrawn', withdrawn: by }, 'rule.discarded');
    case 'retire': {
      const { of, validFrom, reason, problems } = command;
      const ending = { ...before, ...of, ends: true } as const;
      const wrong = dateRefusal(validFrom, ending, given) ?? problemRefusal(problems);
      if (wrong) return wrong;
      const asked = { status: 'submitted', submitted: by, proposedFrom: validFrom, makers: [by] } as const;
      return done({ ...ending, ...asked, note: reason }, 'rule.submitted');
    }
    case 'askWithdrawal': {
      const begun = begunRefusal(before, given);
      if (begun) return begun;
      if (before.withdrawalAsked) return no('rule_withdrawal_asked');
      const withdrawalAsked = { ...by, reason: command.reason };
      return done({ ...before, withdrawalAsked }, 'rule.withdrawalAsked');
    }
    case 'dropWithdrawal': {
      const { withdrawalAsked, ...rest } = before;
      if (before.status !== 'approved' || !withdrawalAsked) return no('rule_withdrawal_not_asked');
      return done(rest, 'rule.withdrawalDropped');
    }
    case 'withdraw': {
      const begun = begunRefusal(before, given);
      if (begun) return begun;
      const { validFrom, ...rest } = before;
      if (!before.withdrawalAsked || validFrom === undefined) return no('rule_withdrawal_not_asked');
      if (before.withdrawalAsked.personId === by.personId) return no('rule_withdrawal_own');
      const wrong = problemRefusal(command.problems, 'rule_contradicts_without');
      if (wrong) return wrong;
      return done({ ...rest, proposedFrom: validFrom, status: 'withdrawn', withdrawn: by }, 'rule.withdrawn');
    }
    default:
      return command satisfies never;
  }
};

/** What has begun somewhere may have decided something, and stays what it was. */
const begunRefusal = (
  { status, validFrom }: VersionRecord,
  { knownBy }: RuleCircumstances,
): RuleDecision | undefined =>
  status === 'approved' && validFrom !== undefined && validFrom > knownBy ? undefined : no('rule_begun');

const done = (after: VersionRecord, act: InstallationActType): RuleDecision => ({ ok: true, after, act });
const no = (code: RuleRefusalCode): RuleDecision => ({ ok: false, code });

const isMaker = ({ makers }: VersionRecord, { personId }: Doing): boolean =>
  makers.some((maker) => maker.personId === personId);

/** Who submits stands for what is submitted. */
const withMaker = (before: VersionRecord, by: Doing): readonly Doing[] =>
  isMaker(before, by) ? before.makers : [...before.makers, by];

/** Nobody is asked to approve what is in force already, word for word. */
const isUnchanged = ({ hash, ends }: VersionRecord, { versions, today }: RuleCircumstances): boolean => {
  const held = newestOn(versions, today);
  return !ends && held !== undefined && !held.ends && held.hash === hash && !hasLater(versions, today);
};

const hasLater = (versions: readonly VersionRecord[], today: CivilDate): boolean =>
  versions.some(({ status, validFrom = '' }) => status === 'approved' && validFrom > today);

/**
 * What was decided on days before today was decided by other rules; on one day only one version can begin; and only what would
 * hold on a day can end on it.
 */
const dateRefusal = (
  validFrom: CivilDate,
  before: VersionRecord,
  { today, versions }: RuleCircumstances,
): RuleDecision | undefined => {
  if (validFrom < today) return no('rule_date_past');
  const taken = versions.some(
    (one) => one.version !== before.version && one.status === 'approved' && one.validFrom === validFrom,
  );
  if (taken) return no('rule_date_taken');
  const held = before.ends && newestOn(versions, validFrom);
  return before.ends && (!held || held.ends) ? no('rule_nothing_to_retire') : undefined;
};

const problemRefusal = (
  problems: readonly RuleProblem[],
  code: RuleRefusalCode = 'rule_contradicts',
): RuleDecision | undefined => {
  if (problems.length === 0) return undefined;
  const unproven = problems.every(({ detail }) => detail === unprovenDetail);
  return { ok: false, code: unproven ? 'rule_unproven' : code, problems };
};

/** What `provenanceProblems` finds. */
export const unprovenDetail = 'official needs this: a document, its page, its SHA-256 and who compared it';
