import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeCertificate } from '../../test/support/certificate.ts';
import { readSettings } from '../settings/read-settings.ts';
import { openMailServer } from './send-mail.ts';

/** A mail server of this test that takes the user `huizhen` with its password, over TLS only. */
const mailServer = async (
  options: { readonly secure?: boolean; readonly plain?: boolean; readonly trusted?: boolean } = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-mail-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { key, cert, files } = makeCertificate(folder);
  const letters: { from: unknown; to: unknown; text: string; encrypted: boolean }[] = [];
  const server = new SMTPServer({
    key,
    cert,
    secure: options.secure ?? false,
    disabledCommands: options.plain ? ['STARTTLS', 'AUTH'] : [],
    onAuth: ({ username, password }, _, done) =>
      username === 'huizhen' && password === 'correct'
        ? done(null, { user: username })
        : done(new Error('no')),
    onData: (stream, { envelope, secure }, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
      });
      stream.on('end', () => {
        const [to] = envelope.rcptTo;
        letters.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : undefined,
          to: to?.address,
          text,
          encrypted: secure,
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const told: object[] = [];
  const openedWith = (env: Record<string, string>) => {
    const base = {
      HUIZHEN_DATA: folder,
      HUIZHEN_MODE: 'real',
      HUIZHEN_MAIL_HOST: 'localhost',
      HUIZHEN_MAIL_PORT: String(port),
      HUIZHEN_MAIL_FROM: '会诊 <huizhen@example.gov.cn>',
      HUIZHEN_MAIL_ALARMS: 'it@example.gov.cn',
    };
    const { settings } = readSettings({ ...base, ...env });
    const opened = openMailServer(settings.mail, (_, data) => told.push(data));
    if (!opened) throw new Error('none');
    return opened;
  };
  return { letters, openedWith, told, authority: files.certificate };
};
const letter = { to: 'li@example.gov.cn', subject: '邀请', text: '请打开 https://huizhen.example/i#1' };
const signedIn = { HUIZHEN_MAIL_USER: 'huizhen', HUIZHEN_MAIL_PASSWORD: 'correct' };

describe('letters by mail (邮件)', () => {
  it('there are none where no server is set', () => {
    expect(openMailServer(readSettings({ HUIZHEN_DATA: '/nowhere' }).settings.mail)).toBeUndefined();
  });

  it.each([
    ['starttls', false],
    ['tls', true],
  ])('go out encrypted by %s, signed in, from the sender that is set', async (security, secure) => {
    const { letters, openedWith, authority } = await mailServer({ secure });
    const mail = openedWith({
      ...signedIn,
      HUIZHEN_MAIL_SECURITY: security,
      HUIZHEN_MAIL_AUTHORITY: authority,
    });
    await mail.check();
    expect(await mail.send(letter)).toBe('sent');
    expect(letters).toMatchObject([
      { from: 'huizhen@example.gov.cn', to: 'li@example.gov.cn', encrypted: true },
    ]);
    const [, body = ''] = letters[0]?.text.split(/\r?\n\r?\n/) ?? [];
    expect(Buffer.from(body, 'base64').toString('utf8').trim()).toBe(letter.text);
  });

  it('go in the clear to a server of this machine where that is set', async () => {
    const { letters, openedWith } = await mailServer({ plain: true });
    expect(await openedWith({ HUIZHEN_MAIL_SECURITY: 'none' }).send(letter)).toBe('sent');
    expect(letters).toMatchObject([{ encrypted: false }]);
  });

  it.each([
    ['a server that nobody vouches for', signedIn, {}, 'ESOCKET'],
    ['a server that does not encrypt', {}, { plain: true }, 'ETLS'],
    ['a wrong password', { ...signedIn, HUIZHEN_MAIL_PASSWORD: 'wrong' }, { trusted: true }, 'EAUTH'],
    ['a server that is not there', { HUIZHEN_MAIL_PORT: '1' }, {}, 'ESOCKET'],
  ])('do not go out to %s, and the log says so without a word of them', async (_, env, options, code) => {
    const { letters, openedWith, told, authority } = await mailServer(options);
    const trusted = (options as { trusted?: boolean }).trusted ? { HUIZHEN_MAIL_AUTHORITY: authority } : {};
    const mail = openedWith({ ...env, ...trusted } as Record<string, string>);
    expect(await mail.send(letter)).toBe('notSent');
    expect(told).toEqual([{ error: code }]);
    expect(letters).toEqual([]);
  });
});
