/** How a loan is paid back, for whoever shows what an offer costs; the reckoning is the domain's. */

export { type RepaymentMethod, repaymentPlan } from '../../domain/loan/index.ts';
