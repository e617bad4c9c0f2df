import { holderFor } from '../../domain/access/holder.ts';
import { type CaseDue, outcomeStepFor } from '../../domain/access/views.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { CaseRules } from '../../domain/case/rules.ts';
import type { CaseFile } from '../../domain/case/state.ts';
import { sumFen } from '../../domain/money/fen.ts';
import type { RegisterLine } from '../../domain/register/line.ts';
import type { ListLine, OwnPart } from '../../domain/register/part-line.ts';
import { roundForOutput } from '../../domain/scoring/index.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { CivilDate } from '../../domain/time/index.ts';
import { dueFor, dueIn } from './due.ts';
import { sizeOfLine } from './listed.ts';
import type { CaseSummary, OverseenSummary, OwnSummary } from './port.ts';

/**
 * One line of a list, of a line in a register. A work group and those above it know all of theirs but the telephone number; of
 * its own part an organisation knows all.
 */
export const summaryOfLine = (
  line: ListLine,
  rules: Pick<CaseRules, 'calendar' | 'sizeOf'>,
  now: number,
): CaseSummary => {
  const due = dueIn(line.due, rules.calendar, now);
  return {
    id: line.caseId,
    orgId: line.orgId,
    enterpriseName: line.name,
    identityCode: line.code,
    stage: line.stage,
    round: line.rounds,
    amountFen: line.needFen,
    openedAt: line.openedAt,
    enteredStageAt: line.enteredAt,
    version: line.version,
    ...(line.score !== undefined && {
      score: {
        total: roundForOutput(line.score),
        grade: line.grade ?? null,
        label: line.scoreLabel ?? null,
      },
    }),
    ...(line.holder !== undefined && { holderOrgId: line.holder }),
    ...(line.step && { outcomeStep: line.step }),
    ...dueParts(due),
    ...(line.part
      ? ownSummaryOf(line, line.part, rules)
      : isWorkGroups(line) && { more: overseenOf(line, rules) }),
  };
};

/** A line that is nobody's own part says all. */
const isWorkGroups = (line: ListLine): line is RegisterLine => line.channel !== undefined;

const ownSummaryOf = (line: ListLine, { asked, ownTasks }: OwnPart, rules: Pick<CaseRules, 'sizeOf'>) => {
  const isAsked = asked !== undefined;
  const size = line.size && sizeOfLine(line, rules);
  const lastContactOn = lastContactOf(line);
  const own: OwnSummary = {
    industry: line.industry,
    purpose: line.purpose,
    tenorMonths: line.tenorMonths,
    ...(size && { size }),
    ...(line.due && { dueKind: line.due.kind }),
    ...(isAsked && { reasons: [...new Set(line.asks?.flatMap(({ reason }) => reason ?? []))] }),
    ...(line.tags && { tags: line.tags }),
    ...(lastContactOn && { lastContactOn }),
  };
  return {
    ...(asked && {
      asked: {
        state: asked.state,
        productId: asked.productId,
        at: asked.at,
        ...(asked.answeredAt !== undefined && { answeredAt: asked.answeredAt }),
      },
    }),
    ...(ownTasks && { tasks: ownTasks }),
    own,
  };
};

const overseenOf = (line: RegisterLine, rules: Pick<CaseRules, 'sizeOf'>): OverseenSummary => {
  const { asks = [], loan } = line;
  const size = sizeOfLine(line, rules);
  const lastContactOn = lastContactOf(line);
  return {
    industry: line.industry,
    channel: line.channel,
    purpose: line.purpose,
    tenorMonths: line.tenorMonths,
    ...(size && { size }),
    ...(line.due && { dueKind: line.due.kind }),
    ...(line.assignee !== undefined && { assignee: line.assignee }),
    banks: [...new Set(asks.map(({ bankId }) => bankId))],
    reasons: [...new Set(asks.flatMap(({ reason }) => reason ?? []))],
    tags: line.tags ?? [],
    ...(lastContactOn && { lastContactOn }),
    lentFen: sumFen(loan?.draws.map(({ amountFen }) => amountFen) ?? []),
  };
};

/** 最近对接日. */
export const lastContactOf = ({ asks = [] }: Pick<ListLine, 'asks'>): CivilDate | undefined =>
  asks
    .flatMap(({ contactedOn }) => contactedOn ?? [])
    .toSorted()
    .at(-1);

const dueParts = (due: CaseDue | undefined) =>
  due && {
    dueAt: due.at,
    workingDaysLeft: due.workingDaysLeft,
    dueProvisional: due.provisional,
    ...(due.dayOff && { dueOnDayOff: true }),
  };

/** One line of an enterprise's list of its cases. */
export const summaryOf = (file: CaseFile, actor: Actor, calendar: Calendar, now: number): CaseSummary => {
  const due = dueFor(file, actor, calendar, now);
  const holderOrgId = holderFor(file, actor);
  const outcomeStep = outcomeStepFor(actor, file);
  return {
    id: file.id,
    orgId: file.orgId,
    enterpriseName: file.applicant.name,
    identityCode: file.applicant.identity.code,
    stage: file.phase.stage,
    round: file.rounds.length,
    amountFen: file.need.amountFen,
    openedAt: file.openedAt,
    enteredStageAt: file.enteredStageAt,
    version: file.version,
    ...(file.score && { score: scoreOf(file.score) }),
    ...(holderOrgId !== undefined && { holderOrgId }),
    ...(outcomeStep && { outcomeStep }),
    ...dueParts(due),
  };
};

const scoreOf = ({ total, grade, label }: NonNullable<CaseFile['score']>) => ({
  total: roundForOutput(total),
  grade,
  label: label?.zh ?? null,
});
