import { medianRatio, printRows } from '../side-by-side.ts';
import { coldCases } from './cases.ts';
import { choices } from './choices.ts';
import { measureCold } from './measure.ts';

/**
 * What each choice of docs/adr/0009 is worth, at opening a case: `node bench/cold/main.ts [rounds]`.
 */
const [rounds = '13'] = process.argv.slice(2);
const cold = coldCases['open a case'];
const figures = await measureCold(
  Object.entries(choices).map(([name, options]) => ({ name, cold, options })),
  Number(rounds),
);
console.log(
  `${cold.entry}, open a case, ${rounds} rounds, over bare Node ${process.version} ${process.arch}`,
);
printRows(figures.map(({ name, pairs }) => ({ name, ratio: medianRatio(pairs), goal: null })));
