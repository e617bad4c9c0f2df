import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifyLog } from '../../shared/application/installation/read-log.ts';
import { readInvitation } from '../../shared/application/invitations/invitation.ts';
import { type InitFlags, init, invitationAgain } from '../cli/commands/init.ts';
import { CliFailure } from '../cli/terminal.ts';
import { recordingTerminal } from '../cli/testing/recording-terminal.ts';
import { systemClock } from '../clock/clocks.ts';
import { openRuntime, type Runtime } from '../runtime/open-runtime.ts';
import { readSettings } from '../settings/read-settings.ts';
import { dataFolderAt } from '../start/data-folder.ts';
import { modeFault } from '../start/right-mode.ts';

const address = 'http://127.0.0.1:8099';
const scene = () => {
  const place = mkdtempSync(join(tmpdir(), 'huizhen-init-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const data = join(place, 'data');
  const { terminal, printed, said } = recordingTerminal('zh');
  const flags: InitFlags = {
    organisation: '临河县企业融资协调工作专班',
    city: '沧州市融资协调机制办公室',
    administrator: '周敏',
    address,
    data,
    set: ['backups.at=02:30'],
  };
  const inside = async <T>(work: (runtime: Runtime) => Promise<T>): Promise<T> => {
    const file = dataFolderAt(data).database;
    const runtime = openRuntime({ file, clock: systemClock, isGuest: true, synchronous: 'OFF' });
    return work(runtime).finally(() => runtime.close());
  };
  const tokenIn = (line = '') => line.slice(line.lastIndexOf('/') + 1);
  return { place, data, terminal, printed, said, flags, inside, tokenIn };
};
const settingsIn = (data: string) => readSettings({ HUIZHEN_DATA: data }).settings;
const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => new Error('done'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CliFailure)) throw error;
  return error.text.zh;
};

describe('setting an installation up (初始化)', () => {
  it('makes settings, tree and administrator, and prints an invitation that is open', async () => {
    const { data, terminal, printed, flags, inside, tokenIn } = scene();
    expect(await init(flags, terminal, undefined)).toBe(0);
    expect(printed).toHaveLength(1);
    expect(printed[0]).toMatch(/^http:\/\/127\.0\.0\.1:8099\/idp\/invitation\//);

    const file = join(data, 'huizhen.toml');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { settings } = readSettings({ HUIZHEN_DATA: data });
    expect(settings.installation.mode).toBe('real');
    expect(settings.server).toMatchObject({ address, port: 8099, host: '127.0.0.1' });
    expect(settings.backups.at).toBe('02:30');
    expect(modeFault('real', dataFolderAt(data))).toBeUndefined();
    expect(modeFault('demo', dataFolderAt(data))?.zh).toContain('演示模式登录不验密码');

    await inside(async ({ deps }) => {
      expect(await verifyLog(deps)).toMatchObject({ whole: true });
      expect(await readInvitation(deps, tokenIn(printed[0]))).toMatchObject({
        ok: true,
        value: { purpose: 'join', state: 'open' },
      });
    });
  });

  it('takes nothing of the demo along', async () => {
    const { data, terminal, flags } = scene();
    await init(flags, terminal, undefined);
    const database = new DatabaseSync(dataFolderAt(data).database, { readOnly: true });
    const all = database.prepare('SELECT pk, sk, data FROM items').all();
    database.close();
    expect(all.length).toBeGreaterThan(10);
    const text = JSON.stringify(all);
    for (const word of ['虚构', 'wg-demo', 'east-clerk']) expect(text).not.toContain(word);
    expect(text).not.toMatch(/bank-[abc]\b/);
    expect(text).toContain('临河县企业融资协调工作专班');
    expect(readdirSync(data).sort()).toEqual(expect.arrayContaining(['huizhen.db', 'huizhen.toml']));
  });

  it('refuses a folder that holds an installation, and leaves it as it is', async () => {
    const { data, terminal, flags } = scene();
    await init(flags, terminal, undefined);
    const before = readFileSync(join(data, 'huizhen.toml'), 'utf8');
    expect(await refusal(init(flags, terminal, undefined))).toContain('设置文件已存在');
    const elsewhere = { ...flags, settings: join(data, '..', 'other.toml') };
    expect(await refusal(init(elsewhere, terminal, undefined))).toContain('已经有一个正式的安装');
    expect(readFileSync(join(data, 'huizhen.toml'), 'utf8')).toBe(before);
    expect(existsSync(elsewhere.settings)).toBe(false);
  });

  it.each([
    [
      'an address over the network without encryption',
      { address: 'http://huizhen.example' },
      '须以 https://',
    ],
    ['https that nobody speaks', { address: 'https://huizhen.example' }, '没有说明由谁加密'],
    ['a setting there is not', { set: ['server.prot=1'] }, '没有“server.prot”这个设置'],
    ['a setting of a wrong value', { set: ['server.port=many'] }, 'server.port 须为'],
  ])('refuses %s, and leaves nothing behind', async (_, wrong, sentence) => {
    const { data, terminal, flags } = scene();
    expect(await refusal(init({ ...flags, ...wrong }, terminal, undefined))).toContain(sentence);
    expect(existsSync(data) ? readdirSync(data) : []).toEqual([]);
  });

  it('says which options are missing where nobody can be asked, and asks where somebody can', async () => {
    const { data, terminal, printed } = scene();
    expect(await refusal(init({ data, set: [] }, terminal, undefined))).toContain(
      '缺少 --organisation、--administrator、--address',
    );
    const answers = ['临河县工作专班', '', '', '周敏', address];
    const asked: string[] = [];
    await init({ data, set: [] }, terminal, async ({ zh }) => {
      asked.push(zh);
      return answers[asked.length - 1] ?? '';
    });
    expect(asked).toHaveLength(5);
    expect(printed.at(-1)).toContain('/idp/invitation/');
  });

  it('invites again where the link was lost, and the earlier one counts no more', async () => {
    const { data, terminal, printed, flags, inside, tokenIn } = scene();
    expect(await refusal(invitationAgain(data, settingsIn(data), terminal))).toContain('还没有正式的安装');
    await init(flags, terminal, undefined);
    expect(await invitationAgain(data, settingsIn(data), terminal)).toBe(0);
    const [first, second] = printed.map(tokenIn);
    await inside(async ({ deps }) => {
      expect(await readInvitation(deps, first ?? '')).toMatchObject({
        refusal: { code: 'invitation_revoked' },
      });
      expect(await readInvitation(deps, second ?? '')).toMatchObject({ ok: true });
    });
  });
});
