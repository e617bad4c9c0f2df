import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { type Watched, watch } from './watch.ts';

export { expect };

const root = join(import.meta.dirname, '../..');

export type Account = { readonly loginName: string; readonly password: string };

/** 正式运行: an installation that `huizhen init` made, by the computer's clock, and the browsers of its people. */
export type RealCounty = {
  readonly address: string;
  readonly folder: string;
  /** The administrator's, as `init` printed it. */
  readonly invitation: string;
  /** A browser of somebody's own; the same one again for the same person. */
  readonly browserOf: (person: string) => Promise<Page>;
  /** A second browser of theirs, that knows nothing of the first. */
  readonly otherBrowser: () => Promise<Page>;
  /** The page of somebody who has signed in. */
  readonly person: (person: string, path?: string) => Promise<Page>;
  readonly watched: Watched;
  readonly stop: () => Promise<void>;
};

export type Founding = {
  readonly organisation: string;
  readonly administrator: string;
  /** Settings by name, as `--set` takes them. */
  readonly settings?: readonly string[];
};

/** 1 `huizhen init` in a folder of its own, as the shell calls it; 2 the server starts over it. */
export const foundCounty = async (
  browser: Browser,
  { organisation, administrator, settings = [] }: Founding,
): Promise<RealCounty> => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-real-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  // What the machine's own settings say must not reach in.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(HUIZHEN_|PORT$)/.test(name)),
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['local/cli/main.ts', 'init', '--data', folder, '--address', address],
      ...['--organisation', organisation, '--administrator', administrator],
      ...settings.flatMap((setting) => ['--set', setting.replaceAll('{folder}', folder)]),
    ],
    { cwd: root, env },
  );
  const child = spawn(process.execPath, ['local/main.ts'], {
    cwd: root,
    env: { ...env, HUIZHEN_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await listening(child);
  const watched = watch(address);
  const contexts: BrowserContext[] = [];
  const seats = new Map<string, Page>();

  const otherBrowser = async (): Promise<Page> => {
    const context = await browser.newContext();
    contexts.push(context);
    watched.follow(context);
    return context.newPage();
  };
  const browserOf = async (person: string): Promise<Page> => {
    const page = seats.get(person) ?? (await otherBrowser());
    seats.set(person, page);
    return page;
  };
  return {
    address,
    folder,
    invitation: stdout.trim(),
    browserOf,
    otherBrowser,
    watched,
    person: async (person, path = '/') => {
      const page = await browserOf(person);
      await page.goto(`${address}${path}`);
      await page.getByRole('main').waitFor();
      return page;
    },
    stop: async () => {
      for (const context of contexts) await context.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The address is in the settings before the server starts, so its port is chosen first. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const place = probe.address();
      probe.close(() => resolve(typeof place === 'object' && place ? place.port : 0));
    });
  });

const listening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened`)));
  });

/** Each test has an installation to itself, and at its end none of its pages has complained, asked another host or shown the demo. */
export const realTest = base.extend<{ readonly founding: Founding; readonly real: RealCounty }>({
  founding: [{ organisation: '临河县工作专班', administrator: '周敏' }, { option: true }],
  real: async ({ browser, founding }, use) => {
    const real = await foundCounty(browser, founding);
    await use(real);
    const { complaints, strangers } = real.watched;
    await real.stop();
    expect(complaints()).toEqual([]);
    expect(strangers).toEqual([]);
  },
});
