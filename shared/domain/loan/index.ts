export { type DayCount, dayCounts, daysElapsed, daysOfYear } from './day-count.ts';
export {
  type Instalment,
  type LoanTerms,
  type RepaymentMethod,
  type RepaymentPlan,
  repaymentMethods,
  repaymentPlan,
} from './plan.ts';
