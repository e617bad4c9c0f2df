import { isEnded, type Stage, stages } from '../../domain/case/stages.ts';
import { type Fen, totalFen } from '../../domain/money/index.ts';
import type { AskPart, RegisterLine } from '../../domain/register/line.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import { type FunnelStep, funnelSteps, type Overview } from './port.ts';

type Sum = { count: number; amountFen: Fen };
type Answer = keyof Overview['answers'];

/**
 * What a part of a register adds to an overview: it follows from its lines and the day alone, and adds up, so that it can
 * be kept while they stand.
 */
export type Counts = {
  readonly total: number;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
  readonly funnel: Readonly<Record<FunnelStep, Sum>>;
  readonly answers: Readonly<Record<Answer, number>>;
  readonly reasons: Readonly<Record<string, number>>;
  readonly weeks: readonly Omit<Overview['weeks'][number], 'from'>[];
  readonly news: Overview['news'];
};

/** `weeks`: their first days, oldest first; `yesterday`: since when something is news. */
export type CountedDays = { readonly weeks: readonly CivilDate[]; readonly yesterday: CivilDate };

export const countLines = (
  lines: readonly RegisterLine[],
  { weeks: weekStarts, yesterday }: CountedDays,
): Counts => {
  const ofStage: Partial<Record<Stage, number>> = {};
  const funnel = emptyFunnel();
  const answers = { granted: 0, declined: 0, silent: 0, waiting: 0, released: 0 };
  const reasons: Record<string, number> = {};
  const weeks = weekStarts.map(() => ({ opened: 0, ended: 0, lent: 0, lentFen: 0 }));
  const news = { opened: 0, moved: 0, ended: 0, granted: 0, declined: 0, silent: 0, lent: 0, lentFen: 0 };
  const weekOf = (day: CivilDate) => weeks[weekStarts.findLastIndex((start) => start <= day)];
  const isNews = (day: CivilDate | undefined) => day !== undefined && day >= yesterday;
  for (const line of lines) {
    const { stage, openedOn, enteredOn, asks = [], loan } = line;
    ofStage[stage] = (ofStage[stage] ?? 0) + 1;
    for (const [step, fen] of reached(line)) {
      funnel[step].count += 1;
      funnel[step].amountFen = totalFen(funnel[step].amountFen, fen);
    }
    for (const ask of asks) {
      answers[answerOf(ask)] += 1;
      if (ask.answer === 'declined' && ask.reason !== undefined)
        reasons[ask.reason] = (reasons[ask.reason] ?? 0) + 1;
      if (ask.answer && isNews(ask.answeredOn)) news[ask.answer] += 1;
      if (isNews(ask.silentOn)) news.silent += 1;
    }
    const opening = weekOf(openedOn);
    if (opening) opening.opened += 1;
    const ending = isEnded(stage) ? weekOf(enteredOn) : undefined;
    if (ending) ending.ended += 1;
    if (isNews(openedOn)) news.opened += 1;
    if (isNews(enteredOn)) {
      if (isEnded(stage)) news.ended += 1;
      else if (line.enteredAt > line.openedAt) news.moved += 1;
    }
    for (const { on, amountFen } of loan?.draws ?? []) {
      const week = weekOf(on);
      if (week) {
        week.lent += 1;
        week.lentFen = totalFen(week.lentFen, amountFen);
      }
      if (isNews(on)) {
        news.lent += 1;
        news.lentFen = totalFen(news.lentFen, amountFen);
      }
    }
  }
  return { total: lines.length, stages: ofStage, funnel, answers, reasons, weeks, news };
};

export const addCounts = (parts: readonly Counts[], { weeks }: CountedDays): Counts => {
  const funnel = emptyFunnel();
  for (const part of parts)
    for (const step of funnelSteps) {
      funnel[step].count += part.funnel[step].count;
      funnel[step].amountFen = totalFen(funnel[step].amountFen, part.funnel[step].amountFen);
    }
  return {
    total: parts.reduce((sum, { total }) => sum + total, 0),
    stages: addNumbers<Record<string, number>>(parts.map((part) => part.stages)),
    funnel,
    answers: addNumbers<Counts['answers']>([noAnswers, ...parts.map((part) => part.answers)]),
    reasons: addNumbers(parts.map((part) => part.reasons)),
    weeks: weeks.map((_, nth) =>
      addNumbers<Counts['weeks'][number]>([noWeek, ...parts.flatMap((part) => part.weeks[nth] ?? [])]),
    ),
    news: addNumbers<Counts['news']>([noNews, ...parts.map((part) => part.news)]),
  };
};

const noAnswers = { granted: 0, declined: 0, silent: 0, waiting: 0, released: 0 };
const noWeek = { opened: 0, ended: 0, lent: 0, lentFen: 0 };
const noNews = { opened: 0, moved: 0, ended: 0, granted: 0, declined: 0, silent: 0, lent: 0, lentFen: 0 };

/** The first part names all there are, where there are always the same. */
const addNumbers = <T extends Readonly<Record<string, number>>>(parts: readonly T[]): T => {
  const sum: Record<string, number> = {};
  for (const part of parts)
    for (const [name, value] of Object.entries(part)) sum[name] = totalFen(sum[name] ?? 0, value);
  return sum as T;
};

const emptyFunnel = () =>
  Object.fromEntries(funnelSteps.map((step) => [step, { count: 0, amountFen: 0 }])) as Record<
    FunnelStep,
    Sum
  >;

/** How far a case ever came, each step only with the one before, and the amount that counts there. */
export const reached = ({
  needFen,
  rounds,
  score,
  asks = [],
  loan,
}: RegisterLine): ReadonlyMap<FunnelStep, Fen> => {
  const steps = new Map<FunnelStep, Fen>([['applied', needFen]]);
  if (rounds === 0 && score === undefined) return steps;
  steps.set('screened', needFen);
  if (rounds === 0) return steps;
  steps.set('recommended', needFen);
  const grants = asks.flatMap(({ answer, amountFen = 0 }) => (answer === 'granted' ? [amountFen] : []));
  if (grants.length === 0) return steps;
  // Several banks may grant the same need; only one of them will lend.
  steps.set('granted', loan?.grantedFen ?? Math.max(...grants));
  const lentFen = loan?.draws.reduce((sum, { amountFen }) => totalFen(sum, amountFen), 0) ?? 0;
  if (lentFen > 0) steps.set('lent', lentFen);
  return steps;
};

/** A silent bank is not a declining bank (design §3.7). */
const answerOf = ({ answer, silentOn, released }: AskPart): Answer => {
  if (answer) return answer;
  if (silentOn !== undefined) return 'silent';
  return released ? 'released' : 'waiting';
};

export const stageCounts = ({ stages: counts }: Counts): Overview['stages'] =>
  stages.map((stage) => ({ stage, count: counts[stage] ?? 0 }));
