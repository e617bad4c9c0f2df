import { type Due, dueOf } from '../../deadlines/index.ts';
import type { CaseEvent } from '../events.ts';
import type { Limit } from '../limits.ts';
import { type OpenDate, openDatesOf } from '../open-dates.ts';
import type { BankClock } from '../round.ts';
import type { CaseFile } from '../state.ts';
import { accept, type Context, type Decider, eventsOf } from './context.ts';

/**
 * 暂定期限重新计算, when a notice of holidays is in force: each open date that was counted beyond what was known is counted anew by
 * its own rule. What people moved is theirs, and what has passed has passed.
 */
export const recountDates: Decider<'recountDates'> = (_command, file, context) =>
  accept(...openDatesOf(file).flatMap((date) => recounted(date, file, context)));

const recounted = (date: OpenDate, file: CaseFile, context: Context): readonly CaseEvent[] => {
  const counted = countedDate(date, file);
  if (!counted?.provisional || counted.movedTo || hasPassed(date, file)) return [];
  const { rule, startedAt, dueOn } = counted;
  const suspensions = 'suspensions' in counted ? counted.suspensions : [];
  const due: Due = dueOf(rule, startedAt, suspensions, context.rules.calendar);
  if (due.state !== 'running' || dueOn === undefined) return [];
  if (due.dueOn === dueOn && due.provisional) return [];
  const { id: _id, dueAt: _before, ...place } = date;
  return [
    eventsOf(context).make('DateMoved', {
      ...place,
      ...{ from: dueOn, to: due.dueOn, dueAt: due.dueAt, cause: 'calendar' },
      calendarVersion: due.calendarVersion,
      ...(due.provisional && { provisional: true }),
    }),
  ];
};

const lineOf = ({ round, bankId }: OpenDate, { rounds }: CaseFile) =>
  rounds.find(({ number }) => number === round)?.lines.find((line) => line.bankId === bankId);

/** Undefined: a day that people set themselves. */
const countedDate = (date: OpenDate, file: CaseFile): Limit | BankClock | undefined => {
  switch (date.kind) {
    case 'contact':
      return lineOf(date, file)?.contact;
    case 'bankAnswer':
      return lineOf(date, file)?.clock;
    case 'secondRecommendation':
    case 'jointDiagnosis':
    case 'plan':
      return file.limit;
    case 'prescription':
    case 'followUp':
    case 'handUpAnswer':
    case 'cultivationReview':
    case 'erasureAnswer':
      return undefined;
    default:
      return date.kind satisfies never;
  }
};

const hasPassed = (date: OpenDate, file: CaseFile): boolean => {
  const line = lineOf(date, file);
  if (date.kind === 'contact') return line?.contact?.overdueSince !== undefined;
  return date.kind === 'bankAnswer'
    ? line?.silentSince !== undefined
    : file.limit?.overdueSince !== undefined;
};
