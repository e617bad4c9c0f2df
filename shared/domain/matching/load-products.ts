import { creditMethods, purposes } from '../credit-terms.ts';
import {
  headerProblems,
  isBilingual,
  isFilled,
  isListOf,
  isRecord,
  type Loaded,
  type RuleFileProblem,
} from '../rule-tables/rule-header.ts';
import { bindingRules } from './binding-rule.ts';
import { type BankProduct, grantChannels, negativeFlags, sizeClasses, strengths } from './product.ts';

export const productCatalogueSchema = 'huizhen/product-catalogue/1';

type Check = (value: unknown) => boolean;

const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const texts: Check = (value) => isListOf(value, isFilled) && value.length > 0;
const someOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    texts(value) && (value as string[]).every((one) => allowed.includes(one));

const industryCodes: Check = (value) =>
  isListOf(value, isFilled) && value.every((code) => /^[A-T]\d{0,4}$/.test(code));

const band: Check = (value) =>
  isRecord(value) &&
  count(value['min']) &&
  count(value['max']) &&
  Number(value['min']) <= Number(value['max']);

const points: Check = (value) => typeof value === 'number' && Number.isFinite(value);

const stepFields: Readonly<Record<string, Check>> = {
  minScore: points,
  grades: texts,
  maxAmountFen: count,
  maxTenorMonths: count,
  rateBp: band,
};

/** A step says for which points or grades it is, and buys something. */
const isScoreStep = (value: unknown): boolean => {
  if (!isRecord(value)) return false;
  const fields = Object.keys(value);
  const buys = fields.some((key) => key !== 'minScore' && key !== 'grades');
  const isFor = value['minScore'] !== undefined || value['grades'] !== undefined;
  return buys && isFor && Object.entries(value).every(([key, one]) => stepFields[key]?.(one) === true);
};

const thresholdFields: Readonly<Record<string, Check>> = {
  region: isFilled,
  modelId: isFilled,
  version: isFilled,
  minScore: points,
  grades: texts,
};

/** What each member of a product must be; a member of another name is refused, since a condition misspelt is a condition lost. */
const required: Readonly<Record<string, Check>> = {
  id: isFilled,
  bankId: isFilled,
  bankName: isBilingual,
  name: isBilingual,
  status: (value) => value === 'demo' || value === 'sourced',
  provenance: (value) =>
    isRecord(value) &&
    ['published', 'case', 'demo'].includes(String(value['status'])) &&
    isFilled(value['section']) &&
    isFilled(value['evidence']) &&
    (value['note'] === undefined || isBilingual(value['note'])),
};
const optional: Readonly<Record<string, Check>> = {
  regions: texts,
  minAmountFen: count,
  maxAmountFen: count,
  minTenorMonths: count,
  maxTenorMonths: count,
  purposes: someOf(purposes),
  methods: someOf(creditMethods),
  sizeClasses: someOf(sizeClasses),
  industries: (value) => industryCodes(value) && (value as string[]).length > 0,
  excludedIndustries: industryCodes,
  stages: (value) => isRecord(value) && isFilled(value['ruleId']) && texts(value['ids']),
  scoreThreshold: (value) =>
    isRecord(value) &&
    isFilled(value['region']) &&
    Object.entries(value).every(([key, one]) => thresholdFields[key]?.(one) === true),
  minAgeMonths: count,
  refusedFlags: someOf(negativeFlags),
  rateBp: band,
  channelLimits: (value) =>
    isRecord(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(
      ([channel, limit]) => (grantChannels as readonly string[]).includes(channel) && count(limit),
    ),
  scoreTerms: (value) => Array.isArray(value) && value.length > 0 && value.every(isScoreStep),
  memberBankIds: texts,
  advisory: someOf(bindingRules),
  strengths: someOf(strengths),
};

/** The products of one catalogue file, or every problem with its place. */
export function loadProducts(json: unknown): Loaded<readonly BankProduct[]> {
  const header = headerProblems(json, productCatalogueSchema);
  const entries = isRecord(json) && Array.isArray(json['products']) ? json['products'] : undefined;
  const problems = [
    ...header,
    ...(entries?.flatMap((entry, i) => problemsOf(entry, `/products/${i}`)) ?? [
      { at: '/products', detail: 'missing' },
    ]),
  ];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: entries as readonly BankProduct[] };
}

export const productSchema = 'huizhen/product/1';

/** One product as a document of its own, `{ schema, provenance, product }` with its version; or every problem with its place. */
export function loadProduct(json: unknown): Loaded<BankProduct> {
  const product = isRecord(json) ? json['product'] : undefined;
  const problems = [...headerProblems(json, productSchema), ...problemsOf(product, '/product')];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: product as BankProduct };
}

function problemsOf(entry: unknown, at: string): readonly RuleFileProblem[] {
  if (!isRecord(entry)) return [{ at, detail: 'not an object' }];
  const missing = Object.keys(required).filter((key) => entry[key] === undefined);
  const wrong = Object.entries(entry).filter(
    ([key, value]) => (required[key] ?? optional[key])?.(value) !== true,
  );
  const crossed = (['Amount', 'Tenor'] as const).filter((name) => {
    const [min, max] =
      name === 'Amount' ? ['minAmountFen', 'maxAmountFen'] : ['minTenorMonths', 'maxTenorMonths'];
    return Number(entry[min as string] ?? 0) > Number(entry[max as string] ?? Number.POSITIVE_INFINITY);
  });
  return [
    ...scoreTermsProblems(entry, at),
    ...missing.map((key) => ({ at: `${at}/${key}`, detail: 'missing' })),
    ...wrong.map(([key]) => ({ at: `${at}/${key}`, detail: 'unknown member or value' })),
    ...crossed.map((name) => ({ at: `${at}/min${name}`, detail: 'above its maximum' })),
  ];
}

/** Points of no named model buy nothing; of steps in the wrong order the lower would hold (innovation-points.md §6 rule 3). */
function scoreTermsProblems(
  { scoreTerms, scoreThreshold }: Readonly<Record<string, unknown>>,
  at: string,
): readonly RuleFileProblem[] {
  if (!Array.isArray(scoreTerms)) return [];
  const { modelId, version } = isRecord(scoreThreshold) ? scoreThreshold : {};
  const steps = scoreTerms
    .filter(isRecord)
    .flatMap(({ minScore }) => (points(minScore) ? [Number(minScore)] : []));
  const isRising = steps.every((step, i) => i === 0 || step > Number(steps[i - 1]));
  return [
    ...(isFilled(modelId) && isFilled(version)
      ? []
      : [{ at: `${at}/scoreTerms`, detail: 'without a threshold that names model and version' }]),
    ...(isRising ? [] : [{ at: `${at}/scoreTerms`, detail: 'steps of points not rising' }]),
  ];
}
