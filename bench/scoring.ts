import { pathToFileURL } from 'node:url';
import { closureScorer } from '../shared/domain/scoring/closure-scorer.ts';
import { factRows } from '../shared/domain/scoring/fact-rows.ts';
import type { EnterpriseFacts } from '../shared/domain/scoring/facts.ts';
import { generatedRescorer } from '../shared/domain/scoring/generated-rescorer.ts';
import { generatedScorer } from '../shared/domain/scoring/generated-scorer.ts';
import { unpackScore } from '../shared/domain/scoring/packed-score.ts';
import type { Scorer } from '../shared/domain/scoring/scorer.ts';
import { demo18Model } from '../shared/domain/scoring/testing/demo-models.ts';
import { factsLine } from './facts-line.ts';
import { seededNumbers } from './seeded-numbers.ts';
import { medianRatio, printRows, type Row, timed } from './side-by-side.ts';

const recordCount = 40_000;
const rounds = 9;

/** The latest results, as a writer would hold them: what nobody could see, the compiler might not make. */
export const kept: unknown[] = new Array(64).fill(null);
const keep = (i: number, result: unknown): void => {
  kept[i % kept.length] = result;
};

/** Work on every line, or on all at once, over parsing every line alone. */
export async function benchScoring(): Promise<readonly Row[]> {
  const rows = measure();
  printRows(rows);
  return rows;
}

type Work = () => number;

function measure(): readonly Row[] {
  const next = seededNumbers(20_260_101);
  const lines = Array.from({ length: recordCount }, (_, i) => factsLine(i, next));
  const parse = () => {
    for (const [i, line] of lines.entries()) keep(i, JSON.parse(line));
  };
  /** Sums what `done` makes of each score, and keeps it. */
  const eachScored =
    <S, T>(score: Scorer<S>, done: (score: S) => T, amount: (made: T) => number): Work =>
    () => {
      let sum = 0;
      for (const [i, line] of lines.entries()) {
        const result = score(JSON.parse(line) as EnterpriseFacts);
        if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.findings)}`);
        const made = done(result.score);
        keep(i, made);
        sum += amount(made);
      }
      return sum;
    };
  // One form after the other: a bulk process runs one form only, and all at once would spoil each other's call sites.
  const beside = (name: string, goal: number | null, work: Work): Row & { readonly sum: number } => {
    const sum = work();
    parse();
    const ratio = medianRatio(
      Array.from({ length: rounds }, () => {
        const ours = timed(work);
        return [ours, timed(parse)] as const;
      }),
    );
    return { name, ratio, goal, sum };
  };
  const model = demo18Model;
  const totalOf = ({ total }: { readonly total: number }) => total;
  const packed = generatedScorer(model);
  const rescore = generatedRescorer(model);
  const rows = factRows(lines.map((line) => JSON.parse(line)));

  const scored = [
    beside(
      'validate + score + 18 explanations packed, generated form, over JSON.parse',
      1.4,
      eachScored(packed, (score) => score, totalOf),
    ),
    beside(
      'the same, all read back at once as whole scores of 18 explanation objects',
      null,
      eachScored(packed, (score) => unpackScore(score, model), totalOf),
    ),
    beside(
      'the same by closures, whole scores (single cases)',
      null,
      eachScored(closureScorer(model), (score) => score, totalOf),
    ),
    beside('re-scoring facts that are already checked rows of numbers, over JSON.parse', 0.12, () => {
      const { total } = rescore(rows);
      keep(0, total);
      return total.reduce((sum, points) => sum + points, 0);
    }),
  ];
  if (new Set(scored.map(({ sum }) => sum)).size !== 1) throw new Error('the forms of the scorer disagree');
  const written = beside(
    'validate + score + packed explanations written as JSON, over JSON.parse',
    2,
    eachScored(
      packed,
      (score) => JSON.stringify(score),
      ({ length }) => length,
    ),
  );
  return [...scored, written].map(({ name, ratio, goal }) => ({ name, ratio, goal }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchScoring();
