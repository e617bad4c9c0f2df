import { mayOversee } from '../../domain/access/permission.ts';
import { mayDo } from '../../domain/authority/index.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { isEnded } from '../../domain/case/stages.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import { msPerDay } from '../../domain/time/moment.ts';
import type { Deps } from '../deps.ts';
import { done, type Result, refused } from '../refusals.ts';
import { digestsOf, linesOf, recentDays } from '../register/line-shelves.ts';
import { addCounts, type CountedDays, type Counts, countLines, stageCounts } from './count-lines.ts';
import { recentShelves } from './list-lines.ts';
import { type Seen, standingNow } from './open-cases.ts';
import { funnelSteps, type Overview } from './port.ts';

/**
 * 总览: the cases that are open, and those that came to rest in the last weeks, of each work group in view: so its cost
 * does not grow with the years (docs/adr/0041).
 * 1 the open lines of each; 2 what the ended ones of the last weeks add, kept while none comes or goes; 3 both counted, each
 * case once in every table, so that parts add up to the whole.
 */
export const overview = async (deps: Deps, actor: Actor): Promise<Result<Overview>> => {
  if (!mayDo(actor, 'figures.read')) return refused('not_permitted');
  const now = deps.clock.now();
  const days = countedDays(now);
  const groups = deps.rules
    .workGroupsWithin(actor.orgId)
    .filter((orgId) => mayOversee(actor, orgId, () => true));
  const open = await linesOf(
    deps,
    groups.map((orgId) => ({ orgId, shelf: 'open' })),
  );
  const recent = await Promise.all(
    recentShelves(now).map((shelf) =>
      digestsOf(
        deps,
        groups.map((orgId) => ({ orgId, ...shelf })),
        (lines) => endedDigest(lines, days),
      ),
    ),
  );
  const seen: Seen[] = [];
  const see = (lines: readonly RegisterLine[]) => {
    for (const line of lines) {
      const rules = deps.rules.caseRules(line.regionId, now);
      if (rules) seen.push({ line, rules });
    }
  };
  const counties = groups.map((orgId, nth) => {
    const lines = open[nth] ?? [];
    see(lines);
    const ended = recent.flatMap((shelf) => shelf[nth] ?? []);
    for (const { due } of ended) see(due);
    const counts = addCounts([countLines(lines, days), ...ended.map((one) => one.counts)], days);
    return { orgId, open: lines.length, counts };
  });
  const { overdueOf, due, ...standing } = standingNow(seen, now);
  const all = addCounts(
    counties.map(({ counts }) => counts),
    days,
  );
  const withDue = Object.values(due).reduce((sum, count) => sum + count, 0);
  return done({
    at: now,
    since: days.since,
    total: all.total,
    stages: stageCounts(all),
    funnel: funnelSteps.map((step) => ({ step, ...all.funnel[step] })),
    due: { ...due, ended: due.ended + all.total - withDue },
    ...standing,
    answers: all.answers,
    declineReasons: Object.entries(all.reasons)
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
    weeks: all.weeks.map((week, nth) => ({ from: days.weeks[nth] ?? days.since, ...week })),
    news: all.news,
    counties: counties
      .filter(({ counts }) => counts.total > 0)
      .map(({ orgId, open: isOpen, counts }) => countyOf(orgId, isOpen, overdueOf.get(orgId) ?? 0, counts))
      .sort((a, b) => b.total - a.total || a.orgId.localeCompare(b.orgId)),
  });
};

const countyOf = (orgId: string, open: number, overdue: number, { total, funnel }: Counts) => ({
  orgId,
  total,
  open,
  overdue,
  lent: funnel.lent.count,
  lentFen: funnel.lent.amountFen,
});

/** Of ended cases only those wait for anything that somebody asked to have erased. */
const endedDigest = (lines: readonly RegisterLine[], days: CountedDays) => {
  const ended = lines.filter(({ stage }) => isEnded(stage));
  return { counts: countLines(ended, days), due: ended.filter(({ due }) => due !== undefined) };
};

const daysOfWeek = 7;

/** The last weeks up to today, and yesterday. */
const countedDays = (now: number): CountedDays & { readonly since: CountedDays['yesterday'] } => {
  const dayAgo = (days: number) => civilDateOf(now - days * msPerDay);
  const weeks = Array.from({ length: recentDays / daysOfWeek }, (_, nth) =>
    dayAgo(recentDays - 1 - nth * daysOfWeek),
  );
  return { weeks, since: dayAgo(recentDays), yesterday: dayAgo(1) };
};
