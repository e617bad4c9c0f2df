import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signIn } from '../../local/demo/badges.ts';
import { freshFolder } from './fresh-folder.ts';
import { startInstallation } from './installation-process.ts';

const caseIds = async (address: string | undefined, orgId: string): Promise<readonly string[]> => {
  const { token } = await signIn(address ?? '', orgId);
  const response = await fetch(`${address}/regulator/cases?limit=100&ended=recent,2024,2025,2026,2027`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { cases } = (await response.json()) as { cases: { id: string }[] };
  return cases.map(({ id }) => id).sort();
};

describe('npm start', () => {
  it('serves the demo cases on a new folder, stops cleanly, and finds them again', async () => {
    const folder = freshFolder();
    const first = await startInstallation({ HUIZHEN_DATA: folder });
    expect((await fetch(`${first.address}/healthz`)).ok).toBe(true);
    const east = await caseIds(first.address, 'wg-demo-east');
    expect(east).toHaveLength(8);
    expect(await caseIds(first.address, 'wg-demo-west')).toHaveLength(7);
    expect(first.printed()).toContain(`会诊已启动：${first.address}`);
    expect(first.printed()).toContain(`Huizhen is running at ${first.address}`);
    expect(await first.end('SIGTERM')).toBe(0);

    const second = await startInstallation({ HUIZHEN_DATA: folder });
    expect(await caseIds(second.address, 'wg-demo-east')).toEqual(east);
    await second.end('SIGKILL');

    const afterKill = await startInstallation({ HUIZHEN_DATA: folder });
    expect(await caseIds(afterKill.address, 'wg-demo-east')).toEqual(east);
    expect(await afterKill.end('SIGTERM')).toBe(0);
  });

  it('leaves the demo cases out where they are not wanted, and has no clock to move', async () => {
    const { address } = await startInstallation({ HUIZHEN_DATA: freshFolder(), HUIZHEN_DEMO_DATA: 'off' });
    expect(await caseIds(address, 'wg-demo-east')).toEqual([]);
    const moved = await fetch(`${address}/local/clock`, {
      method: 'POST',
      body: '{"moveTo":"2030-01-01T00:00:00Z"}',
    });
    expect(moved.status).toBe(404);
  });

  it('says in both languages that the folder or the port is taken, and ends with 1', async () => {
    const folder = freshFolder();
    const holder = await startInstallation({ HUIZHEN_DATA: folder, HUIZHEN_DEMO_DATA: 'off' });
    const port = new URL(holder.address ?? '').port;
    const [sameFolder, samePort] = await Promise.all([
      startInstallation({ HUIZHEN_DATA: folder }),
      startInstallation({ HUIZHEN_DATA: freshFolder(), PORT: port, HUIZHEN_DEMO_DATA: 'off' }),
    ]);
    expect(await sameFolder.exitCode).toBe(1);
    expect(sameFolder.printed()).toContain('数据目录正在被另一个会诊进程使用');
    expect(sameFolder.printed()).toContain('in use by another Huizhen process');
    expect(await samePort.exitCode).toBe(1);
    expect(samePort.printed()).toContain(`端口 ${port} 已被占用`);
    expect(samePort.printed()).toContain(`Port ${port} is in use`);
  });

  it('refuses a data file that was lost or damaged, says what to do, and changes nothing', async () => {
    const folder = freshFolder();
    const first = await startInstallation({ HUIZHEN_DATA: folder });
    expect(await first.end('SIGTERM')).toBe(0);
    const file = join(folder, 'huizhen.db');
    const whole = readFileSync(file);
    const damaged = Buffer.concat([whole.subarray(0, 100), Buffer.alloc(whole.length - 100, 0xa5)]);
    for (const [content, sentence] of [
      [undefined, /数据文件缺失或为空.*恢复备份/],
      [Buffer.alloc(0), /missing or empty.*Restore a backup/],
      [damaged, /data file is damaged.*restore a backup/],
    ] as const) {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
      if (content) writeFileSync(file, content);
      const refused = await startInstallation({ HUIZHEN_DATA: folder });
      expect(await refused.exitCode).toBe(1);
      expect(refused.printed()).toMatch(sentence);
      expect(refused.printed()).not.toContain('    at ');
      expect(existsSync(file) ? readFileSync(file) : undefined).toEqual(content);
    }
    writeFileSync(file, whole);
    const again = await startInstallation({ HUIZHEN_DATA: folder });
    expect(await caseIds(again.address, 'wg-demo-east')).toHaveLength(8);
  });

  it('refuses a folder it cannot use with a sentence, without a stack', async () => {
    const refused = await startInstallation({ HUIZHEN_DATA: '/dev/null/data' });
    expect(await refused.exitCode).toBe(1);
    expect(refused.printed()).toContain('数据目录不能读写');
    expect(refused.printed()).not.toContain('    at ');
  });
});
