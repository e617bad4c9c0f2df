import { asBought } from './bought-terms.ts';
import { evaluateScore } from './evaluate-score.ts';
import { hasIndustryRule, industryOutcome } from './industry-rule.ts';
import type { MatchInput } from './need.ts';
import type { BankProduct } from './product.ts';
import type { RuleResult } from './result.ts';

/**
 * Every condition of one product against one need, in the order of `dimensions`. The slow and plain form: it explains,
 * and the index must agree with it.
 */
export function evaluate(stated: BankProduct, need: MatchInput): readonly RuleResult[] {
  const product = asBought(stated, need.score);
  return [
    anyOf('region', product.regions, need.regions),
    range('amount', product.minAmountFen, product.maxAmountFen, need.amountFen),
    range('tenor', product.minTenorMonths, product.maxTenorMonths, need.tenorMonths),
    member('purpose', product.purposes, need.purpose),
    member('sizeClass', product.sizeClasses, need.sizeClass),
    industry(product, need.industry),
    stage(product.stages, need.stage),
    evaluateScore(product.scoreThreshold, need.score),
    range('age', product.minAgeMonths, undefined, need.ageMonths),
    method(product.methods, need.methods),
    negativeList(product.refusedFlags, need.flags),
  ];
}

type SetDimension = 'region' | 'purpose' | 'sizeClass' | 'method';
type Keys = readonly string[];

function range(
  dimension: 'amount' | 'tenor' | 'age',
  min: number | undefined,
  max: number | undefined,
  found: number | undefined,
): RuleResult {
  if (min === undefined && max === undefined) return notStated(dimension, found ?? null);
  const asked = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  if (found === undefined) return { dimension, outcome: 'unknown', asked, found: null };
  const inside = (min === undefined || found >= min) && (max === undefined || found <= max);
  return { dimension, outcome: inside ? 'pass' : 'fail', asked, found };
}

function member(dimension: SetDimension, oneOf: Keys | undefined, found: string | undefined): RuleResult {
  if (oneOf === undefined) return notStated(dimension, found ?? null);
  if (found === undefined) return { dimension, outcome: 'unknown', asked: { oneOf }, found: null };
  return { dimension, outcome: oneOf.includes(found) ? 'pass' : 'fail', asked: { oneOf }, found };
}

function anyOf(dimension: SetDimension, oneOf: Keys | undefined, found: Keys | undefined): RuleResult {
  if (oneOf === undefined) return notStated(dimension, found ?? null);
  if (found === undefined) return { dimension, outcome: 'unknown', asked: { oneOf }, found: null };
  const shared = found.some((key) => oneOf.includes(key));
  return { dimension, outcome: shared ? 'pass' : 'fail', asked: { oneOf }, found };
}

/** No preference is open to every method. */
function method(oneOf: Keys | undefined, found: Keys | undefined): RuleResult {
  if (oneOf === undefined || found === undefined || found.length > 0) return anyOf('method', oneOf, found);
  return { dimension: 'method', outcome: 'pass', asked: { oneOf }, found };
}

function industry(product: BankProduct, found: string | undefined): RuleResult {
  if (!hasIndustryRule(product)) return notStated('industry', found ?? null);
  const { industries: oneOf, excludedIndustries: noneOf } = product;
  const asked = { ...(oneOf && { oneOf }), ...(noneOf && { noneOf }) };
  if (found === undefined) return { dimension: 'industry', outcome: 'unknown', asked, found: null };
  return { dimension: 'industry', outcome: industryOutcome(product, found), asked, found };
}

/** Stages of another stage rule are other stages, whatever their names. */
function stage(asked: BankProduct['stages'], found: MatchInput['stage']): RuleResult {
  if (asked === undefined) return notStated('stage', found?.id ?? null);
  const want = { oneOf: asked.ids };
  if (found === undefined) return { dimension: 'stage', outcome: 'unknown', asked: want, found: null };
  if (found.ruleId !== asked.ruleId) {
    return { dimension: 'stage', outcome: 'notComparable', asked: want, found: found.id };
  }
  const outcome = asked.ids.includes(found.id) ? 'pass' : 'fail';
  return { dimension: 'stage', outcome, asked: want, found: found.id };
}

function negativeList(noneOf: Keys | undefined, found: Keys | undefined): RuleResult {
  if (noneOf === undefined) return notStated('negativeList', found ?? null);
  if (found === undefined)
    return { dimension: 'negativeList', outcome: 'unknown', asked: { noneOf }, found: null };
  const refused = found.some((flag) => noneOf.includes(flag));
  return { dimension: 'negativeList', outcome: refused ? 'fail' : 'pass', asked: { noneOf }, found };
}

const notStated = (dimension: RuleResult['dimension'], found: RuleResult['found']): RuleResult => ({
  dimension,
  outcome: 'notStated',
  asked: null,
  found,
});
