import type { CaseFile } from '../../../domain/case/state.ts';
import { factRows } from '../../../domain/scoring/fact-rows.ts';
import { roundForOutput } from '../../../domain/scoring/index.ts';
import {
  type CaseDifference,
  datesFromToday,
  differenceOf,
  examplesKept,
  factsOn,
  type Pair,
  routeOf,
  type TrialRules,
  type Tried,
  tryCases,
  whatIfTally,
  whyOf,
} from '../../../domain/what-if/index.ts';
import type { Deps } from '../../deps.ts';
import type { DraftBook } from './draft-book.ts';
import type { WhatIf, WhatIfExample } from './port.ts';

/** One firm of a trial: a case, or a row of a list in a case's clothes. */
export type Tryable = {
  readonly file: CaseFile;
  readonly row?: number;
  /** Whoever asks may know which firm it is. */
  readonly isNamed: boolean;
};

/** So many examples of each kind of change; counted are all. */
const mostOfKind = 5;

/** Judges firms slice by slice by both books; what it holds are counts and a few examples, never the firms. */
export const trialOf = (deps: Pick<Deps, 'rules' | 'clock'>, book: DraftBook) => {
  const at = deps.clock.now();
  const tally = whatIfTally();
  const examples = examplesKept<() => Omit<WhatIfExample, 'kind'>>(mostOfKind);
  const judges = new Map<string, Pair<ReturnType<typeof tryCases>>>();
  const regions = new Set<string>();
  const judgesOf = (regionId: string, rules: Pair<TrialRules>) => {
    const made = judges.get(regionId) ?? {
      before: tryCases(rules.before, at),
      after: tryCases(rules.after, at),
    };
    judges.set(regionId, made);
    return made;
  };
  return {
    add: (slice: readonly Tryable[]) => {
      for (const [regionId, firms] of Map.groupBy(slice, ({ file }) => file.regionId)) {
        const rules = book.rulesOf(regionId);
        if (!rules) continue;
        regions.add(regionId);
        const files = firms.map(({ file }) => file);
        const rows = factRows(files.map((file) => factsOn(file, at)));
        const judge = judgesOf(regionId, rules);
        const [before, after] = [judge.before(files, rows), judge.after(files, rows)];
        for (const [i, firm] of firms.entries()) {
          const [was, is] = [before[i], after[i]];
          if (!was || !is) continue;
          const difference = differenceOf(was, is);
          tally.add(was, is, difference);
          if (difference)
            examples.offer(
              () => exampleOf(rules, firm, { before: was, after: is }, difference, deps, at),
              difference,
            );
        }
      }
    },
    result: (complete: boolean): WhatIf => ({
      at,
      complete,
      usedBy: [...regions].filter(book.usedBy).toSorted(),
      pinned: book.pinned,
      figures: tally.figures(),
      fromToday: [...regions]
        .toSorted()
        .flatMap((regionId) => fromToday(regionId, book.rulesOf(regionId), at)),
      examples: examples.all().map(({ kind, kept }) => ({ ...kept(), kind })),
    }),
  };
};

const exampleOf = (
  rules: Pair<TrialRules>,
  { file, row, isNamed }: Tryable,
  tried: Pair<Tried>,
  difference: CaseDifference,
  { rules: book }: Pick<Deps, 'rules'>,
  at: number,
): Omit<WhatIfExample, 'kind'> => {
  const { score, grade, products, reordered, route, dates, limits } = difference;
  const points = (side: Tried['score']) => (side ? roundForOutput(side.total) : null);
  const scores = { before: tried.before.score, after: tried.after.score };
  return {
    ...(row !== undefined && { row }),
    ...(isNamed && { name: file.applicant.name }),
    ...(isNamed && row === undefined && { caseId: file.id }),
    ...(score && { points: { before: points(score.before), after: points(score.after) } }),
    ...(grade && { grade }),
    ...(products && { products }),
    ...(reordered && { order: reordered }),
    ...(route && { route: { before: routeOf(route.before), after: routeOf(route.after) } }),
    ...(dates && { dates }),
    ...(limits && { limits }),
    why: whyOf(rules, file, difference, scores, book.nameOfValue, at),
  };
};

const fromToday = (
  regionId: string,
  rules: Pair<TrialRules> | undefined,
  at: number,
): WhatIf['fromToday'] => {
  if (!rules) return [];
  const [before, after] = [rules.before, rules.after].map(
    ({ caseRules }) => new Map(datesFromToday(caseRules, at).map(({ what, on }) => [what, on])),
  );
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((what) => {
    const [was, is] = [before?.get(what), after?.get(what)];
    if (was === is) return [];
    return [
      { regionId, what, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) },
    ];
  });
};
