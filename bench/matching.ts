import { pathToFileURL } from 'node:url';
import { creditMethods, purposes } from '../shared/domain/case/applicant.ts';
import { compileCatalogue } from '../shared/domain/matching/catalogue.ts';
import type { MatchInput } from '../shared/domain/matching/need.ts';
import { type BankProduct, negativeFlags, sizeClasses } from '../shared/domain/matching/product.ts';
import { naiveEligible, naiveReasons } from '../shared/domain/matching/testing/naive-loop.ts';
import { seededNumbers } from './seeded-numbers.ts';
import { medianRatio, printRows, type Row, timed } from './side-by-side.ts';

const productCount = 2_000;
const caseCount = 300;
const rounds = 9;
/** The index answers too fast for the CPU clock's resolution over 300 cases; it repeats them this often. */
const indexRepeats = 40;

const industries = ['A', 'C', 'C35', 'E', 'F', 'I', 'I65', 'J', 'K', 'K70'];
const regions = ['CN', '370000', '370500', '370700', '340100'];

/** A large catalogue and needs of about ten eligible products each, out of repeatable numbers. */
function makeData(): { products: readonly BankProduct[]; needs: readonly MatchInput[] } {
  const next = seededNumbers(2_000);
  const upTo = (limit: number) => Math.floor(next() * limit);
  const one = <T>(values: readonly T[]) => values[upTo(values.length)] as T;
  const some = <T>(values: readonly T[], share: number) => values.filter(() => next() < share);
  const products = Array.from({ length: productCount }, (_, i): BankProduct => {
    const minAmountFen = (1 + upTo(20)) * 10_000_000;
    return {
      id: `product-${i}`,
      bankId: `bank-${i % 40}`,
      bankName: { zh: '虚构', en: 'fictional' },
      name: { zh: '虚构', en: 'fictional' },
      status: 'demo',
      provenance: { status: 'demo', section: 'bench', evidence: 'D' },
      regions: some(regions, 0.25),
      minAmountFen,
      maxAmountFen: minAmountFen * (4 + upTo(40)),
      maxTenorMonths: one([12, 24, 36, 60]),
      purposes: some(purposes, 0.4),
      sizeClasses: some(sizeClasses, 0.7),
      excludedIndustries: some(industries, 0.2),
      stages: { ruleId: 'stage-demo-v1', ids: some(['S', 'G', 'M'], 0.7) },
      scoreThreshold: {
        region: 'demo',
        modelId: 'demo-18-stage-v1',
        version: '1.0.0',
        minScore: 20 + upTo(60),
      },
      minAgeMonths: one([6, 12, 24, 36]),
      methods: some(creditMethods, 0.3),
      refusedFlags: some(negativeFlags, 0.6),
    };
  });
  const needs = Array.from(
    { length: caseCount },
    (): MatchInput => ({
      regions: [one(regions.slice(2)), 'CN'],
      amountFen: (1 + upTo(300)) * 10_000_000,
      tenorMonths: one([12, 24, 36]),
      purpose: one(purposes),
      sizeClass: one(sizeClasses),
      industry: one(['A01', 'C3562', 'C35', 'I65', 'F51']),
      stage: { ruleId: 'stage-demo-v1', id: one(['S', 'G', 'M']) },
      score: {
        region: 'demo',
        modelId: 'demo-18-stage-v1',
        version: '1.0.0',
        total: upTo(100),
        grade: 'B',
        settled: true,
      },
      ageMonths: 6 + upTo(100),
      methods: some(creditMethods, 0.4),
      flags: next() < 0.2 ? [one(negativeFlags)] : [],
    }),
  );
  return { products, needs };
}

/** The index beside the naive loops: the eligible set, and the conditions not met of every product. */
export async function benchMatching(): Promise<readonly Row[]> {
  const rows = measure();
  printRows(rows);
  return rows;
}

function measure(): readonly Row[] {
  const { products, needs } = makeData();
  const catalogue = compileCatalogue(products);
  let eligible = 0;
  for (const need of needs) {
    const found = catalogue.eligible(need);
    eligible += found.length;
    if (found.join() !== naiveEligible(products, need).join())
      throw new Error('the index disagrees with the loop');
  }
  // Summed, so that no answer goes unused.
  const overCases = (answer: (need: MatchInput) => { readonly length: number }, repeats: number) => () => {
    let sum = 0;
    for (let r = 0; r < repeats; r++) for (const need of needs) sum += answer(need).length;
    return sum;
  };
  const sides = {
    loop: overCases((need) => naiveEligible(products, need), 1),
    index: overCases((need) => catalogue.eligible(need), indexRepeats),
    reasons: overCases((need) => naiveReasons(products, need), 1),
    masks: overCases((need) => catalogue.notMet(need), indexRepeats),
  };
  for (const side of Object.values(sides)) side();
  const times = Array.from({ length: rounds }, () => ({
    loop: timed(sides.loop),
    index: timed(sides.index) / indexRepeats,
    reasons: timed(sides.reasons),
    masks: timed(sides.masks) / indexRepeats,
  }));
  const average = (eligible / needs.length).toFixed(1);
  return [
    {
      name: `eligible set by index over the naive loop, ${productCount} products, ${average} eligible`,
      ratio: medianRatio(times.map((t) => [t.index, t.loop])),
      goal: 1 / 100,
    },
    {
      name: 'conditions not met of every product by index over the naive explaining loop',
      ratio: medianRatio(times.map((t) => [t.masks, t.reasons])),
      goal: 1 / 30,
    },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchMatching();
