import { mkdtempSync, rmSync } from 'node:fs';
import { request as nodeRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HttpLogCode } from '../../functions/http/log-messages.ts';
import { idMaker } from '../../shared/adapters/ids/make-id.ts';
import { openSqliteDatabase } from '../../shared/adapters/sqlite/open-database.ts';
import { fakeApp } from '../../test/api/support/fake-app.ts';
import { goodBodies } from '../../test/api/support/good-bodies.ts';
import { reference } from '../../test/api/support/scene.ts';
import { makeVirtualClock } from '../clock/clocks.ts';
import { openIdentity } from '../identity/index.ts';
import { createServer, type Server } from './index.ts';

const start = Date.UTC(2026, 11, 1, 1);

let folder: string;
let server: Server;
let origin: string;
let fake: ReturnType<typeof fakeApp>;
let clock: ReturnType<typeof makeVirtualClock>;
let logged: { code: HttpLogCode; data: Readonly<Record<string, unknown>> }[];

const serve = async (limits: { readonly handlerTimeoutMs?: number } = {}) => {
  server = createServer({
    app: fake.app,
    identity: await openIdentity({ folder, database: openSqliteDatabase(':memory:') }),
    log: (code, data) => logged.push({ code, data }),
    makeId: idMaker(clock.now),
    reference,
    ...limits,
    fallback: async (path) =>
      path === '/console'
        ? { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>控制台</p>', area: 'console' }
        : undefined,
  });
  origin = await server.listen(0);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huizhen-http-'));
  clock = makeVirtualClock(start);
  fake = fakeApp();
  logged = [];
  await serve();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const tokenOf = async (persona: string): Promise<string> => {
  const body = new URLSearchParams({ grant_type: 'urn:huizhen:persona', client_id: 'huizhen-demo', persona });
  const response = await fetch(`${origin}/idp/token`, { method: 'POST', body });
  return ((await response.json()) as { access_token: string }).access_token;
};
const bearer = async (persona: string) => ({ authorization: `Bearer ${await tokenOf(persona)}` });
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: string }).code;

/** By node:http, which lets one say what fetch keeps for itself. */
const rawGet = (path: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(origin);
    nodeRequest({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the server', () => {
  it('answers on the loopback address', async () => {
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const response = await fetch(`${origin}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('takes a command from token to use case', async () => {
    const response = await fetch(`${origin}/regulator/cases/case-1/urging`, {
      method: 'POST',
      headers: {
        ...(await bearer('east-clerk')),
        'content-type': 'application/json',
        'idempotency-key': 'k1',
      },
      body: JSON.stringify(goodBodies.regulator.urge),
    });
    expect(response.status).toBe(200);
    expect(fake.lastCommand()).toMatchObject({
      caseId: 'case-1',
      command: { type: 'urge', note: '请于本周内答复' },
      actor: { kind: 'regulator', orgId: 'wg-demo-east', personId: 'east-clerk', roles: ['clerk', 'lead'] },
    });
  });

  it('names in Allow the methods of the path that is meant, not of one that fits too', async () => {
    const response = await fetch(`${origin}/regulator/imports/check`, { method: 'PUT' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    const other = await fetch(`${origin}/regulator/imports/import-1`, { method: 'PUT' });
    expect(other.headers.get('allow')).toBe('GET');
  });

  it('does not send again what whoever asks holds already', async () => {
    const headers = await bearer('east-clerk');
    const first = await fetch(`${origin}/regulator/overview`, { headers });
    const tag = first.headers.get('etag') ?? '';
    const again = await fetch(`${origin}/regulator/overview`, {
      headers: { ...headers, 'if-none-match': tag },
    });
    expect([tag, again.status, await again.text()]).toEqual([
      `"${first.headers.get('change-mark')}"`,
      304,
      '',
    ]);
    const other = { ...headers, 'if-none-match': '"another"' };
    expect((await fetch(`${origin}/regulator/overview`, { headers: other })).status).toBe(200);
  });

  it('reads Chinese in the address', async () => {
    await fetch(`${origin}/bank/cases?search=${encodeURIComponent('精轴')}`, {
      headers: await bearer('bank-a-manager'),
    });
    expect(fake.calls.at(-1)?.given[0]).toMatchObject({ search: '精轴' });
  });

  it('refuses a token that is missing or wrong, each in its own words', async () => {
    const url = `${origin}/meta`;
    const headers = await bearer('east-clerk');
    const missing = await fetch(url);
    expect(missing.headers.get('www-authenticate')).toBe('Bearer');
    expect(await codeOf(missing)).toBe('token_missing');
    expect(await codeOf(await fetch(url, { headers: { authorization: 'Basic YTpi' } }))).toBe(
      'token_missing',
    );
    expect(await codeOf(await fetch(url, { headers: { authorization: 'Bearer nonsense' } }))).toBe(
      'token_invalid',
    );
    expect((await fetch(url, { headers })).status).toBe(200);
  });

  it('knows what it does not know', async () => {
    const unknown = await fetch(`${origin}/regulator/nothing`);
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'route_not_found']);
    const broken = await fetch(`${origin}/regulator/cases/%E0%A4%A`);
    expect(broken.status).toBe(404);
    const wrong = await fetch(`${origin}/regulator/cases`, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow'), await codeOf(wrong)]).toEqual([
      405,
      'GET, POST',
      'method_not_allowed',
    ]);
  });

  it('answers to its own names only, so that no other site can speak through a browser', async () => {
    expect(await rawGet('/healthz', 'localhost:80')).toBe(200);
    expect(await rawGet('/healthz', '[::1]:80')).toBe(200);
    expect(await rawGet('/idp/personas', 'attacker.example')).toBe(421);
    expect(await rawGet('/healthz', '127.0.0.1.attacker.example')).toBe(421);
  });

  it('refuses a body that is too large and stays in service', async () => {
    const response = await fetch(`${origin}/regulator/cases`, {
      method: 'POST',
      headers: { ...(await bearer('east-clerk')), 'content-type': 'application/json' },
      body: JSON.stringify({ note: 'x'.repeat(3_000_000) }),
    });
    expect([response.status, await codeOf(response)]).toEqual([413, 'body_too_large']);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });

  it('says that the outcome is unknown where a use case does not come back', async () => {
    await server.close();
    await serve({ handlerTimeoutMs: 20 });
    Object.assign(fake.app, { viewCase: () => new Promise(() => {}) });
    const response = await fetch(`${origin}/bank/cases/case-1`, { headers: await bearer('bank-a-manager') });
    expect([response.status, await codeOf(response)]).toEqual([504, 'timed_out']);
  });

  it('lets requests under way finish when it closes, and takes no more', async () => {
    let finish = () => {};
    const usual = fake.app.viewCase;
    const entered = new Promise<void>((enter) => {
      Object.assign(fake.app, {
        viewCase: async (...given: Parameters<typeof usual>) => {
          enter();
          await new Promise<void>((resolve) => {
            finish = resolve;
          });
          return usual(...given);
        },
      });
    });
    const underWay = fetch(`${origin}/bank/cases/case-1`, { headers: await bearer('bank-a-manager') });
    await entered;
    const closed = server.close();
    await expect(fetch(`${origin}/healthz`, { headers: { connection: 'close' } })).rejects.toThrow();
    finish();
    const response = await underWay;
    expect(response.status).toBe(200);
    await response.json();
    await closed;
    // The next test's server; this one is closed twice otherwise.
    server = { listen: async () => '', close: async () => {} };
  });

  it('leaves other paths to whoever serves the console', async () => {
    const response = await fetch(`${origin}/console`);
    expect([response.status, await response.text()]).toEqual([200, '<p>控制台</p>']);
  });
});

describe('what is logged', () => {
  it('is one line a request, by route and not by path, without names, ids or queries', async () => {
    const headers = await bearer('owner-04');
    logged.length = 0;
    await fetch(`${origin}/enterprise/cases/case-1?search=${encodeURIComponent('张三')}`, { headers });
    await fetch(`${origin}/secret-张三`);
    expect(logged.map(({ code, data }) => [code, data['route'], data['status'], data['problem']])).toEqual([
      ['request_finished', 'enterprise.viewCase', 422, 'invalid_request'],
      ['request_finished', 'unknown', 404, 'route_not_found'],
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/张三|case-1|91000000|owner|%E5/);
  });
});

describe('the reference', () => {
  it('serves the document and a page that asks no other host', async () => {
    expect(await (await fetch(`${origin}/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' });
    const page = await fetch(`${origin}/docs`);
    const html = await page.text();
    expect(html).not.toMatch(/https?:|\/\//);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path);
    expect(parts).toHaveLength(4);
    for (const path of parts) expect((await fetch(`${origin}${path}`)).status, path).toBe(200);
  });

  it('gives nothing else away', async () => {
    for (const path of ['/docs/package.json', '/docs/..%2fpackage.json', '/docs/constructor'])
      expect((await fetch(`${origin}${path}`)).status, path).toBe(404);
  });
});
