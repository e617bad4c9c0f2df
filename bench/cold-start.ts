import { coldCases } from './cold/cases.ts';
import { type ColdFigure, measureCold } from './cold/measure.ts';
import { medianRatio, printRows } from './side-by-side.ts';

const rounds = 9;
/** performance.md §1.10: a function that asks the table over TLS, one of the API that does not, one that is neither. */
const goals = { withTable: 4, apiAlone: 3.1, pure: 1.2 };

/** Cold start and first invocation of the functions, as they ship. Needs `bash` and `openssl`. */
export const benchColdStart = async (): Promise<void> => {
  console.log('Cold start and first invocation over bare Node, CPU of whole processes, the table behind TLS');
  const figures = await measureCold(
    Object.entries(coldCases).map(([name, cold]) => ({ name: `${cold.entry}: ${name}`, cold })),
    rounds,
  );
  printRows(figures.map((figure) => ({ ...figure, ratio: medianRatio(figure.pairs), ...labelled(figure) })));
};

const labelled = ({ name, calls }: ColdFigure) => ({
  name: `${name} (${calls.join(' + ') || 'no table'})`,
  goal: goalOf(name, calls.length),
});

/** The goal with a table is for two calls; a step that scores makes six, and has none. */
const goalOf = (name: string, calls: number): number | null => {
  if (name.startsWith('enter-phase')) return null;
  if (calls > 0) return goals.withTable;
  return name.startsWith('api-') ? goals.apiAlone : goals.pure;
};
