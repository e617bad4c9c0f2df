import type { CaseRules } from '../../domain/case/rules.ts';
import { isEnded, type Stage, stages } from '../../domain/case/stages.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import { msPerDay } from '../../domain/time/moment.ts';
import { dueIn } from './due.ts';
import { holderIn } from './listed.ts';
import type { Overview } from './port.ts';
import { summaryOfLine } from './summary.ts';

/** Due within so many working days counts as soon, as in the due column of the lists. */
const soonWorkingDays = 3;
/** So many of the most urgent cases are named; the rest is the list's business. */
const mostUrgent = 8;
/** So many of those that hold cases are named. */
const mostHolders = 20;

export type Seen = { readonly line: RegisterLine; readonly rules: CaseRules };

/** What of an overview moves with the hour: deadlines, how long cases have stood, with whom they are. */
export const standingNow = (seen: readonly Seen[], now: number) => {
  const due = { overdue: 0, soon: 0, later: 0, none: 0, ended: 0 };
  const holders = new Map<string, { open: number; overdue: number }>();
  const ages = new Map<Stage, number[]>();
  const overdueOf = new Map<string, number>();
  const bucket = bucketing(now);
  for (const { line, rules } of seen) {
    const state = bucket(line, rules);
    due[state] += 1;
    if (state === 'overdue') overdueOf.set(line.orgId, (overdueOf.get(line.orgId) ?? 0) + 1);
    if (isEnded(line.stage)) continue;
    const days = ages.get(line.stage) ?? [];
    days.push(Math.max(0, Math.floor((now - line.enteredAt) / msPerDay)));
    ages.set(line.stage, days);
    const holding = holderIn(line);
    if (holding === undefined) continue;
    const holder = holders.get(holding) ?? { open: 0, overdue: 0 };
    holder.open += 1;
    holder.overdue += state === 'overdue' ? 1 : 0;
    holders.set(holding, holder);
  }
  const urgent = seen
    .filter(({ line }) => line.due !== undefined)
    .toSorted((a, b) => (a.line.due?.at ?? 0) - (b.line.due?.at ?? 0))
    .slice(0, mostUrgent)
    .map(({ line, rules }) => summaryOfLine(line, rules, now));
  return {
    due,
    urgent,
    overdueOf,
    ageing: stages.flatMap((stage) => ageOf(stage, ages.get(stage))),
    holders: [...holders]
      .map(([orgId, counts]) => ({ orgId, ...counts }))
      .toSorted((a, b) => b.open - a.open || a.orgId.localeCompare(b.orgId))
      .slice(0, mostHolders),
  };
};

/** Median and 90th percentile, each the age of a case there is (nearest rank). */
const ageOf = (stage: Stage, days: readonly number[] = []): Overview['ageing'] => {
  if (days.length === 0) return [];
  const sorted = days.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return [{ stage, count: sorted.length, medianDays: at(0.5), p90Days: at(0.9) }];
};

/** Many cases are due on the same few days: working days are counted once for each. */
const bucketing = (now: number) => {
  const soonOn = new Map<string, boolean>();
  return ({ stage, due, regionId }: RegisterLine, { calendar }: CaseRules): keyof Overview['due'] => {
    if (due && due.at < now) return 'overdue';
    if (isEnded(stage)) return 'ended';
    if (!due) return 'none';
    const day = `${regionId} ${civilDateOf(due.at)}`;
    const soon = soonOn.get(day) ?? (dueIn(due, calendar, now)?.workingDaysLeft ?? 0) <= soonWorkingDays;
    soonOn.set(day, soon);
    return soon ? 'soon' : 'later';
  };
};
