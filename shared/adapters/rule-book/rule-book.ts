import type { RuleBook } from '../../application/ports/rule-book.ts';
import type { Hash } from '../../domain/case/chain.ts';
import { makeCaseRuleBook } from './case-rule-book.ts';
import { makeJudging } from './judging.ts';
import { openShelf, type Shelf } from './shelf.ts';

/** The rule book over the rule files that ship with the system; what no request asks for is not read. */
export const makeRuleBook = (hash: Hash, shelf: Shelf = openShelf()): RuleBook => ({
  ...makeCaseRuleBook(shelf),
  ...makeJudging(hash, shelf),
});
