import type { Dimension, Outcome } from '../dimension.ts';
import type { MatchInput } from '../need.ts';
import type { BankProduct } from '../product.ts';

/**
 * The rules written a second time, one product after the other and without any index: what the index is tested against
 * and measured beside. `undefined` from a rule: the condition is not stated.
 */
const rules: readonly (readonly [Dimension, (p: BankProduct, n: MatchInput) => Outcome | undefined])[] = [
  [
    'region',
    (p, n) => p.regions && (n.regions ? test(n.regions.some((r) => p.regions?.includes(r))) : 'unknown'),
  ],
  ['amount', (p, n) => within(p.minAmountFen, bought(p, n, 'maxAmountFen'), n.amountFen)],
  ['tenor', (p, n) => within(p.minTenorMonths, bought(p, n, 'maxTenorMonths'), n.tenorMonths)],
  ['purpose', (p, n) => p.purposes && (n.purpose ? test(p.purposes.includes(n.purpose)) : 'unknown')],
  [
    'sizeClass',
    (p, n) => p.sizeClasses && (n.sizeClass ? test(p.sizeClasses.includes(n.sizeClass)) : 'unknown'),
  ],
  ['industry', industry],
  ['stage', stage],
  ['score', score],
  ['age', (p, n) => within(p.minAgeMonths, undefined, n.ageMonths)],
  ['method', method],
  [
    'negativeList',
    (p, n) =>
      p.refusedFlags && (n.flags ? test(!n.flags.some((f) => p.refusedFlags?.includes(f))) : 'unknown'),
  ],
];

/** The limit of the last step whose points and grades the score has; the product's own where there is none. */
function bought(
  p: BankProduct,
  { score: has }: MatchInput,
  limit: 'maxAmountFen' | 'maxTenorMonths',
): number | undefined {
  let held: number | undefined;
  const own = p.scoreThreshold;
  const sameModel =
    own?.region === has?.region && own?.modelId === has?.modelId && own?.version === has?.version;
  if (own && has?.settled && sameModel)
    for (const step of p.scoreTerms ?? []) {
      if (step.minScore !== undefined && has.total + 1e-9 < step.minScore) continue;
      if (step.grades && !(has.grade !== null && step.grades.includes(has.grade))) continue;
      held = step[limit];
    }
  return held ?? p[limit];
}

const test = (holds: boolean): Outcome => (holds ? 'pass' : 'fail');

function within(
  min: number | undefined,
  max: number | undefined,
  value: number | undefined,
): Outcome | undefined {
  if (min === undefined && max === undefined) return undefined;
  if (value === undefined) return 'unknown';
  if (min !== undefined && value < min) return 'fail';
  return test(max === undefined || value <= max);
}

function industry(
  { industries, excludedIndustries }: BankProduct,
  { industry: code }: MatchInput,
): Outcome | undefined {
  if (industries === undefined && excludedIndustries === undefined) return undefined;
  if (code === undefined) return 'unknown';
  let outcome: Outcome = industries === undefined ? 'pass' : 'fail';
  for (const served of industries ?? []) {
    if (code.startsWith(served)) outcome = 'pass';
    else if (served.startsWith(code) && outcome === 'fail') outcome = 'unknown';
  }
  for (const excluded of excludedIndustries ?? []) {
    if (code.startsWith(excluded)) return 'fail';
    if (excluded.startsWith(code) && outcome === 'pass') outcome = 'unknown';
  }
  return outcome;
}

function stage({ stages }: BankProduct, { stage: found }: MatchInput): Outcome | undefined {
  if (stages === undefined) return undefined;
  if (found === undefined) return 'unknown';
  return stages.ruleId === found.ruleId ? test(stages.ids.includes(found.id)) : 'notComparable';
}

function score({ scoreThreshold: asked }: BankProduct, { score: found }: MatchInput): Outcome | undefined {
  if (asked === undefined) return undefined;
  if (found === undefined) return 'unknown';
  const sameModel = asked.modelId === found.modelId && asked.version === found.version;
  if (asked.region !== found.region || !sameModel) return 'notComparable';
  if (!found.settled) return 'unknown';
  if (asked.minScore !== undefined && found.total + 1e-9 < asked.minScore) return 'fail';
  return test(asked.grades === undefined || (found.grade !== null && asked.grades.includes(found.grade)));
}

function method({ methods }: BankProduct, { methods: offered }: MatchInput): Outcome | undefined {
  if (methods === undefined) return undefined;
  if (offered === undefined) return 'unknown';
  return test(offered.length === 0 || offered.some((one) => methods.includes(one)));
}

const isMet = (outcome: Outcome | undefined) => outcome === undefined || outcome === 'pass';

/** Ids of the products that fit; leaves each product at its first condition not met. */
export function naiveEligible(products: readonly BankProduct[], need: MatchInput): string[] {
  const found: string[] = [];
  for (const product of products) {
    const lenders = [product.bankId, ...(product.memberBankIds ?? [])];
    if (lenders.every((bank) => need.excludedBanks?.some(({ bankId }) => bankId === bank))) continue;
    if (rules.every(([, rule]) => isMet(rule(product, need)))) found.push(product.id);
  }
  return found;
}

export type NaiveReasons = {
  readonly productId: string;
  readonly notMet: readonly { readonly dimension: Dimension; readonly outcome: Outcome }[];
};

/** Every product with every condition that is not met. */
export function naiveReasons(products: readonly BankProduct[], need: MatchInput): NaiveReasons[] {
  return products.map((product) => {
    const notMet = [];
    for (const [dimension, rule] of rules) {
      const outcome = rule(product, need);
      if (outcome !== undefined && outcome !== 'pass') notMet.push({ dimension, outcome });
    }
    return { productId: product.id, notMet };
  });
}
