import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeConsoleFiles, opensPage } from './console-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'huizhen-console-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<script nonce="__CSP_NONCE__"></script>');
for (const [name, content] of [
  ['assets/a-1b2c.js', 'let a;'],
  ['assets/a-1b2c.js.br', 'brotli'],
  ['assets/a-1b2c.js.gz', 'gzip'],
  ['assets/b-3d4e.css', 'b {}'],
  ['icon.svg', '<svg/>'],
] as const)
  writeFileSync(join(folder, name), content);
afterAll(() => rmSync(folder, { recursive: true }));

const files = makeConsoleFiles(folder);
const get = async (path: string, headers: Record<string, string> = {}) =>
  files(path, { origin: 'http://127.0.0.1', request: { headers } });

describe('the console as the embedded server sends it', () => {
  it.each([
    ['gzip, deflate, br', 'br', 'brotli'],
    ['gzip;q=1.0, *;q=0', 'gzip', 'gzip'],
    ['identity', undefined, 'let a;'],
  ])('sends the smallest form that is taken: %s', async (accepted, encoding, content) => {
    const answer = await get('/assets/a-1b2c.js', { 'accept-encoding': accepted });
    expect(answer?.headers['content-encoding']).toBe(encoding);
    expect(answer?.headers['vary']).toBe('accept-encoding');
    expect(answer?.headers['content-type']).toContain('javascript');
    expect(String(answer?.body)).toBe(content);
  });

  it('sends the file as it is where the build made no other form of it', async () => {
    const answer = await get('/assets/b-3d4e.css', { 'accept-encoding': 'br' });
    expect([answer?.headers['content-encoding'], String(answer?.body)]).toEqual([undefined, 'b {}']);
  });

  it('lets what has a hash in its name be kept for a year, and nothing else', async () => {
    expect((await get('/assets/a-1b2c.js'))?.headers['cache-control']).toContain('immutable');
    expect((await get('/icon.svg'))?.headers['cache-control']).toBe('no-cache');
    expect((await get('/'))?.headers['cache-control']).toBe('no-cache');
  });

  it.each(['/icon.svg', '/assets/a-1b2c.js'])(
    'does not send again what is held already: %s',
    async (path) => {
      const first = await get(path, { 'accept-encoding': 'br' });
      const tag = first?.headers['etag'] ?? '';
      const again = await get(path, { 'accept-encoding': 'br', 'if-none-match': `"other", W/${tag}` });
      expect([again?.status, again?.body, again?.headers['etag']]).toEqual([304, '', tag]);
    },
  );

  it('tells the forms of one file apart', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (accepted) =>
          (await get('/assets/a-1b2c.js', { 'accept-encoding': accepted }))?.headers['etag'],
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it('sends a file again once it is another', async () => {
    const tag = (await get('/icon.svg'))?.headers['etag'] ?? '';
    writeFileSync(join(folder, 'icon.svg'), '<svg></svg>');
    expect((await get('/icon.svg', { 'if-none-match': tag }))?.status).toBe(200);
  });

  it.each(['/assets/a-1b2c.js.br', '/assets/none.js', '/../package.json', '/assets/../secret.js'])(
    'gives out nothing else: %s',
    async (path) => {
      expect(await get(path)).toBeUndefined();
    },
  );
});

describe('pages of the administration', () => {
  it('open by the number of a version, which is no ending of a file', async () => {
    const answer = await get('/administration/rules/region/demo/2.0.0', { accept: 'text/html' });
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': expect.stringMatching('html') } });
  });
  it.each([
    ['a browser that opens one', '/administration/people', { accept: 'text/html,*/*' }, true],
    ['a program that asks for data', '/administration/people', { accept: 'application/json' }, false],
    [
      'whoever shows a token',
      '/administration/log',
      { accept: 'text/html', authorization: 'Bearer x' },
      false,
    ],
    ['another part of the API', '/regulator/cases', { accept: 'text/html' }, false],
  ])('%s', (_, path, headers, opens) => expect(opensPage(path, { headers })).toBe(opens));
});
