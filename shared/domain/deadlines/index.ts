export {
  checkDeadlineRule,
  type DeadlineRule,
  type DeadlineUnit,
  deadlineUnits,
  type StartEvent,
  startEvents,
} from './deadline-rule.ts';
export { type Due, dueOf, isOverdue } from './due.ts';
export { type Remaining, remainingOf } from './remaining.ts';
export { joinSuspensions, type Suspension } from './suspension.ts';
