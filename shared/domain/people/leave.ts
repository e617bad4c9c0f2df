import type { Role } from '../authority/index.ts';
import { type RegisterRefusal, refuseRegister } from '../organisation/refusal.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { addDays, type CivilDate, civilDateOf, diffDays, type Moment } from '../time/index.ts';
import type { Person } from './person.ts';

/** 休假与代办: somebody is away on these days, the last one included, and a colleague does their work (代办). */
export type Leave = {
  readonly id: string;
  readonly personId: string;
  readonly coverId: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly enteredBy: string;
  readonly enteredAt: Moment;
  /** 提前结束: over since then, or called off where that is before its first day. */
  readonly ended?: { readonly at: Moment; readonly by: string };
};

/** Where a leave stands at a moment; it begins and ends at midnight in Shanghai, by itself. */
export type LeaveState = 'coming' | 'running' | 'over';

export const leaveStateAt = ({ from, until, ended }: Leave, now: Moment): LeaveState => {
  const today = civilDateOf(now);
  if (ended || until < today) return 'over';
  return from <= today ? 'running' : 'coming';
};

/** For whom somebody stands in at a moment. */
export const coveredBy = (leaves: readonly Leave[], coverId: string, now: Moment): readonly string[] =>
  leaves
    .filter((leave) => leave.coverId === coverId && leaveStateAt(leave, now) === 'running')
    .map(whoseLeave);

const whoseLeave = ({ personId }: Leave): string => personId;

/** Who is away at a moment, with the leave. */
export const awayAt = (leaves: readonly Leave[], now: Moment): ReadonlyMap<string, Leave> =>
  new Map(
    leaves
      .filter((leave) => leaveStateAt(leave, now) === 'running')
      .map((leave) => [leave.personId, leave] as const),
  );

/** Whose work waits for people, so that somebody has to do it while they are away; nobody covers what a role alone reads. */
const workingRoles: readonly Role[] = ['clerk', 'lead', 'accountManager', 'branchLead'];
const doesWork = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.some((role) => workingRoles.includes(role));

/** Whether somebody can be a cover of an organisation's people at all: at work, no machine, and doing such work themselves. */
export const canCover = (person: Person, orgId: string): boolean =>
  person.orgId === orgId && person.state === 'active' && !person.machine && doesWork(person);

/** Roles of who is away that the cover lacks (不能代办的职责): what these allow waits, or another cover is chosen. */
export const rolesNotCovered = (away: Pick<Person, 'roles'>, cover: Pick<Person, 'roles'>): readonly Role[] =>
  away.roles.filter((role) => !cover.roles.includes(role));

/** A mistyped year is common; nobody plans a leave further ahead or for longer. */
const longestDays = 366;
/** So many may be ahead of one person: one item holds those of the whole organisation. */
const mostAhead = 12;

export type NewLeave = Pick<Leave, 'personId' | 'coverId' | 'from' | 'until'>;

export type LeaveContext = {
  readonly now: Moment;
  /** Of the register; absent: nobody by that id in the actor's organisation. */
  readonly person: Person | undefined;
  readonly cover: Person | undefined;
  /** Those of the organisation that are not over. */
  readonly leaves: readonly Leave[];
};

/**
 * 登记休假: refused where it cannot be kept. 1 days that are ahead and in order; 2 a cover who can; 3 nobody twice away; 4 no chains:
 * a cover is at work on all of these days, and who covers somebody does not go away.
 */
export const leaveRefusal = (
  { personId, coverId, from, until }: NewLeave,
  { now, person, cover, leaves }: LeaveContext,
): { readonly ok: false; readonly refusal: RegisterRefusal } | undefined => {
  const today = civilDateOf(now);
  if (person?.state !== 'active' || !doesWork(person)) return refuseRegister('leave_not_theirs', 'personId');
  if (until < from) return refuseRegister('leave_dates_reversed', 'until');
  if (until < today || from < today) return refuseRegister('leave_in_past', 'from');
  if (diffDays(from, until) > longestDays || from > addDays(today, longestDays))
    return refuseRegister('leave_too_long', 'until');
  if (coverId === personId) return refuseRegister('cover_is_self', 'coverId');
  if (!cover || !canCover(cover, person.orgId)) return refuseRegister('cover_unfit', 'coverId');
  const ahead = leaves.filter((leave) => leaveStateAt(leave, now) !== 'over');
  const meeting = ahead.filter((leave) => leave.from <= until && from <= leave.until);
  const own = meeting.find((leave) => leave.personId === personId);
  if (own) return refuseRegister('leave_overlaps', 'from', daysOf(own));
  if (ahead.filter((leave) => leave.personId === personId).length >= mostAhead)
    return refuseRegister('leaves_too_many', 'personId');
  const coverAway = meeting.find((leave) => leave.personId === coverId);
  if (coverAway) return refuseRegister('cover_absent', 'coverId', daysOf(coverAway));
  const covering = meeting.find((leave) => leave.coverId === personId);
  return covering ? refuseRegister('covers_then', 'from', daysOf(covering)) : undefined;
};

const daysOf = ({ from, until }: Leave): { readonly days: Bilingual } => ({
  days: { zh: `${from} 至 ${until}`, en: `${from} to ${until}` },
});
