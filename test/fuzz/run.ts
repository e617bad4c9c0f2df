import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signIn } from '../../local/demo/badges.ts';
import { pythonPrograms } from '../python/programs.ts';
import { configurationOf } from './configuration.ts';
import { startServer } from './server.ts';

/** Each audience for so long; with the public routes and their start this is some three minutes in all. */
const secondsEach = 40;
/** The same run again for the same seed; another one may be given to look further. */
const usualSeed = '20261128';

/** An organisation whose first person signs in, and the paths that are theirs. */
const callers = [
  { audience: 'regulator', orgId: 'wg-demo-east', paths: '^/(regulator/|meta$)' },
  { audience: 'bank', orgId: 'bank-a', paths: '^/bank/' },
  { audience: 'enterprise', orgId: '91000000MA000004XL', paths: '^/enterprise/' },
  { audience: 'participant', orgId: 'dept-sci-tech', paths: '^/participant/' },
  { audience: 'public', orgId: undefined, paths: '^/(healthz|openapi\\.json)$' },
] as const;

export type Fuzzed = { readonly skipped: string } | { readonly failed: readonly string[] };

/**
 * 接口契约测试: 1 the fuzzer is installed; 2 the installation starts with its demo data; 3 each audience's routes are
 * called with what the document allows and with what it forbids, by somebody of that audience, on cases they have and on
 * none; 4 the server still answers, and has withheld nothing and failed at nothing meanwhile.
 */
export const fuzzContract = async (say: (line: string) => void): Promise<Fuzzed> => {
  const found = await pythonPrograms('schemathesis', path.join(import.meta.dirname, 'requirements.txt'));
  if (!found.available) return { skipped: found.reason };
  const folder = mkdtempSync(path.join(tmpdir(), 'huizhen-fuzz-'));
  const server = await startServer(path.join(folder, 'data'));
  const failed: string[] = [];
  try {
    for (const { audience, orgId, paths } of callers) {
      const token = orgId === undefined ? undefined : (await signIn(server.address, orgId)).token;
      const configuration = path.join(folder, `${audience}.toml`);
      const ids = token === undefined ? {} : await idsSeenBy(server.address, audience, token);
      writeFileSync(configuration, configurationOf({ ...(token !== undefined && { token }), ids }));
      const outcome = await run(path.join(found.programs, 'schemathesis'), folder, [
        ...['--config-file', configuration, '--no-color', 'run', `${server.address}/openapi.json`],
        ...['--include-path-regex', paths, '--max-time', String(secondsEach)],
        ...['--seed', process.env['SEED'] ?? usualSeed],
      ]);
      say(outcome.code === 0 ? summaryOf(audience, outcome.text) : outcome.text);
      if (outcome.code !== 0) failed.push(audience);
    }
    const health = await fetch(`${server.address}/healthz`);
    if (!health.ok) failed.push('health');
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  for (const line of server.troubles()) {
    say(line);
    failed.push('server log');
  }
  return { failed };
};

/** Real ids reach further into the use cases than made-up ones, which all end in "not found". */
const idsSeenBy = async (address: string, audience: string, token: string) => {
  const idsIn = async (list: 'cases' | 'sessions'): Promise<readonly string[]> => {
    const response = await fetch(`${address}/${audience}/${list}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) return [];
    const body = (await response.json()) as Readonly<Record<string, readonly { readonly id: string }[]>>;
    return (body[list] ?? []).map(({ id }) => id);
  };
  return { caseId: await idsIn('cases'), sessionId: await idsIn('sessions') };
};

const run = (program: string, cwd: string, args: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly text: string }>((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, text }));
  });

const summaryOf = (audience: string, text: string): string => {
  const tested = /Tested: (\d+)/.exec(text)?.[1] ?? '?';
  const made = /(\d+) generated/.exec(text)?.[1] ?? '?';
  return `${audience}: ${tested} operations, ${made} requests, none against the contract`;
};
