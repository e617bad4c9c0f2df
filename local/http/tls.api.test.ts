import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TLSSocket } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { idMaker } from '../../shared/adapters/ids/make-id.ts';
import { fakeApp } from '../../test/api/support/fake-app.ts';
import { reference } from '../../test/api/support/scene.ts';
import { makeCertificate } from '../../test/support/certificate.ts';
import { systemClock } from '../clock/clocks.ts';
import { openIdentity } from '../identity/index.ts';
import { createServer } from './index.ts';

const freshFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-tls-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A server with a certificate of its own, asked under its public name by a client that trusts nobody else. */
const served = async () => {
  const folder = freshFolder();
  const { files } = makeCertificate(folder, 'huizhen.example');
  const told: string[] = [];
  const server = createServer({
    app: fakeApp().app,
    identity: await openIdentity({ folder, database: new DatabaseSync(':memory:') }),
    log: () => {},
    makeId: idMaker(systemClock.now),
    reference,
    reach: { host: '127.0.0.1', tls: files, proxies: [] },
    onTrouble: (code) => told.push(code),
  });
  const origin = await server.listen(0);
  onTestFinished(() => server.close());
  const ask = (ca: Buffer) =>
    new Promise<{ status: number | undefined; hsts: unknown; serial: string }>((resolve, reject) => {
      request(
        { host: '127.0.0.1', port: new URL(origin).port, path: '/healthz', ca, agent: false },
        (response) => {
          response.resume();
          const { serialNumber } = (response.socket as TLSSocket).getPeerCertificate();
          const hsts = response.headers['strict-transport-security'];
          resolve({ status: response.statusCode, hsts, serial: serialNumber });
        },
      )
        .on('error', reject)
        .end();
    });
  return { folder, files, told, origin, ask };
};

describe('HTTPS of its own', () => {
  it('is spoken with the certificate, tells browsers to stay with it, and takes a renewed one over', async () => {
    const { origin, ask, told, files, folder } = await served();
    expect(origin).toMatch(/^https:\/\/127\.0\.0\.1:/);
    const first = await ask(readFileSync(files.certificate));
    expect(first).toMatchObject({ status: 200, hsts: 'max-age=31536000' });

    const { cert } = makeCertificate(folder, 'huizhen.example');
    process.emit('SIGHUP');
    expect(told).toEqual(['certificate_taken']);
    const second = await ask(cert);
    expect(second.status).toBe(200);
    expect(second.serial).not.toBe(first.serial);

    writeFileSync(files.key, 'no key');
    process.emit('SIGHUP');
    expect(told.at(-1)).toBe('certificate_unusable');
    expect((await ask(cert)).serial).toBe(second.serial);
  });
});
