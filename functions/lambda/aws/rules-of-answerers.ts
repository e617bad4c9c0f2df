import { makeCaseRuleBook } from '../../../shared/adapters/rule-book/case-rule-book.ts';
import type { RulesOf } from '../../../shared/adapters/rule-book/live-rules.ts';

const judgesNothing = (what: string) => (): never => {
  throw new Error(`This function does not ${what}`);
};

/** The rules of a function whose commands never score or rank; the engines that do ship with others. */
export const rulesOfAnswerers: RulesOf = (_hash, shelf) => ({
  ...makeCaseRuleBook(shelf),
  score: judgesNothing('score'),
  match: judgesNothing('rank products'),
});
