// Runs under any Node >= 20, before anything of ours is installed: a fresh clone needs no step but the command itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

const lock = 'package-lock.json';
const marker = 'node_modules/.package-lock.json';
const installed = existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs;

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `Huizhen needs Node 20 or newer to start; this is ${process.version}. Please install a newer Node.`,
  );
  process.exit(1);
}

if (!installed) {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
  console.error(`${name}: installing dependencies (first run, about a minute) ...`);
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (result.status !== 0) {
    console.error(
      'Installing failed. Check that the npm registry can be reached, then run the command again.',
    );
    process.exit(result.status ?? 1);
  }
}
