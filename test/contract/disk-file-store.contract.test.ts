import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeVirtualClock } from '../../local/clock/clocks.ts';
import { writeAnswer } from '../../local/http/answer.ts';
import { serveFiles } from '../../local/http/index.ts';
import { type DiskFileStore, makeDiskFileStore } from '../../shared/adapters/files/disk/disk-file-store.ts';
import { pdf } from '../support/documents.ts';
import { sha256Of } from '../support/memory-files.ts';
import { exportFilesTests } from './export-files.suite.ts';
import { fileStoreTests } from './file-store.suite.ts';

const day = 24 * 3600 * 1000;

const receiver = new URL('../../shared/adapters/files/disk/receive.ts', import.meta.url).href;
/** Arguments of a Node that receives 64 KiB into its folder, and prints what came of it. */
const keepMuch = [
  '--input-type=module',
  '--eval',
  `import { createHash } from 'node:crypto';
  import { receive } from '${receiver}';
  const content = Buffer.alloc(65536, 7);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const place = { path: 'kept', scratch: 'scratch', now: 0 };
  const body = async function* () { yield content; };
  const outcome = await receive(body(), { bytes: content.length, sha256 }, place).catch(({ code }) => code);
  process.stdout.write(String(outcome));`,
];

/** The embedded server's own answering of signed links, behind a socket. */
const serve = async (files: DiskFileStore) => {
  const answer = serveFiles(files);
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const found = await answer((request.url ?? '').split('?', 1)[0] ?? '', request);
    if (!request.complete) response.setHeader('connection', 'close');
    if (found) await writeAnswer(response, found, 'request-1');
    else response.writeHead(404).end();
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

const open = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huizhen-files-'));
  const clock = makeVirtualClock(Date.UTC(2026, 2, 2));
  let ahead = 0;
  const files = makeDiskFileStore({ folder, clock: { now: () => clock.now() + ahead } });
  const { origin, close } = await serve(files);
  return {
    folder,
    files,
    origin,
    secondsPass: (seconds: number) => {
      ahead += seconds * 1000;
    },
    dayPasses: async () => {
      clock.moveTo(clock.now() + day + 1);
      await files.clearPending();
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
};

fileStoreTests('on a disk', open);
exportFilesTests('on a disk', async () => {
  const { files, folder, ...scene } = await open();
  const leftOf = async (id: string) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.includes(id));
  return { ...scene, files: files.exports, leftOf, largestSent: () => undefined };
});

describe('the store on a disk', () => {
  let scene: Awaited<ReturnType<typeof open>>;
  beforeEach(async () => {
    scene = await open();
  });
  afterEach(() => scene.close());
  const content = pdf();
  const terms = { mediaType: 'application/pdf', bytes: content.length, sha256: sha256Of(content) };
  const key = { caseId: 'case-1', documentId: 'doc-1' };
  const filesIn = () =>
    readdirSync(scene.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

  it('makes nothing before it is asked', () => {
    expect(filesIn()).toEqual([]);
  });
  it('leaves nothing of an upload that breaks off, or is too long', async () => {
    const broken = async function* () {
      yield content.slice(0, 5);
      throw new Error('the line went dead');
    };
    await expect(scene.files.receive(key, terms, broken())).rejects.toThrow('dead');
    const endless = async function* () {
      for (;;) yield content;
    };
    expect(await scene.files.receive(key, terms, endless())).toBe(false);
    expect(filesIn()).toEqual([]);
  });
  it.skipIf(process.platform === 'win32')('keeps no file of which the disk took a part only', () => {
    // A limit on the size of files cuts a write short just as a disk does that becomes full.
    const { status, stdout } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, ...keepMuch],
      {
        cwd: scene.folder,
        encoding: 'utf8',
      },
    );
    expect([status, stdout]).toEqual([0, 'EFBIG']);
    expect(filesIn()).toEqual([]);
  });
  it('is readable by its owner only', async () => {
    const { url, headers } = await scene.files.signUpload(key, terms);
    await fetch(new URL(url, scene.origin), {
      method: 'PUT',
      headers: { ...headers },
      body: content as Uint8Array<ArrayBuffer>,
    });
    const modes = filesIn().map((entry) => statSync(join(entry.parentPath, entry.name)).mode & 0o077);
    expect(modes).toEqual([0, 0]);
  });
  it('reads links again after a restart, and none of another installation', async () => {
    const { url } = await scene.files.signUpload(key, terms);
    const [path = '', query = ''] = url.split('?', 2);
    const clock = { now: () => Date.UTC(2026, 2, 2) };
    const again = makeDiskFileStore({ folder: scene.folder, clock });
    expect(again.allowedBy(path, new URLSearchParams(query))).toMatchObject({ for: 'upload', key });
    const other = await open();
    expect(other.files.allowedBy(path, new URLSearchParams(query))).toBe('invalid');
    await other.close();
  });
});
