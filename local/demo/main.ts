import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ServerGone } from './http.ts';
import { runDemo } from './run-demo.ts';
import { ServerNotStarted, startServer } from './server.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, lang: { type: 'string', default: 'zh' } },
});
const language = values.lang === 'en' ? 'en' : 'zh';
const folder = values.data ?? mkdtempSync(join(tmpdir(), 'huizhen-demo-'));

const right = (seconds: string) => ({
  zh: `全部数字与预期一致（${seconds} 秒）`,
  en: `Every figure is as expected (${seconds} s)`,
});
const wrong = { zh: '有数字与预期不符', en: 'Some figures differ from those expected' };
const goOn = {
  zh: `服务已中断，已受理的内容都已保存。用同一个 --data 再次运行即可继续：--data ${folder}`,
  en: `The server stopped; everything accepted is kept. Run again with the same --data to go on: --data ${folder}`,
};

/** Answers whether every figure is as written down. */
const playOnce = async (): Promise<boolean> => {
  const startedAt = performance.now();
  const server = await startServer(folder);
  try {
    const { differences } = await runDemo(server.address, language, console.log);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log((differences.length === 0 ? right(seconds) : wrong)[language]);
    return differences.length === 0;
  } finally {
    await server.stop();
  }
};

try {
  process.exitCode = (await playOnce()) ? 0 : 1;
  if (values.data === undefined) rmSync(folder, { recursive: true, force: true });
} catch (error) {
  process.exitCode = 1;
  if (error instanceof ServerGone) console.error(goOn[language]);
  // A server that did not start has said why.
  else if (!(error instanceof ServerNotStarted)) throw error;
}
