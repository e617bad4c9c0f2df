import { type ChildProcess, fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freshFolder } from './fresh-folder.ts';
import type { NoticesTask, Standing } from './notices-process.ts';

const entry = fileURLToPath(new URL('notices-process.ts', import.meta.url));

/** What a server does with the how-manieth thing it is sent: takes it, refuses it for now, or takes it while its sender is killed. */
type Reaction = 'take' | 'refuse' | 'kill';

/** A mail server and a receiver of webhooks on this machine, and the processes of one installation that send to them. */
const surroundings = async (reactions: {
  readonly letters?: readonly Reaction[];
  readonly calls?: readonly Reaction[];
}) => {
  const folder = freshFolder();
  let child: ChildProcess | undefined;
  const letters: string[] = [];
  let lettersTried = 0;
  let isCase = false;
  const mail = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => {
        const reaction = isCase ? (reactions.letters?.[lettersTried] ?? 'take') : 'take';
        if (isCase) lettersTried += 1;
        if (reaction === 'refuse') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
        letters.push(text);
        if (reaction === 'kill') child?.kill('SIGKILL');
        else done();
      });
    },
  });
  mail.on('error', () => {});
  await new Promise<void>((resolve) => mail.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => mail.close(() => resolve())));

  const calls: { readonly id: string; readonly taken: boolean }[] = [];
  const receiver = createServer((request, response) => {
    request.resume().on('end', () => {
      const reaction = reactions.calls?.[calls.length] ?? 'take';
      calls.push({ id: String(request.headers['huizhen-id']), taken: reaction !== 'refuse' });
      if (reaction === 'kill') child?.kill('SIGKILL');
      else response.writeHead(reaction === 'refuse' ? 503 : 200).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => receiver.close(() => resolve())));
  const portOf = (place: { address(): unknown }) => (place.address() as AddressInfo).port;

  /** One process from its start to its end; undefined: it was killed. */
  const run = (first: NoticesTask['first']): Promise<Standing | 'none' | undefined> =>
    new Promise((resolve, reject) => {
      const task: NoticesTask = {
        folder,
        mailPort: portOf(mail.server),
        hookUrl: `http://127.0.0.1:${portOf(receiver)}/hook`,
        first,
      };
      const started = fork(entry, [JSON.stringify(task)], { execArgv: [], silent: true });
      child = started;
      onTestFinished(() => void started.kill('SIGKILL'));
      let said: Standing | 'none' | undefined;
      let complaint = '';
      started.stderr?.on('data', (chunk: Buffer) => {
        complaint += chunk.toString('utf8');
      });
      started.once('message', (message) => {
        said = message as Standing | 'none';
      });
      started.once('close', (code, signal) =>
        code === 0 || signal === 'SIGKILL' ? resolve(said) : reject(new Error(complaint)),
      );
    });

  await run({ kind: 'nameAddress' });
  const [asked = ''] = letters.splice(0);
  const code = /：(\d{6})/.exec(
    Buffer.from(asked.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8'),
  )?.[1];
  isCase = true;
  return {
    letters,
    calls,
    openCase: () => run({ kind: 'openCase', code: code ?? '' }),
    /** Longer than a letter's interval and the wait of the first tries, so that whatever waits is due. */
    later: () => run({ kind: 'wait', minutes: 20 }),
  };
};

const idle = { waiting: 0, uncertain: 0, givenUp: 0 };

describe('a notice on its way out of the machine, to a real mail server and a real receiver', () => {
  it('refused three times by both, with every try in a process of its own: delivered once, and said so', async () => {
    const refusedThrice = ['refuse', 'refuse', 'refuse'] as const;
    const { letters, calls, openCase, later } = await surroundings({
      letters: refusedThrice,
      calls: refusedThrice,
    });
    const waiting = { mail: { sent: 0, waiting: 1 }, webhook: { sent: 0, waiting: 1 } };
    expect(await openCase()).toMatchObject(waiting);
    expect(await later()).toMatchObject(waiting);
    expect(await later()).toMatchObject(waiting);
    for (let round = 0; round < 2; round += 1)
      expect(await later()).toEqual({ mail: { ...idle, sent: 1 }, webhook: { ...idle, sent: 1 } });
    expect(letters).toHaveLength(1);
    expect(calls.map(({ taken }) => taken)).toEqual([false, false, false, true]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
  });

  it('whose sender is killed while the mail server has it: mailed no second time, and said to be uncertain', async () => {
    const { letters, calls, openCase, later } = await surroundings({ letters: ['refuse', 'kill'] });
    await openCase();
    for (let round = 0; round < 3; round += 1) await later();
    expect(await later()).toEqual({
      mail: { ...idle, sent: 0, uncertain: 1 },
      webhook: { ...idle, sent: 1 },
    });
    expect(letters).toHaveLength(1);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
  });

  it('whose sender is killed while the receiver has it: called again with the same id, and mailed once at the most', async () => {
    const { letters, calls, openCase, later } = await surroundings({
      calls: ['refuse', 'kill', 'refuse', 'kill'],
    });
    await openCase();
    // The other channel may find its process dead at any point, and with the letter in hand nobody can know.
    for (let deaths = 0; deaths < 6; deaths += 1) await later();
    const standing = await later();
    expect(standing).toMatchObject({ webhook: { ...idle, sent: 1 } });
    expect(calls.filter(({ taken }) => taken).length).toBeGreaterThan(2);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
    const { sent = 0, uncertain = 0 } = typeof standing === 'object' ? standing.mail : {};
    expect(sent + uncertain).toBe(1);
    expect(letters.length).toBeLessThanOrEqual(1);
    expect(letters.length).toBeGreaterThanOrEqual(sent);
  });
});
