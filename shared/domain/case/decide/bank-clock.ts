import { type DeadlineRule, dueOf } from '../../deadlines/index.ts';
import type { Calendar } from '../../time/calendar.ts';
import { type BankClock, type MovedClock, resumedAt, suspendedFrom } from '../round.ts';

type Base = Pick<BankClock, 'rule' | 'startedAt' | 'suspensions' | 'movedTo' | 'asked'>;

const projected = (base: Base, calendar: Calendar): BankClock => {
  const due = dueOf(base.rule, base.startedAt, base.suspensions, calendar, base.movedTo);
  const { calendarVersion } = due;
  return due.state === 'suspended'
    ? { ...base, provisional: false, calendarVersion }
    : { ...base, dueOn: due.dueOn, dueAt: due.dueAt, provisional: due.provisional, calendarVersion };
};

export const startedClock = (rule: DeadlineRule, at: number, calendar: Calendar): BankClock =>
  projected({ rule, startedAt: at, suspensions: [] }, calendar);

/** Waiting for papers is not the bank's time. */
export const suspendedClock = (clock: BankClock, at: number, calendar: Calendar): BankClock => {
  const suspensions = suspendedFrom(clock.suspensions, at);
  return suspensions === clock.suspensions ? clock : projected({ ...base(clock), suspensions }, calendar);
};

export const resumedClock = (clock: BankClock, at: number, calendar: Calendar): BankClock => {
  const suspensions = resumedAt(clock.suspensions, at);
  return projected({ ...base(clock), suspensions }, calendar);
};

/** As an event of that very moment says it. */
export const movedClock = ({ suspensions: _follow, ...clock }: BankClock): MovedClock => clock;

const base = ({ rule, startedAt, suspensions, movedTo, asked }: BankClock): Base => ({
  ...{ rule, startedAt, suspensions },
  ...(movedTo && { movedTo }),
  ...(asked && { asked }),
});
