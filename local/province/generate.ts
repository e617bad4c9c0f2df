import { hash as digest, randomFillSync } from 'node:crypto';
import { ulid } from 'ulid';
import { makeRuleBook } from '../../shared/adapters/rule-book/rule-book.ts';
import { shelfFrom } from '../../shared/adapters/rule-book/shelf.ts';
import type { SeedRules } from '../../shared/application/ports/seed-rules.ts';
import type { Applicant, Consent } from '../../shared/domain/case/applicant.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import type { Channel } from '../../shared/domain/case/state.ts';
import { remembered } from '../../shared/domain/lazily.ts';
import { type CivilDate, civilDateOf, endOfDay, startOfDay } from '../../shared/domain/time/index.ts';
import { msPerDay } from '../../shared/domain/time/moment.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { firmNames, firmOf, needOf, withNames } from './firm.ts';
import { type History, type HistoryDeps, playHistory } from './history.ts';
import { clerkOf, ownerOf } from './people.ts';
import { type Names, stamperOf } from './stamp.ts';
import { workingMoment } from './working-moment.ts';

export type ProvincePlan = {
  readonly cases: number;
  readonly workGroups: readonly string[];
  readonly seeds: SeedRules;
  /** The moment the province stands at, epoch milliseconds. */
  readonly now: number;
  readonly seed: number;
  /** How many are stamped from each that is played. */
  readonly stamped: number;
};

/** The day the mechanism began in the provinces (mechanism.md §1). */
const firstCases: CivilDate = '2024-10-15';

/**
 * Cases of a whole province, in the order in which they were opened. Years behind it are mostly ended cases; so many begin in the
 * last weeks that every county has some hundreds open. Of so many cases one is played and the others are stamped from it
 * (`stamperOf`), each another firm's in a county drawn by chance.
 */
export function* casesOfProvince(plan: ProvincePlan): Generator<History> {
  const chance = chanceFrom(plan.seed);
  const deps = historyDeps(plan, chance);
  let serial = 0;
  for (const openedAt of openings(plan, chance)) {
    const namesOfNext = (applicant: Applicant): Names => {
      serial += 1;
      return {
        caseId: `case_${ulid(openedAt, chance.next)}`,
        orgId: plan.workGroups[chance.whole(0, plan.workGroups.length - 1)] ?? '',
        ...firmNames(applicant.kind, applicant.industry, serial, chance),
      };
    };
    const model = firmOf(openedAt, chance);
    const first = namesOfNext(model);
    const { opening, by } = openingOf(withNames(model, first), first, openedAt, chance);
    const played = playHistory(deps, opening, by, openedAt, plan.now);
    const copies = Math.min(plan.stamped + 1, plan.cases - (serial - 1));
    yield played;
    const stamp = stamperOf(deps, played);
    for (let copy = 1; copy < copies; copy += 1) yield stamp(namesOfNext(model));
  }
}

const historyDeps = ({ seeds, workGroups }: ProvincePlan, chance: Chance): HistoryDeps => {
  const hash = (text: string) => digest('sha256', text);
  const shelf = shelfFrom(seeds({ demo: true }));
  const book = makeRuleBook(hash, shelf);
  const above = new Map(workGroups.map((orgId) => [orgId, book.levelsAbove(orgId)]));
  const rulesOn = remembered((day: CivilDate) => {
    const rules = book.caseRules('demo', endOfDay(day));
    if (!rules) throw new Error(`The region has no rules on ${day}`);
    return rules;
  });
  return {
    hash,
    salt: saltsFrom(Buffer.alloc(16 * 1024)),
    rules: { ...book, levelsAbove: (orgId) => above.get(orgId) ?? book.levelsAbove(orgId) },
    book,
    rulesAt: (at) => rulesOn(civilDateOf(at)),
    chance,
  };
};

const saltBytes = 16;

/** As random as a command's (`makeSalt`), drawn by the thousand. */
const saltsFrom = (pool: Buffer) => {
  let at = pool.length;
  return (): string => {
    if (at >= pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += saltBytes;
    return pool.toString('base64url', at - saltBytes, at);
  };
};

/** Weeks in which what is open now was begun, and how many cases of a county are open in them. */
const recentDays = 50;
const recentOfGroup = 320;

const openings = ({ cases, stamped, workGroups, now }: ProvincePlan, chance: Chance): Float64Array => {
  const [first, recent] = [startOfDay(firstCases), now - recentDays * msPerDay];
  const usual = recentDays / ((now - first) / msPerDay);
  const share = Math.min(0.5, Math.max(usual, (recentOfGroup * workGroups.length) / cases));
  return new Float64Array(Math.ceil(cases / (stamped + 1)))
    .map(() => {
      const [from, to] = chance.happens(share) ? [recent, now] : [first, recent];
      return Math.min(now, workingMoment(Math.floor(from + chance.next() * (to - from))));
    })
    .sort();
};

const channels = ['visit', 'visit', 'visit', 'visit', 'phone', 'studio', 'self', 'list', 'list'] as const;

const openingOf = (applicant: Applicant, { caseId, orgId }: Names, at: number, chance: Chance) => {
  const channel: Channel = chance.of(channels);
  const consent: Consent = {
    givenOn: civilDateOf(at),
    scope: ['departmentChecks', 'shareWithBanks', 'creditReport'],
  };
  const opening: CommandOf<'openCase'> = {
    type: 'openCase',
    caseId,
    orgId,
    regionId: 'demo',
    channel,
    applicant,
    need: needOf(applicant, chance),
    ...(channel !== 'list' && chance.happens(0.95) && { consent }),
    confirmed: ['need.amountFen'],
  };
  return { opening, by: channel === 'self' ? ownerOf({ applicant }) : clerkOf(orgId) };
};
