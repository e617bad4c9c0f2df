import { lastMoment } from '../case/limit-start.ts';
import { isLimitedStage, type LimitedStage, limitedStages, limitOf } from '../case/limits.ts';
import { type BankLine, isSettled, type Round } from '../case/round.ts';
import type { CaseRules } from '../case/rules.ts';
import { isEnded } from '../case/stages.ts';
import type { CaseFile } from '../case/state.ts';
import { type DeadlineRule, dueOf } from '../deadlines/index.ts';
import { addDays, addMonths } from '../time/civil-arithmetic.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import { civilDateOf } from '../time/shanghai.ts';
import type { TriedDate } from './tried.ts';

/**
 * The dates that follow from rules for a case as it stands, counted anew by them. A clock that runs keeps the rule it
 * began with; this says what the same matter would get if it began under these rules.
 */
export const datesOf = (rules: CaseRules, file: CaseFile): readonly TriedDate[] => {
  const { phase } = file;
  if (phase.stage === 'bankHandling') {
    const round = file.rounds.find(({ number }) => number === phase.round);
    return (round?.lines ?? []).flatMap((line) =>
      round ? [...contactDate(rules, file, round, line), ...bankAnswerDate(rules, round, line)] : [],
    );
  }
  if (isLimitedStage(phase.stage)) return stageDate(rules, file, phase.stage);
  return isEnded(phase.stage) ? endedDates(rules, file) : [];
};

const contactDate = (
  { contact: rule, calendar }: CaseRules,
  file: CaseFile,
  round: Round,
  line: BankLine,
): readonly TriedDate[] => {
  const called = line.contactedAt !== undefined || line.materialsCompleteAt !== undefined;
  if (!rule || called || isSettled(line)) return [];
  const from = rule.start === 'recommended' ? round.at : lastMoment(rule.start, file);
  const limit = limitOf(rule, from, round.at, calendar);
  return limit ? [{ what: 'contact', bankId: line.bankId, on: limit.dueOn }] : [];
};

const stageDate = (rules: CaseRules, file: CaseFile, stage: LimitedStage): readonly TriedDate[] => {
  const rule = rules[stage];
  const limit = limitOf(rule, rule && lastMoment(rule.start, file), file.enteredStageAt, rules.calendar);
  return limit ? [{ what: stage, on: limit.dueOn }] : [];
};

const bankAnswerDate = (rules: CaseRules, round: Round, line: BankLine): readonly TriedDate[] => {
  const rule = rules.bankAnswer;
  const start = rule && startOf(rule, round, line);
  if (!rule || start === undefined || isSettled(line)) return [];
  const suspensions = line.requests.map(({ askedAt, suppliedAt, cancelledAt }) => ({
    from: askedAt,
    to: suppliedAt ?? cancelledAt,
  }));
  const due = dueOf(rule, start, suspensions, rules.calendar);
  const on = due.state === 'running' ? due.dueOn : due.dueOnBefore;
  return [{ what: 'bankAnswer', bankId: line.bankId, on }];
};

const startOf = ({ start }: DeadlineRule, round: Round, line: BankLine): Moment | undefined => {
  switch (start) {
    case 'recommended':
      return round.at;
    case 'materialsComplete':
      return line.materialsCompleteAt;
    // No other event starts a bank's clock (decide/recommendation, decide/bank-progress).
    default:
      return undefined;
  }
};

const endedDates = (rules: CaseRules, { enteredStageAt, personalData }: CaseFile): readonly TriedDate[] => {
  const request = personalData?.request;
  return [
    ...(rules.retention
      ? [{ what: 'retention' as const, on: addMonths(civilDateOf(enteredStageAt), rules.retention.months) }]
      : []),
    ...(rules.erasureAnswerDays !== undefined && request
      ? [{ what: 'erasureAnswer' as const, on: addDays(civilDateOf(request.at), rules.erasureAnswerDays) }]
      : []),
  ];
};

/** What a matter that begins today would get: the plainest way to see what a setting does. */
export type FromToday = {
  readonly what: TriedDate['what'];
  readonly on: CivilDate;
  readonly provisional: boolean;
};

export const datesFromToday = (rules: CaseRules, at: Moment): readonly FromToday[] => {
  const today = civilDateOf(at);
  return [
    ...(['contact', 'bankAnswer', ...limitedStages] as const).flatMap((what) => {
      const limit = limitOf(rules[what], at, at, rules.calendar);
      return limit ? [{ what, on: limit.dueOn, provisional: limit.provisional }] : [];
    }),
    ...(rules.retention
      ? [{ what: 'retention' as const, on: addMonths(today, rules.retention.months), provisional: false }]
      : []),
    ...(rules.erasureAnswerDays === undefined
      ? []
      : [
          { what: 'erasureAnswer' as const, on: addDays(today, rules.erasureAnswerDays), provisional: false },
        ]),
  ];
};
