import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../../shared/contracts/routes/index.ts';
import { makeServeConsole } from './serve-console.ts';
import { openSite } from './site.ts';

const folder = mkdtempSync(join(tmpdir(), 'huizhen-site-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
writeFileSync(join(folder, 'assets/a-1b2c.js'), 'let a;');
writeFileSync(join(folder, 'assets/a-1b2c.js.br'), 'brotli');
writeFileSync(join(folder, 'assets/a-1b2c.js.gz'), 'gzip');
writeFileSync(join(folder, 'secret.env'), 'no');
afterAll(() => rmSync(folder, { recursive: true }));

let nonces = 0;
const serve = makeServeConsole({
  site: openSite(folder),
  issuer: 'https://id.example.org/realm',
  clientId: 'console',
  signInOrigins: ['https://id.example.org'],
  filesOrigin: 'https://files.s3.cn-north-1.amazonaws.com.cn',
  reserved: new Set(allRoutes.map(({ path }) => path.split('/', 2)[1] ?? '')),
  makeNonce: () => `nonce-${++nonces}`,
});
const get = (rawPath: string, method = 'GET', headers = {}) =>
  serve({ rawPath, headers, requestContext: { http: { method } } });

describe('the console on AWS', () => {
  it('answers its page at every place in it, under a new nonce each time', async () => {
    const [first, second] = [await get('/'), await get('/signed-in')];
    const policy = String(first.headers?.['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(first.body).toBe(`<script nonce="${nonce}"></script>`);
    expect(second.body).not.toBe(first.body);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(
      "connect-src 'self' https://id.example.org https://files.s3.cn-north-1.amazonaws.com.cn;",
    );
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
  });

  it('says where people sign in', async () => {
    expect(JSON.parse((await get('/console-config.json')).body ?? '')).toEqual({
      issuer: 'https://id.example.org/realm',
      clientId: 'console',
    });
  });

  it('lets hashed files be kept for a year', async () => {
    const file = await get('/assets/a-1b2c.js');
    expect(Buffer.from(file.body ?? '', 'base64').toString()).toBe('let a;');
    expect(file.headers?.['cache-control']).toContain('immutable');
  });

  it.each([
    ['gzip, deflate, br', 'br', 'brotli'],
    ['gzip', 'gzip', 'gzip'],
    ['identity', undefined, 'let a;'],
  ])('sends what a browser takes: %s', async (accepted, encoding, content) => {
    const { headers, body } = await get('/assets/a-1b2c.js', 'GET', { 'accept-encoding': accepted });
    expect(headers?.['content-encoding']).toBe(encoding);
    expect(headers?.['vary']).toBe('accept-encoding');
    expect(Buffer.from(body ?? '', 'base64').toString()).toBe(content);
  });

  it.each([
    '/assets/a-1b2c.js.br',
    '/secret.env',
    '/../package.json',
    '/assets/../secret.env',
    '/.env',
    '/assets/none.js',
    '/assets/',
  ])('gives out nothing that the build did not write for people: %s', async (path) => {
    const { statusCode, body } = await get(path);
    expect(body).not.toContain('"name"');
    expect(path === '/assets/' ? [200] : [404]).toContain(statusCode);
  });

  it.each(['/regulator/nothing', '/bank', '/meta/x', '/healthz/x'])(
    'answers a mistyped address of the API with a problem: %s',
    async (path) => {
      const { statusCode, body } = await get(path);
      expect(statusCode).toBe(404);
      expect(JSON.parse(body ?? '')).toMatchObject({ code: 'route_not_found', status: 404 });
    },
  );

  it('reads only', async () => {
    expect((await get('/', 'POST')).statusCode).toBe(404);
  });
});
