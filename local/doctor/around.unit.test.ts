import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { msPerDay } from '../../shared/domain/time/index.ts';
import { makeCertificate } from '../../test/support/certificate.ts';
import { readSettings } from '../settings/read-settings.ts';
import { mailFindings, portFinding, proxyFindings, settingsFinding } from './around.ts';
import { certificateFindings } from './certificate.ts';

const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-around-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const serverOf = (more: object) => ({ host: '127.0.0.1', port: 0, address: undefined, proxies: [], ...more });
const address = 'https://huizhen.example';

describe('what an installation stands on beyond its data (体检)', () => {
  it.each([
    ['huizhen.example', 90, 0, 'well'],
    ['huizhen.example', 10, 0, 'attend'],
    ['huizhen.example', 10, 11, 'wrong'],
    ['huizhen.example', 10, -2, 'wrong'],
    ['other.example', 90, 0, 'wrong'],
  ])('has a certificate for %s of %d days: after %d days that is %s', (name, days, after, verdict) => {
    const folder = freshFolder();
    const { files } = makeCertificate(folder, name, days);
    chmodSync(files.key, 0o640);
    const [found] = certificateFindings(
      { tls: files, server: serverOf({ address }) },
      Date.now() + after * msPerDay,
    );
    expect(found?.verdict).toBe(verdict);
  });

  it('has a key that everybody reads, or files that are none', () => {
    const { files } = makeCertificate(freshFolder(), 'huizhen.example', 90);
    const look = () => certificateFindings({ tls: files, server: serverOf({ address }) }, Date.now());
    chmodSync(files.key, 0o644);
    expect(look()).toMatchObject([{ verdict: 'wrong', says: { en: expect.stringContaining('chmod o=') } }]);
    writeFileSync(files.certificate, 'no certificate');
    expect(look()).toMatchObject([{ verdict: 'wrong' }]);
    expect(
      certificateFindings({ tls: { certificate: undefined, key: undefined }, server: serverOf({}) }, 0),
    ).toEqual([]);
  });

  it('has a port that is free, or another program’s', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await portFinding(serverOf({ port }))).toMatchObject({ verdict: 'wrong' });
    await new Promise((resolve) => other.close(resolve));
    expect(await portFinding(serverOf({ port }))).toMatchObject({ verdict: 'well' });
  });

  it.each([
    [['10.1.2.3', '10.2.0.0/16'], 'well'],
    [['0.0.0.0/0'], 'wrong'],
    [['::/0'], 'wrong'],
  ])('believes proxies at %j: %s', (proxies, verdict) => {
    expect(proxyFindings(serverOf({ proxies })).map((one) => one.verdict)).toEqual([verdict]);
    expect(proxyFindings(serverOf({}))).toEqual([]);
  });

  it('has a settings file with a password that others read', () => {
    const folder = freshFolder();
    const file = join(folder, 'huizhen.toml');
    const mail =
      'host = "localhost"\nfrom = "a@a.example"\nalarms = "b@a.example"\nuser = "u"\npassword = "p"';
    writeFileSync(file, `[installation]\nmode = "real"\n[mail]\n${mail}\n`, { mode: 0o644 });
    const look = () => settingsFinding(readSettings({ HUIZHEN_SETTINGS: file })).verdict;
    expect(look()).toBe('wrong');
    chmodSync(file, 0o600);
    expect(look()).toBe('well');
  });

  it('has a mail server that is not there', async () => {
    const env = { HUIZHEN_MAIL_HOST: '127.0.0.1', HUIZHEN_MAIL_PORT: '1', HUIZHEN_MAIL_FROM: 'a@a.example' };
    const { settings } = readSettings({
      HUIZHEN_DATA: '/nowhere',
      HUIZHEN_MODE: 'real',
      HUIZHEN_MAIL_ALARMS: 'b@a.example',
      ...env,
    });
    expect(await mailFindings(settings.mail)).toMatchObject([{ verdict: 'wrong' }]);
  });
});
