import type { Actor } from '../../domain/case/actor.ts';
import { drawnFen } from '../../domain/case/outcome.ts';
import type { BankLine } from '../../domain/case/round.ts';
import { isEnded, type Stage, stages } from '../../domain/case/stages.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { totalFen } from '../../domain/money/index.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { CaseSummary, FunnelStep, Overview } from './port.ts';
import { funnelSteps } from './port.ts';
import { summaryOf } from './summary.ts';

/** Due within so many working days counts as soon, as in the due column of the lists. */
const soonWorkingDays = 3;
/** So many of the most urgent cases are named; the rest is the list's business. */
const mostNamed = 8;

export type Tally = {
  add(file: CaseFile, calendar: Calendar): void;
  result(): Omit<Overview, 'at' | 'complete'>;
};

type County = { total: number; open: number; overdue: number; lent: number; lentFen: number };

/** Counts cases one by one, without keeping them. */
export const casesSoFar = (actor: Actor, now: number): Tally => {
  const stageCounts = new Map<Stage, number>();
  const funnel = new Map<FunnelStep, { count: number; amountFen: number }>();
  const counties = new Map<string, County>();
  const reasons = new Map<string, number>();
  const answers = { granted: 0, declined: 0, silent: 0, waiting: 0, released: 0 };
  const due = { overdue: 0, soon: 0, later: 0, none: 0, ended: 0 };
  let urgent: readonly CaseSummary[] = [];
  let total = 0;

  const add: Tally['add'] = (file, calendar) => {
    const summary = summaryOf(file, actor, calendar, now);
    const open = !isEnded(summary.stage);
    const overdue = summary.dueAt !== undefined && summary.dueAt < now;
    total += 1;
    stageCounts.set(summary.stage, (stageCounts.get(summary.stage) ?? 0) + 1);
    due[dueOf(summary, { open, overdue })] += 1;
    const amounts = reached(file);
    for (const [step, fen] of amounts) {
      const before = funnel.get(step) ?? { count: 0, amountFen: 0 };
      funnel.set(step, { count: before.count + 1, amountFen: totalFen(before.amountFen, fen) });
    }
    const county = counties.get(file.orgId) ?? { total: 0, open: 0, overdue: 0, lent: 0, lentFen: 0 };
    county.total += 1;
    county.open += open ? 1 : 0;
    county.overdue += overdue ? 1 : 0;
    county.lent += amounts.has('lent') ? 1 : 0;
    county.lentFen = totalFen(county.lentFen, amounts.get('lent') ?? 0);
    counties.set(file.orgId, county);
    for (const line of file.rounds.flatMap(({ lines }) => lines)) {
      answers[answerOf(line)] += 1;
      if (line.answer?.kind === 'declined') {
        const { primaryReason } = line.answer;
        reasons.set(primaryReason, (reasons.get(primaryReason) ?? 0) + 1);
      }
    }
    if (summary.dueAt !== undefined) urgent = [...urgent, summary].sort(byDue).slice(0, mostNamed);
  };

  return {
    add,
    result: () => ({
      total,
      stages: stages.map((stage) => ({ stage, count: stageCounts.get(stage) ?? 0 })),
      funnel: funnelSteps.map((step) => ({ step, ...(funnel.get(step) ?? { count: 0, amountFen: 0 }) })),
      due,
      urgent,
      answers,
      declineReasons: [...reasons]
        .map(([code, count]) => ({ code, count }))
        .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
      counties: [...counties]
        .map(([orgId, county]) => ({ orgId, ...county }))
        .sort((a, b) => b.total - a.total || a.orgId.localeCompare(b.orgId)),
    }),
  };
};

const dueOf = (
  { dueAt, workingDaysLeft = 0 }: CaseSummary,
  { open, overdue }: { readonly open: boolean; readonly overdue: boolean },
): keyof Overview['due'] => {
  if (overdue) return 'overdue';
  if (!open) return 'ended';
  if (dueAt === undefined) return 'none';
  return workingDaysLeft <= soonWorkingDays ? 'soon' : 'later';
};

/** How far a case ever came, each step only with the one before, and the amount that counts there. */
const reached = (file: CaseFile): ReadonlyMap<FunnelStep, number> => {
  const steps = new Map<FunnelStep, number>([['applied', file.need.amountFen]]);
  const recommended = file.rounds.length > 0;
  if (!recommended && !file.score) return steps;
  steps.set('screened', file.need.amountFen);
  if (!recommended) return steps;
  steps.set('recommended', file.need.amountFen);
  const grants = file.rounds.flatMap(({ lines }) =>
    lines.flatMap(({ answer }) => (answer?.kind === 'granted' ? [answer.amountFen] : [])),
  );
  if (grants.length === 0) return steps;
  // Several banks may grant the same need; only one of them will lend.
  steps.set('granted', file.outcome?.grantedFen ?? Math.max(...grants));
  const lentFen = file.outcome ? drawnFen(file.outcome) : 0;
  if (lentFen > 0) steps.set('lent', lentFen);
  return steps;
};

/** A silent bank is not a declining bank (design §3.7). */
const answerOf = ({ answer, silentSince, releasedAt, endedAt }: BankLine): keyof Overview['answers'] => {
  if (answer) return answer.kind;
  if (silentSince !== undefined) return 'silent';
  return releasedAt === undefined && endedAt === undefined ? 'waiting' : 'released';
};

const byDue = (a: CaseSummary, b: CaseSummary): number => (a.dueAt ?? 0) - (b.dueAt ?? 0);
