/** 试算: what a draft of a rule would change for cases, counted and explained. Pure; nothing is decided by it. */
export { type CaseDifference, type DateDifference, differenceOf, type Pair } from './change.ts';
export { type ExampleKind, exampleKinds, examplesKept } from './examples.ts';
export { type Membership, type Move, routeOf, type WhatIfFigures, whatIfTally } from './tally.ts';
export {
  type TrialRules,
  type Tried,
  type TriedDate,
  type TriedFile,
  type TriedLimit,
  type TriedScore,
  triedDates,
  triedLimits,
} from './tried.ts';
export { datesFromToday, type FromToday } from './tried-dates.ts';
export { factsOn, tryCases } from './try-cases.ts';
export { whyOf } from './why.ts';
