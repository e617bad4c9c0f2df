import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../demo/server.ts';
import { expectedLines, lineDifferences } from './expected.ts';
import { runMonth } from './run-month.ts';
import { rungsOf, toldTwice } from './rungs.ts';
import { tell } from './tell.ts';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'zh' } } });
const language = values.lang === 'en' ? 'en' : 'zh';
const right = {
  zh: '每一行都与预期一致，每个数都与所做的事一致',
  en: 'Every line is as expected, and every figure as what was done',
};
const wrong = { zh: '有内容与预期不符', en: 'Something is not as expected' };

const folder = mkdtempSync(join(tmpdir(), 'huizhen-month-'));
const server = await startServer(folder);
try {
  const month = await runMonth(server.address);
  const printed = tell(month, language);
  for (const line of printed) console.log(line);
  const faults = [
    ...lineDifferences(printed, expectedLines(language)),
    ...month.differences.map(({ what, done, onRecord }) => `${what}: ${done} ≠ ${onRecord}`),
    ...toldTwice(rungsOf(month.records)),
  ];
  console.log('');
  for (const fault of faults) console.log(`✗ ${fault}`);
  console.log((faults.length === 0 ? right : wrong)[language]);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
