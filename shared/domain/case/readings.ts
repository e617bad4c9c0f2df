import { type DeadlineRule, dueOf, type StartEvent, type Suspension } from '../deadlines/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Moment } from '../time/moment.ts';
import type { ExtendableKind } from './extension.ts';
import { lastMoment } from './limit-start.ts';
import { type BankLine, isSettled, type Round, waitsForContact } from './round.ts';
import type { CaseRules } from './rules.ts';
import type { CaseFile } from './state.ts';

/**
 * 另一种起算: the date in force of an open piece of work, and what it would be if the region counted from the other event that it
 * wants compared. The texts differ in just this (mechanism.md §3, T1 to T4). It moves nothing.
 */
export type Reading = {
  readonly kind: ExtendableKind;
  readonly bankId?: string;
  readonly start: StartEvent;
  /** Absent: it has not begun. Where people moved the date, the one they set. */
  readonly dueOn?: CivilDate;
  readonly other: StartEvent;
  /** Absent: the other event has not come to pass in this case. */
  readonly otherDueOn?: CivilDate;
  /** Days that no notice of holidays covers were counted for the other date. */
  readonly provisional?: true;
};

/** Of each date that runs, or would by the other reading; by the rule that it was begun by, the calendar of today. */
export const readingsOf = (file: CaseFile, rules: CaseRules): readonly Reading[] => {
  const { phase, limit } = file;
  switch (phase.stage) {
    case 'bankHandling': {
      const round = file.rounds.find(({ number }) => number === phase.round);
      return round ? round.lines.flatMap((line) => ofLine(file, round, line, rules)) : [];
    }
    case 'secondRecommendation':
    case 'jointDiagnosis':
    case 'prescription': {
      const kind = phase.stage === 'prescription' ? 'plan' : phase.stage;
      const at = (event: StartEvent) => lastMoment(event, file);
      return limit ? compared({ kind, rule: limit.rule, dueOn: limit.dueOn }, at, [], rules.calendar) : [];
    }
    default:
      return [];
  }
};

const ofLine = (file: CaseFile, round: Round, line: BankLine, rules: CaseRules): readonly Reading[] => {
  if (isSettled(line)) return [];
  const { bankId, contact, clock, requests } = line;
  const { calendar } = rules;
  const at = (event: StartEvent) => momentOf(event, file, round, line);
  const calls =
    contact && waitsForContact(line)
      ? compared({ kind: 'contact', bankId, rule: contact.rule, dueOn: contact.dueOn }, at, [], calendar)
      : [];
  // What has not begun goes by the rule in force when it does.
  const rule = clock?.rule ?? rules.bankAnswer;
  if (!rule || line.silentSince !== undefined) return calls;
  const without = requests.map(({ askedAt, suppliedAt, cancelledAt }): Suspension => {
    const to = suppliedAt ?? cancelledAt;
    return { from: askedAt, ...(to !== undefined && { to }) };
  });
  const dueOn = clock?.dueOn === undefined ? {} : { dueOn: clock.dueOn };
  return [...calls, ...compared({ kind: 'bankAnswer', bankId, rule, ...dueOn }, at, without, calendar)];
};

/** An event of one bank’s line is that bank’s own. */
const momentOf = (event: StartEvent, file: CaseFile, round: Round, line: BankLine): Moment | undefined => {
  switch (event) {
    case 'recommended':
      return round.at;
    case 'contacted':
      return line.contactedAt;
    case 'materialsComplete':
      return line.materialsCompleteAt;
    default:
      return lastMoment(event, file);
  }
};

const compared = (
  { rule, ...date }: Pick<Reading, 'kind' | 'bankId' | 'dueOn'> & { readonly rule: DeadlineRule },
  at: (event: StartEvent) => Moment | undefined,
  suspensions: readonly Suspension[],
  calendar: Calendar,
): readonly Reading[] => {
  const { start, compare: other } = rule;
  if (other === undefined) return [];
  const from = at(other);
  if (from === undefined) return [{ ...date, start, other }];
  const due = dueOf(rule, from, suspensions, calendar);
  const otherDueOn = due.state === 'running' ? due.dueOn : due.dueOnBefore;
  return [{ ...date, start, other, otherDueOn, ...(due.provisional && { provisional: true as const }) }];
};
