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
import { type BankProduct, negativeFlags, sizeClasses, strengths } from './product.ts';

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

const thresholdFields: Readonly<Record<string, Check>> = {
  region: isFilled,
  modelId: isFilled,
  version: isFilled,
  minScore: (value) => typeof value === 'number' && Number.isFinite(value),
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
  rateBp: (value) =>
    isRecord(value) &&
    count(value['min']) &&
    count(value['max']) &&
    Number(value['min']) <= Number(value['max']),
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
    ...missing.map((key) => ({ at: `${at}/${key}`, detail: 'missing' })),
    ...wrong.map(([key]) => ({ at: `${at}/${key}`, detail: 'unknown member or value' })),
    ...crossed.map((name) => ({ at: `${at}/min${name}`, detail: 'above its maximum' })),
  ];
}
