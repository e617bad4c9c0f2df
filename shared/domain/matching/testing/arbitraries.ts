import fc from 'fast-check';
import { creditMethods, purposes } from '../../case/applicant.ts';
import type { MatchInput } from '../need.ts';
import { type BankProduct, negativeFlags, sizeClasses, strengths } from '../product.ts';

const regions = ['demo', '370000', '340100', 'CN'];
const banks = ['bank-a', 'bank-b', 'bank-c', 'bank-d'];
const industries = ['A', 'C', 'C35', 'C3562', 'I65', 'K', 'K70', 'K7010'];
const models = ['demo-18-stage-v1', 'demo-20-shape-v1'];
const stageRules = ['stage-demo-v1', 'stage-hangzhou-binjiang-2020'];
const grades = ['A', 'B', 'C', 'D'];

const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** Few values, so that bounds and needs meet exactly as often as not. */
const small = (max: number) => fc.integer({ min: 0, max });

const threshold = fc.record(
  {
    region: oneOf(regions),
    modelId: oneOf(models),
    version: oneOf(['1.0.0', '2.0.0']),
    minScore: small(10),
    grades: some(grades),
  },
  { requiredKeys: ['region'] },
);

const conditions = {
  regions: some(regions),
  minAmountFen: small(5),
  maxAmountFen: small(9),
  minTenorMonths: small(5),
  maxTenorMonths: small(9),
  purposes: some(purposes),
  methods: some(creditMethods),
  sizeClasses: some(sizeClasses),
  industries: some(industries),
  excludedIndustries: some(industries),
  stages: fc.record({ ruleId: oneOf(stageRules), ids: some(['S', 'G', 'M']) }),
  scoreThreshold: threshold,
  minAgeMonths: small(6),
  refusedFlags: some(negativeFlags),
  strengths: some(strengths),
  memberBankIds: some(banks),
  scoreTerms: fc.array(
    fc.record(
      { minScore: small(11), grades: some(grades), maxAmountFen: small(12), maxTenorMonths: small(12) },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
};

const named = (id: string): Omit<BankProduct, 'bankId'> => ({
  id,
  bankName: { zh: '虚构', en: 'fictional' },
  name: { zh: '虚构', en: 'fictional' },
  status: 'demo',
  provenance: { status: 'demo', section: 'test', evidence: 'D' },
});

/** A catalogue in which any condition may be absent; ids run p0, p1, … */
export const anyProducts: fc.Arbitrary<readonly BankProduct[]> = fc
  .array(fc.tuple(oneOf(banks), fc.record(conditions, { requiredKeys: [] })), { minLength: 1, maxLength: 70 })
  .map((list) => list.map(([bankId, stated], i) => ({ ...named(`p${i}`), bankId, ...stated })));

export const anyNeed: fc.Arbitrary<MatchInput> = fc.record(
  {
    regions: fc.subarray(regions),
    amountFen: small(10),
    tenorMonths: small(10),
    purpose: oneOf(purposes),
    sizeClass: oneOf(sizeClasses),
    industry: oneOf([...industries, 'C3', 'K7']),
    stage: fc.record({ ruleId: oneOf(stageRules), id: oneOf(['S', 'G', 'M']) }),
    score: fc.record({
      region: oneOf(regions),
      modelId: oneOf(models),
      version: oneOf(['1.0.0', '2.0.0']),
      total: small(11),
      grade: fc.oneof(oneOf(grades), fc.constant(null)),
      settled: fc.boolean(),
    }),
    ageMonths: small(7),
    methods: fc.subarray([...creditMethods]),
    flags: fc.subarray([...negativeFlags]),
    wishedBankIds: fc.shuffledSubarray(banks),
    relationBankIds: fc.subarray(banks),
    soughtStrengths: fc.subarray([...strengths]),
    excludedBanks: fc
      .subarray(banks)
      .map((ids) => ids.map((bankId) => ({ bankId, reason: { zh: '已拒', en: 'declined' } }))),
  },
  { requiredKeys: [] },
);
