/**
 * `npm run province -- --data <folder> [--cases N] [--groups 179]`: a fictional province's data, for benches and for trying by hand
 * how the system does with it.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CannotStart } from '../start/cannot-start.ts';
import { openDataFolder } from '../start/data-folder.ts';
import { lockFolder } from '../start/lock.ts';
import { makeProvince } from './make-province.ts';
import { cityCount, provinceSeeds, workGroupIds } from './organisations.ts';

const mostCases = 5_000_000;
const mostGroups = 999;

const wholeOf = (text: string, name: string, most: number): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new CannotStart({
    zh: `--${name} 应为 1 至 ${most} 的整数，现为 ${text}。`,
    en: `--${name} should be a whole number from 1 to ${most} and is ${text}.`,
  });
};

const momentOf = (text: string | undefined): number => {
  const moment = text === undefined ? Date.now() : Date.parse(text);
  if (Number.isFinite(moment)) return moment;
  throw new CannotStart({
    zh: `--now 应为时刻，如 2026-06-16T10:00+08:00，现为 ${text}。`,
    en: `--now should be a moment such as 2026-06-16T10:00+08:00 and is ${text}.`,
  });
};

type Asked = {
  readonly data: string;
  readonly cases: string;
  readonly groups: string;
  readonly stamped: string;
  readonly seed: string;
  readonly now?: string;
};

const asked = (): Asked => {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        cases: { type: 'string', default: '200000' },
        groups: { type: 'string', default: '179' },
        stamped: { type: 'string', default: '49' },
        seed: { type: 'string', default: '1' },
        now: { type: 'string' },
      },
    });
    const { data } = values;
    if (data !== undefined && data !== '') return { ...values, data };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new CannotStart({
    zh: '用法：npm run province -- --data <新目录> [--cases 200000] [--groups 179] [--stamped 49] [--seed 1] [--now 2026-06-16T10:00+08:00]',
    en: 'Usage: npm run province -- --data <new folder> [--cases 200000] [--groups 179] [--stamped 49] [--seed 1] [--now 2026-06-16T10:00+08:00]',
  });
};

const run = async (): Promise<void> => {
  const { data, ...numbers } = asked();
  const cases = wholeOf(numbers.cases, 'cases', mostCases);
  const groups = wholeOf(numbers.groups, 'groups', mostGroups);
  const stamped = wholeOf(numbers.stamped, 'stamped', 1000);
  const now = momentOf(numbers.now);
  const seed = wholeOf(numbers.seed, 'seed', 2 ** 31);
  const folder = openDataFolder(data);
  if (existsSync(folder.database))
    throw new CannotStart({
      zh: `${folder.path} 中已有数据，没有改动。请另用一个新目录。`,
      en: `There is data in ${folder.path} already; it was left as it is. Take a new folder.`,
    });
  const lock = await lockFolder(folder.path);
  try {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    const made = await makeProvince(
      folder.database,
      {
        cases,
        workGroups: workGroupIds(groups),
        seeds: provinceSeeds(groups),
        now,
        seed,
        stamped,
      },
      (done) => {
        if (done % 10_000 === 0) console.error(`${done}/${cases}  ${Math.round(done / seconds())}/s`);
      },
    );
    const took = seconds();
    const bytes = statSync(folder.database).size;
    console.log(
      `${made.cases} cases (${made.open} open), ${made.items} items; ${groups} work groups under ${cityCount} cities; ` +
        `${(bytes / 1e9).toFixed(2)} GB, ${Math.round(bytes / made.cases)} bytes a case; ` +
        `${took.toFixed(0)} s, ${Math.round(made.cases / took)} cases a second; ` +
        `${(process.cpuUsage().user / 1e6).toFixed(0)} s of CPU`,
    );
  } finally {
    lock.release();
  }
};

try {
  await run();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(`${error.sentence.zh}\n${error.sentence.en}`);
  process.exitCode = 1;
}
