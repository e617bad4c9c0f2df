// What each audience's browser reads before its first page stands: entry, the audience's chunk and all they import.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limitKb = 250;
const audiences = ['regulator', 'bank', 'enterprise', 'participant'];
const dist = join(import.meta.dirname, '../dist');
const manifestFile = join(dist, '.vite/manifest.json');
if (!existsSync(manifestFile)) {
  console.error('The console is not built. Run: npm run build -w console');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

const reached = (key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const other of manifest[key].imports ?? []) reached(other, seen);
  return seen;
};
const zipped = (file) => gzipSync(readFileSync(join(dist, file))).length;

let over = false;
for (const audience of audiences) {
  const keys = new Set([...reached('index.html'), ...reached(`src/${audience}/routes.tsx`)]);
  const chunks = [...keys].map((key) => manifest[key]);
  const script = chunks.reduce((sum, { file }) => sum + zipped(file), 0) / 1024;
  const styles = [...new Set(chunks.flatMap(({ css = [] }) => css))];
  const style = styles.reduce((sum, file) => sum + zipped(file), 0) / 1024;
  const verdict = script > limitKb ? 'OVER' : 'ok';
  over ||= script > limitKb;
  console.log(
    `${audience.padEnd(12)} ${script.toFixed(1).padStart(6)} KB script, ${style.toFixed(1)} KB style (gzip; limit ${limitKb} KB script) ${verdict}`,
  );
}
process.exit(over ? 1 : 0);
