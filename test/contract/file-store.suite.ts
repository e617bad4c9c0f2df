import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileKey, FileStore, SignedUpload } from '../../shared/application/ports/file-store.ts';
import { pdf } from '../support/documents.ts';
import { sha256Of } from '../support/memory-files.ts';

export type FileStoreScene = {
  readonly files: FileStore;
  /** Where links that begin with `/` are answered. */
  readonly origin: string;
  /** What clears abandoned uploads, after a day: the store's own, or the bucket's lifecycle. */
  readonly dayPasses: () => Promise<void>;
  readonly secondsPass: (seconds: number) => void;
  readonly close: () => Promise<void>;
};

const content = pdf('合同');
const terms = { mediaType: 'application/pdf', bytes: content.length, sha256: sha256Of(content) };

/** What every file store does, on a disk or in a bucket. */
export const fileStoreTests = (name: string, open: () => Promise<FileStoreScene>) => {
  describe(`the file store ${name}`, () => {
    let scene: FileStoreScene;
    beforeAll(async () => {
      scene = await open();
    });
    afterAll(() => scene.close());

    const newKey = (): FileKey => ({ caseId: 'case-1', documentId: `doc-${randomUUID()}` });
    const put = (
      { url, method, headers }: SignedUpload,
      body: Uint8Array = content,
      changed: Readonly<Record<string, string>> = {},
    ) =>
      fetch(new URL(url, scene.origin), {
        method,
        headers: { ...headers, ...changed },
        body: body as Uint8Array<ArrayBuffer>,
      });
    const sent = async (key: FileKey): Promise<FileKey> => {
      const response = await put(await scene.files.signUpload(key, terms));
      expect(response.status).toBe(200);
      return key;
    };
    const download = async (
      key: FileKey,
      shown = { name: '合同（虚构）.pdf', mediaType: terms.mediaType },
    ) => {
      const { url } = await scene.files.signDownload(key, shown);
      return fetch(new URL(url, scene.origin));
    };

    it('takes what was signed, and knows what arrived', async () => {
      const key = await sent(newKey());
      expect(await scene.files.arrived(key)).toEqual({ bytes: terms.bytes, sha256: terms.sha256 });
      expect(Buffer.from((await scene.files.read(key)) ?? [])).toEqual(Buffer.from(content));
    });
    it('knows of nothing where nothing arrived', async () => {
      const key = newKey();
      expect([await scene.files.arrived(key), await scene.files.read(key)]).toEqual([undefined, undefined]);
      expect(await scene.files.keep(key)).toBe(false);
      await scene.files.discard(key);
      await scene.files.remove(key);
    });

    it.each([
      ['more bytes', pdf('合同，后来加了一页'), {}],
      ['fewer bytes', content.slice(0, -3), {}],
      ['other bytes of the same length', content.toReversed(), {}],
      ['another type', content, { 'content-type': 'text/html' }],
    ])('takes no %s', async (_, body, changed) => {
      const key = newKey();
      const response = await put(await scene.files.signUpload(key, terms), body, changed);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await scene.files.arrived(key)).toBeUndefined();
    });
    it('takes nothing through a link that was altered', async () => {
      const { url, ...signed } = await scene.files.signUpload(newKey(), terms);
      const elsewhere = newKey();
      const altered = url.replace(/doc-[0-9a-f-]{36}/, elsewhere.documentId);
      expect((await put({ ...signed, url: altered })).status).toBe(403);
      expect(await scene.files.arrived(elsewhere)).toBeUndefined();
    });
    it('takes nothing through a link that is late', async () => {
      const key = newKey();
      const signed = await scene.files.signUpload(key, terms);
      scene.secondsPass(3600);
      expect((await put(signed)).status).toBe(403);
      expect(await scene.files.arrived(key)).toBeUndefined();
      scene.secondsPass(-3600);
    });
    it('hands nothing out by a link for uploads, and takes nothing by one for downloads', async () => {
      const key = await sent(newKey());
      await scene.files.keep(key);
      const upload = await scene.files.signUpload(key, terms);
      expect((await fetch(new URL(upload.url, scene.origin))).status).toBe(403);
      const { url } = await scene.files.signDownload(key, { name: 'a.pdf', mediaType: terms.mediaType });
      expect((await put({ ...upload, url }, content)).status).toBe(403);
    });

    it('hands out what is kept, saved under its Chinese name and never shown in place', async () => {
      const key = await sent(newKey());
      expect(await scene.files.keep(key)).toBe(true);
      const response = await download(key);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="______.pdf"; filename*=UTF-8''${encodeURIComponent('合同（虚构）.pdf')}`,
      );
      expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(content));
    });
    it('hands out nothing that is only pending, nor late', async () => {
      const key = await sent(newKey());
      expect((await download(key)).status).toBeGreaterThanOrEqual(400);
      await scene.files.keep(key);
      const { url } = await scene.files.signDownload(key, { name: 'a.pdf', mediaType: terms.mediaType });
      scene.secondsPass(120);
      expect((await fetch(new URL(url, scene.origin))).status).toBe(403);
      scene.secondsPass(-120);
    });

    it('keeps a file, twice as once, and forgets the pending copy alone', async () => {
      const key = await sent(newKey());
      expect([await scene.files.keep(key), await scene.files.keep(key)]).toEqual([true, true]);
      await scene.files.discard(key);
      await scene.files.discard(key);
      expect(await scene.files.arrived(key)).toBeUndefined();
      expect((await download(key)).status).toBe(200);
    });
    it('removes a file for good, pending or kept, twice as once', async () => {
      const key = await sent(newKey());
      await scene.files.keep(key);
      await scene.files.remove(key);
      await scene.files.remove(key);
      expect(await scene.files.arrived(key)).toBeUndefined();
      expect((await download(key)).status).toBeGreaterThanOrEqual(400);
    });
    it('clears what nobody confirmed after a day, and nothing that is kept', async () => {
      const [abandoned, kept] = [await sent(newKey()), await sent(newKey())];
      await scene.files.keep(kept);
      await scene.dayPasses();
      expect(await scene.files.arrived(abandoned)).toBeUndefined();
      expect((await download(kept)).status).toBe(200);
    });
    it('has no way out of its place', async () => {
      for (const key of [
        { caseId: '..', documentId: 'x' },
        { caseId: 'case-1', documentId: '../../x' },
        { caseId: 'a/b', documentId: 'x' },
      ])
        await expect(scene.files.read(key)).rejects.toThrow('key of a file');
    });
  });
};
