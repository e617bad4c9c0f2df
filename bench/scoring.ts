import { pathToFileURL } from 'node:url';
import { closureScorer } from '../shared/domain/scoring/closure-scorer.ts';
import type { EnterpriseFacts } from '../shared/domain/scoring/facts.ts';
import { generatedScorer } from '../shared/domain/scoring/generated-scorer.ts';
import type { Scorer } from '../shared/domain/scoring/scorer.ts';
import { demo18Model } from '../shared/domain/scoring/testing/demo-models.ts';
import { seededNumbers } from './seeded-numbers.ts';
import { medianRatio, printRows, type Row, timed } from './side-by-side.ts';

const recordCount = 40_000;
const rounds = 9;

/** Where each result goes, as it would to a writer: what nobody could see, the compiler might not make. */
export let last: unknown;

/** One enterprise as a province's export holds it: CJK name, dates, 25 numbers; start-ups lack the prior year. */
function enterpriseLine(i: number, next: () => number): string {
  const upTo = (limit: number) => Math.floor(next() * limit);
  const amount = (limit: number) => Math.round(next() * limit * 100) / 100;
  const employees = 5 + upTo(400);
  const revenue = amount(20_000);
  const facts: EnterpriseFacts & { name: string } = {
    name: `示例企业第${i}号（虚构）科技有限公司`,
    enterpriseCode: `91000000MA${String(i).padStart(8, '0')}`,
    foundedOn: `20${10 + upTo(15)}-0${1 + upTo(9)}-1${upTo(9)}` as EnterpriseFacts['foundedOn'],
    asOf: '2026-06-30',
    revenue,
    rdExpense: amount(2_000),
    ...(i % 10 === 0 ? {} : { revenuePrior: amount(18_000), rdExpensePrior: amount(1_800) }),
    highTechRevenue: revenue * 0.75,
    technologyContracts: amount(800),
    superDeductionTaxSaved: amount(250),
    totalCost: amount(18_000),
    netProfit: amount(2_000) - 500,
    netAssets: amount(5_000) - 200,
    totalAssets: amount(12_000),
    liabilities: amount(8_000),
    ventureCapital: i % 7 === 0 ? amount(5_000) : 0,
    employees,
    techStaff: upTo(employees),
    rdStaff: upTo(employees),
    postgraduates: upTo(employees),
    freshGraduates: upTo(12),
    inventionApplications: upTo(14),
    pctApplications: upTo(3),
    intellectualProperty: upTo(90),
    platforms: upTo(2),
    awards: upTo(2),
    projects: upTo(3),
    highGrowthListings: upTo(2),
  };
  return JSON.stringify(facts);
}

/** Parse, validate, score and build 18 explanation objects, over parsing alone. */
export async function benchScoring(): Promise<readonly Row[]> {
  const rows = measure();
  printRows(rows);
  return rows;
}

function measure(): readonly Row[] {
  const next = seededNumbers(20_260_101);
  const lines = Array.from({ length: recordCount }, (_, i) => enterpriseLine(i, next));
  const parse = () => {
    for (const line of lines) last = JSON.parse(line);
  };
  const parseAndScore = (score: Scorer) => () => {
    let sum = 0;
    for (const line of lines) {
      const result = score(JSON.parse(line) as EnterpriseFacts);
      if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.findings)}`);
      sum += result.score.total;
      last = result.score;
    }
    return sum;
  };
  // One form after the other: a bulk process runs one form only, and both at once would spoil each other's call sites.
  const beside = (work: () => number) => {
    const sum = work();
    parse();
    return {
      sum,
      ratio: medianRatio(Array.from({ length: rounds }, () => [timed(work), timed(parse)] as const)),
    };
  };
  const generated = beside(parseAndScore(generatedScorer(demo18Model)));
  const closures = beside(parseAndScore(closureScorer(demo18Model)));
  if (generated.sum !== closures.sum) throw new Error('the two forms of the scorer disagree');
  return [
    {
      name: 'validate + score + 18 explanations, generated form, over JSON.parse',
      ratio: generated.ratio,
      goal: 1.4,
    },
    { name: 'the same, closures (single cases), over JSON.parse', ratio: closures.ratio, goal: null },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchScoring();
