import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { bundleFunction } from '../infra/bundling/bundle-function.ts';
import { writeCachedLoader } from './bundle/code-cache.ts';
import { functionEvents } from './bundle/events.ts';
import { runProbe } from './bundle/run-probe.ts';

/**
 * Cold start and one invocation of an API function, against an empty Node process in the same rounds: what each choice
 * of docs/adr/0009 is worth. `node scripts/bundle-cold.ts [rounds] [entry]`
 */
const [rounds = '11', entry = 'api-bank'] = process.argv.slice(2);
const event = functionEvents[entry];
const folder = mkdtempSync(join(tmpdir(), 'huizhen-cold-'));

const variants: Readonly<Record<string, BuildOptions>> = {
  shipped: {},
  'whole credential chain': { alias: {} },
  'mainFields of the platform': { mainFields: ['main', 'module'] },
  'not minified': { minify: false },
  'ES module': {
    format: 'esm',
    supported: {},
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  },
};

const fileOf = (name: string, code: string | Uint8Array, file = 'index.js'): string => {
  const path = join(folder, name.replaceAll(/\W+/g, '-'));
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, file), code);
  return join(path, file);
};

const empty = fileOf('empty', 'exports.handler = async () => ({});');
const files = new Map<string, { readonly file: string; readonly kilobytes: number }>();
for (const [name, options] of Object.entries(variants)) {
  const { code } = bundleFunction(entry, options);
  files.set(name, {
    file: fileOf(name, code, options.format === 'esm' ? 'index.mjs' : 'index.js'),
    kilobytes: code.length / 1024,
  });
}
const cachedFolder = join(fileOf('cached', bundleFunction(entry).code), '..');
const cached = writeCachedLoader(cachedFolder);
runProbe(cached, event, { MAKE_CACHE: '1' });
files.set('shipped, with a code cache', { file: cached, kilobytes: files.get('shipped')?.kilobytes ?? 0 });

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const ratios = new Map<string, number[]>();
const extra = new Map<string, number[]>();
for (let round = 0; round <= Number(rounds); round += 1) {
  const floor = runProbe(empty, event).cpuMs;
  for (const [name, { file }] of files) {
    const { cpuMs } = runProbe(file, event);
    // The first round warms the disk.
    if (round === 0) continue;
    ratios.set(name, [...(ratios.get(name) ?? []), cpuMs / floor]);
    extra.set(name, [...(extra.get(name) ?? []), cpuMs - floor]);
  }
}
rmSync(folder, { recursive: true });

console.log(`${entry}, ${rounds} rounds, CPU against an empty process with node:https loaded`);
for (const [name, { kilobytes }] of files) {
  const all = ratios.get(name) ?? [];
  console.log(
    `${name.padEnd(32)} ${kilobytes.toFixed(0).padStart(5)} KB  ${median(all).toFixed(2)}x (${Math.min(...all).toFixed(2)}..${Math.max(...all).toFixed(2)})  +${median(extra.get(name) ?? []).toFixed(0)} ms`,
  );
}
