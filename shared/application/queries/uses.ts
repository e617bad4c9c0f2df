import type { Deps } from '../deps.ts';
import { freshened } from '../rules/freshness.ts';
import { checkApplicant } from './check-applicant.ts';
import { explainScoreOf } from './explain-score.ts';
import { improvementsOf } from './improvements.ts';
import { listCases } from './list-cases.ts';
import { offers } from './offers.ts';
import { overview } from './overview.ts';
import { ownProducts } from './own-products.ts';
import type { QueryUses } from './port.ts';
import { planOfLoan } from './repayment-plan.ts';
import { matching, namedTimeline, readCase, timeline } from './view-case.ts';

/** Reading cases: everybody, each their own. */
export const readingUses = (deps: Deps) =>
  freshened(deps, {
    viewCase: (actor, caseId) => readCase(deps, actor, caseId),
    listCases: (request) => listCases(deps, request),
    timeline: (actor, caseId) => timeline(deps, actor, caseId),
    namedTimeline: (actor, caseId) => namedTimeline(deps, actor, caseId),
    explainScore: (actor, caseId) => explainScoreOf(deps, actor, caseId),
  } satisfies Partial<QueryUses>);

/** 还款计划: for the enterprise, and each bank for its own loan. */
export const loanUses = (deps: Deps) =>
  freshened(deps, {
    repaymentPlan: (actor, caseId, wish) => planOfLoan(deps, actor, caseId, wish),
  } satisfies Partial<QueryUses>);

/** 本行产品条件: each bank its own. */
export const ownProductUses = (deps: Deps) =>
  freshened(deps, {
    ownProducts: (actor, caseId) => ownProducts(deps, actor, caseId),
  } satisfies Partial<QueryUses>);

/** What could be had, and what would help: for the enterprise and for who steers its case. */
export const adviceUses = (deps: Deps) =>
  freshened(deps, {
    matching: (actor, caseId) => matching(deps, actor, caseId),
    offers: (actor, caseId) => offers(deps, actor, caseId),
    improvements: (actor, caseId) => improvementsOf(deps, actor, caseId),
  } satisfies Partial<QueryUses>);

/** A work group over all its cases. */
export const oversightUses = (deps: Deps) =>
  freshened(deps, {
    overview: (actor) => overview(deps, actor),
    checkApplicant: (actor, identity) => checkApplicant(deps, actor, identity),
  } satisfies Partial<QueryUses>);
