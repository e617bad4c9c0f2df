import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What goes over the wire until an audience's first page stands, as the server sends it to a browser: the page, the
 * entry, the audience's chunk and all they import, scripts and styles. Ends with 1 where it is more than the limit.
 */
const limitBytes = 250 * 1024;
const audiences = ['regulator', 'bank', 'enterprise', 'participant'] as const;
const accepted = 'gzip, deflate, br';

const root = join(import.meta.dirname, '..');
type Chunk = {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
};
const manifest = JSON.parse(readFileSync(join(root, 'console/dist/.vite/manifest.json'), 'utf8')) as Readonly<
  Record<string, Chunk>
>;

const reached = (key: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const other of manifest[key]?.imports ?? []) reached(other, seen);
  return seen;
};

const filesOf = (audience: string): readonly string[] => {
  const keys = new Set([...reached('index.html'), ...reached(`src/${audience}/routes.tsx`)]);
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  return [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))];
};

type Sent = { readonly bytes: number; readonly encoding: string };

/** By node:http, which counts what came and unpacks nothing; without a connection kept, so that headers count too. */
const sent = (address: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': accepted }, agent: false }, (response) => {
      const { socket } = response;
      response.resume();
      response.on('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${address}: ${response.statusCode}`));
        else resolve({ bytes: socket.bytesRead, encoding: response.headers['content-encoding'] ?? 'none' });
      });
    }).on('error', reject);
  });

const folder = mkdtempSync(join(tmpdir(), 'huizhen-size-'));
const server = spawn(process.execPath, ['local/main.ts'], {
  cwd: root,
  env: { ...process.env, PORT: '0', HUIZHEN_DATA: folder, HUIZHEN_DEMO_DATA: 'off' },
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
const ended = new Promise((resolve) => server.once('exit', resolve));
try {
  const address = await new Promise<string>((resolve, reject) => {
    server.once('message', (message: { readonly address: string }) => resolve(message.address));
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  for (const audience of audiences) {
    const all = [await sent(`${address}/`)];
    for (const file of filesOf(audience)) all.push(await sent(`${address}/${file}`));
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
    const verdict = bytes > limitBytes ? 'OVER' : 'ok';
    if (bytes > limitBytes) process.exitCode = 1;
    const kb = (bytes / 1024).toFixed(1).padStart(6);
    const encodings = [...new Set(all.map(({ encoding }) => encoding))].sort().join(', ');
    console.log(
      `${audience.padEnd(12)} ${kb} KB in ${all.length} answers (${encodings}; limit ${limitBytes / 1024} KB) ${verdict}`,
    );
  }
} finally {
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
