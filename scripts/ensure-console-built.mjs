// Builds the console when there is none, or when what it is made of is newer: `npm start` on a fresh clone shows it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'console/dist/index.html');
const sources = [
  'console/src',
  'console/build',
  'console/public',
  'console/index.html',
  'console/vite.config.ts',
  'console/package.json',
  'shared/contracts',
  'shared/domain',
  'package-lock.json',
];

const newest = (path) => {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0;
if (sources.some((path) => existsSync(join(root, path)) && newest(join(root, path)) > builtAt)) {
  console.error('Huizhen: building the console (some seconds) ...');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // The Node installed with the project: the build reads the contracts' TypeScript as it is.
  const node = join(root, 'node_modules/.bin/node');
  const command = existsSync(node) ? node : process.execPath;
  const result = spawnSync(command, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'console'),
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (result.status !== 0) {
    console.error('The console could not be built; the API starts without it. See the messages above.');
  }
}
