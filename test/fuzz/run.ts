import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signIn } from '../../local/demo/badges.ts';
import { pythonPrograms } from '../python/programs.ts';
import { foundInstallation } from '../support/real-installation.ts';
import { badTokens } from './bad-tokens.ts';
import { configurationOf, type Ids } from './configuration.ts';
import { operationsOf, type Tried, triedByOthers, triedWithBadTokens } from './every-route.ts';
import { startServer, troublesIn } from './server.ts';
import { replayed, signInFuzzed } from './sign-in-attacks.ts';

/** Each audience for so long; with the public routes and their start this is some three minutes in all. */
const secondsEach = 40;
/** The same run again for the same seed; another one may be given to look further. */
const seed = Number(process.env['SEED'] ?? 20_261_128);

/** An organisation whose first person signs in, and the paths that are theirs. */
const callers = [
  { audience: 'regulator', orgId: 'wg-demo-east', paths: '^/(regulator/|meta$)' },
  { audience: 'bank', orgId: 'bank-a', paths: '^/bank/' },
  { audience: 'enterprise', orgId: '91000000MA000004XL', paths: '^/enterprise/' },
  { audience: 'participant', orgId: 'dept-sci-tech', paths: '^/participant/' },
  { audience: 'signed-in', orgId: 'bank-b', paths: '^/(me$|account)' },
  { audience: 'administration', orgId: 'prov-demo', paths: '^/administration/' },
  { audience: 'public', orgId: undefined, paths: '^/(healthz|openapi\\.json)$' },
] as const;

export type Fuzzed = { readonly skipped: string } | { readonly failed: readonly string[] };

/** Who is nobody there: a bank's people have no business with administration, nor anybody of another kind. */
const ownOf: Readonly<Record<string, readonly string[]>> = {
  regulator: ['regulator'],
  administration: ['administration', 'regulator'],
  'signed-in': ['bank'],
};

/**
 * 接口契约测试: 1 the fuzzer is installed; 2 the installation starts with its demo data; 3 each audience's routes are
 * called with what the document allows and with what it forbids, by somebody of that audience, on cases they have and on
 * none; 4 every route is called with tokens that must open nothing, and with good ones of other audiences; 5 the sign-in of an
 * installation for daily work is sent whatever comes to mind, and what is good once is used twice; 6 the servers still answer, and
 * have withheld nothing and failed at nothing meanwhile.
 */
export const fuzzContract = async (say: (line: string) => void): Promise<Fuzzed> => {
  const found = await pythonPrograms('schemathesis', path.join(import.meta.dirname, 'requirements.txt'));
  if (!found.available) return { skipped: found.reason };
  const folder = mkdtempSync(path.join(tmpdir(), 'huizhen-fuzz-'));
  const data = path.join(folder, 'data');
  const server = await startServer(data);
  const failed: string[] = [];
  const tell = (what: string, { requests, failures }: Tried): void => {
    say(`${what}: ${requests} requests, ${failures.length === 0 ? 'none let in' : failures.join('\n')}`);
    if (failures.length > 0) failed.push(what);
  };
  try {
    const { address } = server;
    const signedIn = await Promise.all(
      callers.map(async (caller) => {
        const { orgId } = caller;
        return orgId === undefined ? caller : { ...caller, token: (await signIn(address, orgId)).token };
      }),
    );
    const operations = await operationsOf(address);
    const good = signedIn.flatMap((caller) =>
      'token' in caller ? [{ ...caller, own: ownOf[caller.audience] ?? [caller.audience] }] : [],
    );
    const [first] = good;
    if (first)
      tell('bad tokens', await triedWithBadTokens(address, operations, await badTokens(first.token, data)));
    tell('tokens of others', await triedByOthers(address, operations, good));
    for (const caller of signedIn) {
      const { audience, paths } = caller;
      const token = 'token' in caller ? caller.token : undefined;
      const configuration = path.join(folder, `${audience}.toml`);
      const ids = token === undefined ? {} : await idsSeenBy(address, audience, token);
      writeFileSync(configuration, configurationOf({ ...(token !== undefined && { token }), ids }));
      const outcome = await run(path.join(found.programs, 'schemathesis'), folder, [
        ...['--config-file', configuration, '--no-color', 'run', `${address}/openapi.json`],
        ...['--include-path-regex', paths, '--max-time', String(secondsEach), '--seed', String(seed)],
      ]);
      say(outcome.code === 0 ? summaryOf(audience, outcome.text) : outcome.text);
      if (outcome.code !== 0) failed.push(audience);
    }
    const health = await fetch(`${address}/healthz`);
    if (!health.ok) failed.push('health');
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const real = await foundInstallation({ organisation: '临河县工作专班', administrator: '周敏' });
  try {
    tell('used twice', await replayed(real.address, real.invitation));
    tell('sign-in', await signInFuzzed(real.address, seed));
    if (!(await fetch(`${real.address}/healthz`)).ok) failed.push('health');
  } finally {
    await real.stop();
  }
  for (const line of [...server.troubles(), ...troublesIn(real.log())]) {
    say(line);
    failed.push('server log');
  }
  return { failed };
};

/** Real ids reach further into the use cases than made-up ones, which all end in "not found". */
const idsSeenBy = async (address: string, audience: string, token: string): Promise<Ids> => {
  const read = async (from: string): Promise<Readonly<Record<string, readonly Listed[]>>> => {
    const response = await fetch(`${address}${from}`, { headers: { authorization: `Bearer ${token}` } });
    return response.ok ? ((await response.json()) as Record<string, readonly Listed[]>) : {};
  };
  const idsIn = async (list: string, from = `/${audience}/${list}`): Promise<readonly string[]> =>
    ((await read(from))[list] ?? []).map(({ id }) => id);
  // What is everybody's own has no ids in its addresses.
  if (audience === 'signed-in') return {};
  if (audience !== 'administration')
    return { caseId: await idsIn('cases'), sessionId: await idsIn('sessions') };
  const { rules = [] } = await read('/administration/rules');
  return {
    kind: [...new Set(rules.map(({ kind = '' }) => kind))],
    id: rules.map(({ id }) => id),
    version: ['1.0.0', '2.0.0'],
    organisationId: await idsIn('organisations'),
    // Not those of the caller's own office: whoever lets themselves leave finds out nothing more.
    personId: await idsIn('people', '/administration/organisations/wg-demo-west/people'),
  };
};

type Listed = { readonly id: string; readonly kind?: string };

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
