import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { takesACaseThrough } from './real-case.ts';
import { signedIn } from './signed-in.ts';

const address = 'http://127.0.0.1:8081';
const account = { loginName: 'zhoumin', password: 'a bridge of seven lanterns' };

/** Nothing of the machine's own programs but the shell and what finds a link's target. */
const path = '/usr/bin:/bin';

/**
 * 正式运行 with the package alone: 1 `init` prints an invitation; 2 the server starts in daily work, without personas; 3 the
 * administrator takes the invitation up, signs in with a password and sees how the installation runs; 4 a bank, people and a product
 * are entered, and a case goes from its opening to the loan; 5 the demo refuses its data.
 */
export const goesLive = async (unpacked: string, answers: (address: string) => Promise<boolean>) => {
  const data = join(unpacked, 'live');
  const env = { PATH: path, HUIZHEN_DATA: data };
  const made = spawnSync(
    join(unpacked, 'bin/huizhen'),
    ['init', '--organisation', '临河县工作专班', '--administrator', '周敏', '--address', address],
    { env, encoding: 'utf8', cwd: '/' },
  );
  if (made.status !== 0) throw new Error(`init: ${made.stderr}`);
  const server = spawn(join(unpacked, 'bin/huizhen-server'), [], { env, stdio: 'inherit', cwd: '/' });
  try {
    if (!(await answers(address))) throw new Error('The packaged server did not answer in daily work');
    const personas = await fetch(`${address}/idp/personas`);
    const token = await signedIn(address, new URL(made.stdout.trim()).pathname, account);
    const view = await fetch(`${address}/administration/operations`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { machine } = (await view.json()) as { readonly machine?: { readonly version?: string } };
    const stage = await takesACaseThrough(address, token);
    const demo = spawnSync(join(unpacked, 'bin/huizhen-server'), [], {
      env: { ...env, HUIZHEN_MODE: 'demo', HUIZHEN_SETTINGS: '/dev/null' },
      encoding: 'utf8',
      cwd: '/',
    });
    console.log(
      `daily work: operations ${view.status} (version ${machine?.version}), personas ${personas.status}, a case is ${stage}, as a demo ended with ${demo.status}`,
    );
    return (
      stage === 'closed' &&
      view.ok &&
      machine?.version !== undefined &&
      personas.status === 404 &&
      demo.status === 1
    );
  } finally {
    server.kill('SIGTERM');
  }
};
