import { mayOversee } from '../../domain/access/permission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { registerLineOf } from '../../domain/register/line.ts';
import { searchText } from '../../domain/text/index.ts';
import { endOfDay, startOfDay } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { listsParts, ownPartOf } from './list-parts.ts';
import { type Listed, listedLine, listedSummary, readsLines } from './listed.ts';
import { type CaseFilter, mine, nobody } from './port.ts';
import { searchOf } from './search-of.ts';
import { summaryOf } from './summary.ts';

/** 筛选项: what a list is narrowed by, each by itself, so that beside every value stands what the others leave of it. */
export const dimensions = [
  'search',
  'stage',
  'overdue',
  'due',
  'holder',
  'assignee',
  'bank',
  'product',
  'turn',
  'group',
  'amount',
  'score',
  'opened',
  'entered',
  'reason',
  'tag',
  'size',
  'industry',
  'channel',
] as const;
export type Dimension = (typeof dimensions)[number];

type Fits = (one: Listed) => boolean;
export type Narrowing = readonly { readonly dimension: Dimension; readonly fits: Fits }[];

/**
 * Whether a case stands in the list that the actor narrowed so: the very rule that makes the list, so that an act on a
 * list can ask again.
 */
export const filterOf = async (
  deps: Pick<Deps, 'rules' | 'clock'>,
  actor: Actor,
  filter: CaseFilter,
): Promise<(file: CaseFile) => boolean> => {
  const now = deps.clock.now();
  const narrowing = await narrowingOf(filter, now, actor.personId);
  return (file) => {
    const rules = deps.rules.caseRules(file.regionId, now);
    if (!rules) return false;
    if (!readsLines(actor)) {
      const listed = listedSummary(summaryOf(file, actor, rules.calendar, now));
      return narrowing.every(({ fits }) => fits(listed));
    }
    const line = listsParts(actor) ? ownPartOf(deps, actor, file) : registerLineOf(file);
    if (!line) return false;
    const listed = listedLine(line, rules, deps.rules.nameOf);
    const shown = mayOversee(actor, file.orgId, rules.isWithin, 'read') ? listed : withoutPhone(listed);
    return narrowing.every(({ fits }) => fits(shown));
  };
};

/** For those who may see the line of a case and not its file. */
export const withoutPhone = (listed: Listed): Listed =>
  Object.create(listed, { phone: { value: undefined } });

/** What of a filter narrows at all. `now`: what is due before it is overdue; `readerId`: who says 我的. */
export const narrowingOf = async (filter: CaseFilter, now: number, readerId: string): Promise<Narrowing> => {
  const isSearched = await searchOf(filter.search);
  const phone = phoneIn(filter.search);
  const { amountFen, score, due, opened, entered } = filter;
  const rules: Readonly<Record<Dimension, Fits | undefined>> = {
    search:
      isSearched &&
      ((one) => isSearched(one.searched) || (phone !== undefined && digitsOf(one.phone).includes(phone))),
    stage: oneOf(filter.stages, ({ stage }) => stage),
    overdue: filter.overdueOnly ? ({ dueAt }) => dueAt !== undefined && dueAt < now : undefined,
    due: within(momentsOf(due), ({ dueAt }) => dueAt),
    holder: oneOf(filter.holders, ({ holder }) => holder),
    assignee: oneOf(assigneesIn(filter.assignees, readerId), ({ assignee }) => assignee ?? nobody),
    bank: someOf(filter.banks, ({ banks }) => banks),
    product: someOf(filter.products, ({ products }) => products),
    turn: oneOf(filter.turns, ({ turn }) => turn),
    group: oneOf(filter.groups, ({ orgId }) => orgId),
    amount: within(amountFen, (one) => one.amountFen),
    score: within(score, (one) => one.score),
    opened: within(momentsOf(opened), ({ openedAt }) => openedAt),
    entered: within(momentsOf(entered), ({ enteredAt }) => enteredAt),
    reason: someOf(filter.reasons, ({ reasons }) => reasons),
    tag: someOf(filter.tags, ({ tags }) => tags),
    size: oneOf(filter.sizes, ({ size }) => size),
    industry: oneOf(filter.industries, ({ industry }) => industry),
    channel: oneOf(filter.channels, ({ channel }) => channel),
  };
  return dimensions.flatMap((dimension) => {
    const fits = rules[dimension];
    return fits ? [{ dimension, fits }] : [];
  });
};

/** 我的 are those of whoever asks. */
const assigneesIn = (
  wanted: readonly string[] | undefined,
  readerId: string,
): readonly string[] | undefined => wanted?.map((one) => (one === mine ? readerId : one));

/** Digits of a telephone number that are enough to mean somebody's. */
const phoneIn = (search = ''): string | undefined => {
  const digits = digitsOf(searchText(search));
  return /^\d{6,15}$/.test(digits) ? digits : undefined;
};

const digitsOf = (phone = ''): string => phone.replace(/[\s()+-]/g, '');

const oneOf = (
  wanted: readonly string[] | undefined,
  pick: (one: Listed) => string | undefined,
): Fits | undefined => {
  if (!wanted || wanted.length === 0) return undefined;
  const values = new Set(wanted);
  return (one) => values.has(pick(one) ?? '');
};

const someOf = (
  wanted: readonly string[] | undefined,
  valuesOf: (one: Listed) => readonly string[],
): Fits | undefined => {
  if (!wanted || wanted.length === 0) return undefined;
  const values = new Set(wanted);
  return (one) => valuesOf(one).some((value) => values.has(value));
};

type Range = { readonly from?: number | undefined; readonly to?: number | undefined };

const within = (range: Range | undefined, pick: (one: Listed) => number | undefined): Fits | undefined => {
  if (range?.from === undefined && range?.to === undefined) return undefined;
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = range;
  return (one) => {
    const value = pick(one);
    return value !== undefined && value >= from && value <= to;
  };
};

/** Both days counted. */
const momentsOf = (days: CaseFilter['due']): Range | undefined =>
  days && {
    ...(days.from !== undefined && { from: startOfDay(days.from) }),
    ...(days.to !== undefined && { to: endOfDay(days.to) }),
  };
