import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CannotStart } from '../start/cannot-start.ts';
import { virtualStartOf } from '../start/virtual-start.ts';
import { readSettings } from './read-settings.ts';
import { sampleFile } from './sample.ts';
import { allSettings } from './table.ts';

const folderWith = (toml?: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (toml !== undefined) writeFileSync(join(folder, 'huizhen.toml'), toml);
  return folder;
};
const read = (toml: string | undefined, env: Record<string, string> = {}) =>
  readSettings({ HUIZHEN_DATA: folderWith(toml), ...env });
const refusal = (toml: string | undefined, env: Record<string, string> = {}) => {
  try {
    read(toml, env);
  } catch (error) {
    if (error instanceof CannotStart) return error.sentence;
    throw error;
  }
  throw new Error('accepted');
};
const real = '[installation]\nmode = "real"\n';

describe('the settings of an installation (设置)', () => {
  it('are the demo on port 8080 of this machine where nothing is said', () => {
    const { settings, file } = readSettings({});
    expect(file).toBeUndefined();
    expect(settings.installation.mode).toBe('demo');
    expect(settings.installation.data.endsWith('.huizhen')).toBe(true);
    expect(settings.server).toEqual({ host: '127.0.0.1', port: 8080, address: undefined, proxies: [] });
    expect(settings.demo).toEqual({ data: true, clock: 'system' });
    expect(settings.backups).toEqual({ folder: undefined, at: '00:00', keep: 30 });
  });

  it('come from the file, over which the environment stands, each with the place it was set at', () => {
    const { settings, placeOf } = read('[server]\nport = 9000\n[limits]\nconnections = 100\n', {
      PORT: '9001',
      HUIZHEN_BACKUPS_KEEP: '',
    });
    expect([settings.server.port, settings.limits.connections, settings.backups.keep]).toEqual([
      9001, 100, 30,
    ]);
    expect(placeOf.get('server.port')?.en).toBe('environment variable PORT');
    expect(placeOf.get('limits.connections')?.zh).toMatch(/huizhen\.toml 第 4 行$/);
  });

  it('take paths from the folder of the file that names them, and the data folder too', () => {
    const folder = folderWith(`${real}[backups]\nfolder = "backups"\n`);
    const { settings } = readSettings({ HUIZHEN_SETTINGS: join(folder, 'huizhen.toml') });
    expect(settings.installation.data).toBe(folder);
    expect(settings.backups.folder).toBe(join(folder, 'backups'));
  });

  it('begin a virtual clock where they say, or on a Monday morning in China', () => {
    const start = (clock: string) =>
      virtualStartOf(read(undefined, { HUIZHEN_CLOCK: clock }).settings.demo.clock);
    expect(start('system')).toBeUndefined();
    expect(start('virtual')).toBe(Date.UTC(2026, 2, 2, 1));
    expect(start('virtual:2026-09-01T08:00:00+08:00')).toBe(Date.UTC(2026, 8, 1));
  });

  it.each([
    ['server.port', '[server]\nport = "many"', 2, 'many'],
    ['server.port', '[server]\n\nport = 65536', 3, '65536'],
    ['server.host', '[server]\nhost = "huizhen"', 2, 'huizhen'],
    ['server.address', `${real}[server]\naddress = "https://a.example/path"`, 4, '/path'],
    ['server.proxies', `${real}[server]\nproxies = ["10.0.0.0/33"]`, 4, '/33'],
    ['log.format', '[log]\nformat = "xml"', 2, 'xml'],
    ['backups.at', '[backups]\nat = "25:00"', 2, '25:00'],
    ['backups.keep', '[backups]\nkeep = 0', 2, '0'],
    ['demo.data', '[demo]\ndata = "yes"', 2, 'yes'],
    ['demo.clock', '[demo]\nclock = "virtual:noon"', 2, 'noon'],
    ['mail.from', `${real}[mail]\nfrom = "huizhen"`, 4, 'huizhen'],
  ])(
    'refuse a wrong %s with its value, what is allowed and the line it stands in',
    (name, toml, line, value) => {
      const { zh, en } = refusal(toml);
      expect(zh).toContain(`${name} 须为`);
      expect(zh).toContain(value);
      expect(zh).toMatch(new RegExp(`huizhen.toml 第 ${line} 行`));
      expect(en).toContain(`${name} must be`);
      expect(en).toMatch(new RegExp(`huizhen.toml line ${line}\\)`));
    },
  );

  it.each(
    allSettings.filter(({ setting }) => setting.kind.form !== 'path' && setting.env !== 'HUIZHEN_DATA'),
  )('read $name from $setting.env, and refuse nonsense in it', ({ name, setting }) => {
    const nonsense = setting.kind.form === 'text' ? '\u0000'.repeat(501) : 'nonsense';
    const { zh, en } = refusal(undefined, { [setting.env]: nonsense });
    expect(zh).toContain(`${name} 须为${setting.kind.allowed.zh}`);
    expect(en).toContain(`(environment variable ${setting.env})`);
  });

  it('say all that is wrong at once, and never a password', () => {
    const { zh } = refusal('[server]\nport = -1\n[mail]\npassword = 12345\n[log]\nlevel = "all"');
    expect(zh.split('\n')).toHaveLength(3);
    expect(zh).not.toContain('12345');
  });

  it('refuse what nobody reads: a section, a key, a variable', () => {
    expect(refusal('[servers]\nport = 1').zh).toMatch(/没有 servers 这一节（.*第 1 行）/);
    expect(refusal('[server]\nprot = 1').en).toMatch(
      /no setting server\.prot \(.*line 2\); there are host, port/,
    );
    expect(refusal('port = 1').en).toContain('no section port');
    expect(refusal(undefined, { HUIZHEN_BACKUP: '/srv' }).zh).toContain('没有 HUIZHEN_BACKUP 这个环境变量');
  });

  it('say where a file is no TOML, or is not there', () => {
    expect(refusal('[server]\nhost = 127.0.0.1').zh).toMatch(/写法有误：.* 第 2 行/);
    expect(refusal(undefined, { HUIZHEN_SETTINGS: '/nowhere/huizhen.toml' }).en).toContain('ENOENT');
  });

  it.each([
    ['the demo on an address that others reach', '', { HUIZHEN_HOST: '0.0.0.0' }, '只能在本机访问'],
    ['the demo behind a proxy', '', { HUIZHEN_PROXIES: '10.0.0.1' }, '演示模式不用 server.proxies'],
    [
      'the demo under a public address',
      '',
      { HUIZHEN_ADDRESS: 'https://a.example' },
      '演示模式不用 server.address',
    ],
    [
      'the demo with another issuer',
      '',
      { HUIZHEN_ISSUER: 'https://a.example' },
      '演示模式不用 issuer.address',
    ],
    ['a virtual clock in daily work', real, { HUIZHEN_CLOCK: 'virtual' }, 'demo.clock 只用于演示'],
    ['demo data in daily work', real, { HUIZHEN_DEMO_DATA: 'on' }, 'demo.data 只用于演示'],
    ['plain HTTP for other machines', real, { HUIZHEN_HOST: '0.0.0.0' }, '从其他机器访问须加密'],
    ['a certificate without its key', real, { HUIZHEN_TLS_CERTIFICATE: '/c.pem' }, '须同时设置'],
    ['proxies without a public address', real, { HUIZHEN_PROXIES: '10.0.0.1' }, '须设置 server.address'],
    ['passwords over http', real, { HUIZHEN_ADDRESS: 'http://a.example' }, '须以 https:// 开头'],
    ['https that nobody speaks', real, { HUIZHEN_ADDRESS: 'https://a.example' }, '没有说明由谁加密'],
    [
      'mail without a sender',
      real,
      { HUIZHEN_MAIL_HOST: 'smtp.example' },
      'mail.host、mail.from 和 mail.alarms',
    ],
    ['a mail user without password', real, { HUIZHEN_MAIL_USER: 'u' }, 'mail.user 和 mail.password'],
    [
      'mail in the clear',
      real,
      {
        HUIZHEN_MAIL_HOST: 'a.example',
        HUIZHEN_MAIL_FROM: 'a@a.example',
        HUIZHEN_MAIL_ALARMS: 'b@a.example',
        HUIZHEN_MAIL_SECURITY: 'none',
      },
      '不得明文',
    ],
    [
      'an issuer without a client',
      real,
      { HUIZHEN_ISSUER: 'https://a.example' },
      'issuer.client 和 issuer.audience',
    ],
    ['an issuer over http', real, { HUIZHEN_ISSUER: 'http://a.example' }, 'issuer.address 须以 https://'],
  ])('refuse %s', (_, toml, env, sentence) => {
    const { zh, en } = refusal(toml, env as Record<string, string>);
    expect(zh).toContain(sentence);
    expect(en).toContain(`environment variable ${Object.keys(env)[0]}`);
  });

  it.each([
    ['on this machine', {}],
    [
      'by HTTPS of its own',
      { HUIZHEN_HOST: '0.0.0.0', HUIZHEN_TLS_CERTIFICATE: '/c', HUIZHEN_TLS_KEY: '/k' },
    ],
    ['behind a proxy', { HUIZHEN_HOST: '10.0.0.2', HUIZHEN_PROXIES: '10.0.0.1, 10.1.0.0/16' }],
    ['behind a proxy of this machine', { HUIZHEN_PROXIES: '127.0.0.1' }],
  ])('allow daily work %s', (_, env) => {
    const address = Object.keys(env).length > 0 ? { HUIZHEN_ADDRESS: 'https://a.example' } : {};
    const said: Record<string, string> = { ...(env as object), ...(address as object) };
    expect(read(real, said).settings.installation.mode).toBe('real');
  });
});

describe('the sample of the settings file (样本)', () => {
  it('holds every setting with its variable and both languages, and sets none', () => {
    const sample = sampleFile();
    for (const { name, setting } of allSettings) {
      expect(sample).toContain(`（${setting.kind.allowed.zh}；`);
      expect(sample).toContain(`; ${setting.env})`);
      expect(sample).toContain(`# ${setting.says.zh}`);
      expect(sample).toContain(`# ${setting.says.en}`);
      expect(sample).toMatch(new RegExp(`^#${name.split('.')[1]} = `, 'm'));
    }
    expect(Object.values(parse(sample))).toEqual(Object.values(parse(sample)).map(() => ({})));
  });

  it('holds, without its marks, exactly the settings there are, each of an allowed value', () => {
    const whole = parse(sampleFile().replaceAll(/^#(?=[a-z]+ = )/gm, '')) as Record<
      string,
      Record<string, unknown>
    >;
    const names = Object.entries(whole).flatMap(([section, keys]) =>
      Object.keys(keys).map((key) => `${section}.${key}`),
    );
    expect(names).toEqual(allSettings.map(({ name }) => name));
    for (const { section, key, name, setting } of allSettings)
      expect([name, setting.kind.schema.safeParse(whole[section]?.[key]).success]).toEqual([name, true]);
  });

  it('sets what was chosen, and reads as such', () => {
    const toml = sampleFile({ 'installation.mode': 'real', 'server.port': 8443 });
    const { settings, placeOf } = read(toml);
    expect([settings.installation.mode, settings.server.port]).toEqual(['real', 8443]);
    expect([...placeOf.keys()].sort()).toEqual(['installation.data', 'installation.mode', 'server.port']);
  });

  it('name the roles that sign in with one-time codes, and only where accounts are kept here', () => {
    expect(read(real).settings.accounts.codes).toEqual([]);
    const said = read(`${real}[accounts]\ncodes = ["systemAdministrator"]\n`);
    expect(said.settings.accounts.codes).toEqual(['systemAdministrator']);
    const told = read(real, { HUIZHEN_ACCOUNTS_CODES: 'systemAdministrator, lead' });
    expect(told.settings.accounts.codes).toEqual(['systemAdministrator', 'lead']);
    const wrong = refusal(`${real}[accounts]\ncodes = ["boss"]\n`);
    expect([wrong.zh, wrong.en]).toEqual([
      expect.stringMatching(/accounts\.codes.*角色的列表.*rulesAdministrator/s),
      expect.stringMatching(/accounts\.codes.*a list of roles.*rulesAdministrator/s),
    ]);
    const elsewhere = `${real}[accounts]\ncodes = ["lead"]\n[issuer]\naddress = "https://sso.example.gov.cn"\nclient = "a"\naudience = "b"\n`;
    expect(refusal(elsewhere).zh).toContain('请在签发者处要求第二因素');
  });
});
