import { pathToFileURL } from 'node:url';
import { factRows } from '../shared/domain/scoring/fact-rows.ts';
import type { ScoringModel } from '../shared/domain/scoring/scoring-model.ts';
import { demo18Model } from '../shared/domain/scoring/testing/demo-models.ts';
import { comparedRows, rowScorer } from '../shared/domain/what-if/row-scores.ts';
import { factsLine } from './facts-line.ts';
import { seededNumbers } from './seeded-numbers.ts';
import { medianRatio, printRows, type Row, timed } from './side-by-side.ts';

const recordCount = 20_000;
const rounds = 9;

/** A draft that shifts two weights, as people try them. */
const draft: ScoringModel = {
  ...demo18Model,
  version: 'draft',
  indicators: demo18Model.indicators.map((indicator) => {
    const move = indicator.id === 'T1' ? 2 : indicator.id === 'T2' ? -2 : 0;
    const weight = Object.fromEntries(
      Object.entries(indicator.weight).map(([stage, w]) => [stage, w + move]),
    );
    return { ...indicator, weight };
  }),
};

/** Trying a draft on rows of numbers: each firm scored by both models and compared, over parsing it. */
export async function benchWhatIf(): Promise<readonly Row[]> {
  const next = seededNumbers(20_261_128);
  const lines = Array.from({ length: recordCount }, (_, i) => factsLine(i, next));
  const cases = lines.map((facts, i) => caseLine(i, facts));
  const rows = factRows(lines.map((line) => JSON.parse(line)));
  const [before, after] = [rowScorer(demo18Model), rowScorer(draft)];
  let found = 0;
  const work = () => {
    const { totals, standings } = comparedRows(before(rows), after(rows));
    found = totals + standings;
  };
  const parse = (texts: readonly string[]) => () => {
    for (const text of texts) found += JSON.parse(text).version ?? 0;
  };
  const ratioOver = (floor: () => void) => {
    work();
    floor();
    return medianRatio(Array.from({ length: rounds }, () => [timed(work), timed(floor)] as const));
  };
  const measured: readonly Row[] = [
    {
      name: 'what-if: scored by both models and compared, rows of numbers, over JSON.parse of the same cases',
      ratio: ratioOver(parse(cases)),
      goal: 0.12,
    },
    { name: 'the same over JSON.parse of the facts alone', ratio: ratioOver(parse(lines)), goal: null },
  ];
  if (found === 0) throw new Error('the draft changes nothing');
  printRows(measured);
  return measured;
}

/** The state item of a case that has just been opened: what a trial reads of each. */
const caseLine = (i: number, facts: string): string => {
  const who = { kind: 'regulator', orgId: 'wg-east', personId: 'p-1' };
  const { name, enterpriseCode, foundedOn, asOf: _asOf, ...numbers } = JSON.parse(facts);
  return JSON.stringify({
    lastHash: 'a3f1'.repeat(16),
    historyBytes: 4096,
    file: {
      id: `case-${i}`,
      orgId: 'wg-east',
      regionId: 'demo',
      channel: 'list',
      openedAt: 1_790_000_000_000 + i,
      openedBy: who,
      run: 1,
      version: 3,
      enteredStageAt: 1_790_000_000_000 + i,
      applicant: {
        kind: 'enterprise',
        name,
        identity: { kind: 'uscc', code: enterpriseCode },
        industry: 'C3562',
        foundedOn,
        address: '示例市示例路1号',
        contact: { name: '虚构甲', phone: '13800000000' },
        facts: numbers,
        existingBankIds: [],
        flags: [],
      },
      need: {
        amountFen: 300_000_000,
        tenorMonths: 12,
        purposeText: '采购服务器、支付研发人员工资',
        purpose: 'workingCapital',
        methods: ['unsecured'],
        wishedBankIds: [],
      },
      consent: { givenOn: '2026-03-01', scope: ['departmentChecks', 'shareWithBanks'] },
      screenings: [],
      rounds: [],
      triages: [],
      diagnoses: [],
      prescriptions: [],
      phase: { stage: 'screening' },
    },
  });
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchWhatIf();
