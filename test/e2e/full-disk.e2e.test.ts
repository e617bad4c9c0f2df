import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signIn } from '../../local/demo/badges.ts';
import { madeUpCode } from '../../shared/domain/identity/made-up.ts';
import { application } from '../api/support/good-bodies.ts';
import { freshFolder } from './fresh-folder.ts';
import { startInstallation } from './installation-process.ts';

/** A disk of 16 MB, where this machine lets one be mounted. */
const smallDisk = (): string | undefined => {
  const folder = freshFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'huizhen-small-disk', folder], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
};

/** Takes all room that is left. */
const fill = (file: string): void => {
  const handle = openSync(file, 'w');
  try {
    for (const size of [65_536, 512]) {
      const block = Buffer.alloc(size);
      for (;;) if (writeSync(handle, block) < size) break;
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(handle);
  }
};

type Opened = { readonly status: number; readonly id?: string; readonly code?: string };

const opener = async (address: string) => {
  const { token } = await signIn(address, 'wg-demo-east');
  return async (n: number): Promise<Opened> => {
    const { applicant, ...rest } = application;
    const response = await fetch(`${address}/regulator/cases`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `open-${n}`,
      },
      body: JSON.stringify({
        ...rest,
        channel: 'visit',
        applicant: {
          ...applicant,
          name: `示例${n} 满盘测试（虚构）`,
          identity: { kind: 'uscc', code: madeUpCode(n) },
        },
      }),
    });
    const { case: opened, code } = (await response.json()) as { case?: { id: string }; code?: string };
    return { status: response.status, ...(opened && { id: opened.id }), ...(code !== undefined && { code }) };
  };
};

const idsAt = async (address: string): Promise<readonly string[]> => {
  const { token } = await signIn(address, 'wg-demo-east');
  const response = await fetch(`${address}/regulator/cases?limit=100`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return ((await response.json()) as { cases: { id: string }[] }).cases.map(({ id }) => id);
};

describe('a disk that fills up', () => {
  it('is answered with 507 while reading goes on; with room again all goes on, and everything accepted is there once', async ({
    skip,
  }) => {
    const disk = smallDisk();
    if (disk === undefined) return skip('no disk can be mounted here');
    const data = join(disk, 'data');
    mkdirSync(data);
    const filler = join(disk, 'filler');
    const env = { HUIZHEN_DATA: data, HUIZHEN_DEMO_DATA: 'off' };
    const first = await startInstallation(env);
    const address = first.address ?? '';
    const open = await opener(address);

    const before = await open(1);
    expect(before.status).toBe(201);
    fill(filler);
    const accepted = [before];
    let refused: Opened | undefined;
    // What is still free inside the files of the database takes a few more.
    for (let n = 2; n < 60 && !refused; n += 1) {
      const answer = await open(n);
      if (answer.status === 201) accepted.push(answer);
      else refused = answer;
    }
    expect(refused).toMatchObject({ status: 507, code: 'storage_full' });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    expect([...(await idsAt(address))].sort()).toEqual(accepted.map(({ id }) => id).sort());

    rmSync(filler);
    const again = accepted.length + 1;
    const retried = await open(again);
    expect(retried.status).toBe(201);
    accepted.push(retried);
    await first.end('SIGKILL');

    const second = await startInstallation(env);
    expect([...(await idsAt(second.address ?? ''))].sort()).toEqual(accepted.map(({ id }) => id).sort());
    const reopened = await opener(second.address ?? '');
    expect((await reopened(again)).id).toBe(retried.id);
    expect(await second.end('SIGTERM')).toBe(0);
  });

  it('is named at the start, without a stack', async ({ skip }) => {
    const disk = smallDisk();
    if (disk === undefined) return skip('no disk can be mounted here');
    fill(join(disk, 'filler'));
    const refused = await startInstallation({ HUIZHEN_DATA: join(disk, 'data'), HUIZHEN_DEMO_DATA: 'off' });
    expect(await refused.exitCode).toBe(1);
    expect(refused.printed()).toMatch(/磁盘已满|disk is full/);
    expect(refused.printed()).not.toContain('    at ');
  });
});
