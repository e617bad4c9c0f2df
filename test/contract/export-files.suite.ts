import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportFiles, FileDraft } from '../../shared/application/ports/export-files.ts';
import { sha256Of } from '../support/memory-files.ts';

export type ExportFilesScene = {
  readonly files: ExportFiles;
  /** Where links that begin with `/` are answered. */
  readonly origin: string;
  readonly secondsPass: (seconds: number) => void;
  /** What clears what nobody ended, after a day: the store's lifecycle; nothing on a disk. */
  readonly dayPasses: () => Promise<void>;
  /** Names of all that is stored of a file, whole or in the making. */
  readonly leftOf: (id: string) => Promise<readonly string[]>;
  /** Bytes of the largest request that the store was sent; undefined where there are none. */
  readonly largestSent: () => number | undefined;
  readonly close: () => Promise<void>;
};

const megabyte = 1024 * 1024;
const shown = { name: '东区案件.xlsx', mediaType: 'text/csv' };
const pieceOf = (nth: number, bytes: number): Buffer => Buffer.alloc(bytes, `${nth}行，`);

/** What every store of files that grow does, on a disk or in a bucket. */
export const exportFilesTests = (name: string, open: () => Promise<ExportFilesScene>) => {
  describe(`files that the system makes ${name}`, () => {
    let scene: ExportFilesScene;
    beforeAll(async () => {
      scene = await open();
    });
    afterAll(() => scene.close());

    const newId = () => `export_${randomUUID()}`;
    const append = async (
      id: string,
      draft: FileDraft | undefined,
      piece: Uint8Array,
    ): Promise<FileDraft> => {
      const next = await scene.files.append(id, draft, piece);
      if (!next) throw new Error('The draft is gone');
      return next;
    };
    const grown = async (id: string, pieces: readonly Uint8Array[]): Promise<FileDraft> => {
      let draft: FileDraft | undefined;
      for (const piece of pieces) draft = await append(id, draft, piece);
      if (!draft) throw new Error('There are no pieces');
      return draft;
    };
    const linkTo = async (id: string): Promise<URL> => {
      const link = await scene.files.signExport(id, shown);
      if (!link) throw new Error('There is no link');
      return new URL(link.url, scene.origin);
    };
    const fetched = async (id: string): Promise<Buffer> => {
      const response = await fetch(await linkTo(id));
      expect(response.status).toBe(200);
      return Buffer.from(await response.arrayBuffer());
    };

    it.each([
      ['of a few bytes', [12]],
      ['of one part to the byte', [5 * megabyte]],
      ['of many pieces, each less than a part', Array.from({ length: 9 }, () => 2 * megabyte)],
      ['of pieces larger than a part', [6 * megabyte, 7 * megabyte, 1]],
    ])('stand whole once they are finished: %s', async (_what, sizes) => {
      const id = newId();
      const pieces = sizes.map((bytes, nth) => pieceOf(nth, bytes));
      const draft = await grown(id, pieces);
      expect(draft.bytes).toBe(pieces.reduce((sum, { length }) => sum + length, 0));
      expect(await scene.files.signExport(id, shown)).toBeUndefined();
      expect(await scene.files.finish(id, draft)).toBe(true);
      expect(await scene.files.finish(id, draft)).toBe(true);
      expect(sha256Of(await fetched(id))).toBe(sha256Of(Buffer.concat(pieces)));
    });

    it('send no more at a time than a part and a piece, however large they are', async () => {
      const other = await open();
      try {
        const id = newId();
        let draft: FileDraft | undefined;
        for (let nth = 0; nth < 30; nth += 1)
          draft = await other.files.append(id, draft, pieceOf(nth, megabyte));
        expect(draft && (await other.files.finish(id, draft))).toBe(true);
        expect(other.largestSent() ?? 0).toBeLessThan(6 * megabyte);
      } finally {
        await other.close();
      }
    });

    it.each([1, 6 * megabyte])(
      'have a piece of %i bytes once, however often it is repeated',
      async (bytes) => {
        const id = newId();
        const first = await append(id, undefined, pieceOf(1, 3 * megabyte));
        // A slice that was stopped before its draft was kept.
        await append(id, first, pieceOf(9, bytes));
        const second = await append(id, first, pieceOf(2, bytes));
        expect(await scene.files.finish(id, second)).toBe(true);
        const whole = Buffer.concat([pieceOf(1, 3 * megabyte), pieceOf(2, bytes)]);
        expect(sha256Of(await fetched(id))).toBe(sha256Of(whole));
      },
    );

    it.each([1, 6 * megabyte])(
      'leave nothing behind when they are cancelled in the making, after %i bytes',
      async (bytes) => {
        const id = newId();
        const draft = await grown(id, [pieceOf(1, bytes), pieceOf(2, 1000)]);
        await scene.files.remove(id, draft);
        await scene.files.remove(id, draft);
        await scene.dayPasses();
        expect(await scene.leftOf(id)).toEqual([]);
        expect(await scene.files.append(id, draft, pieceOf(3, 6 * megabyte))).toBeUndefined();
        expect(await scene.files.finish(id, draft)).toBe(false);
      },
    );

    it('leave nothing behind when they are removed whole, and a link to them leads nowhere', async () => {
      const id = newId();
      const draft = await grown(id, [pieceOf(1, 6 * megabyte), pieceOf(2, 1000)]);
      await scene.files.finish(id, draft);
      const link = await linkTo(id);
      expect((await fetch(link)).status).toBe(200);
      await scene.files.remove(id, draft);
      expect((await fetch(link)).status).toBeOneOf([403, 404]);
      expect(await scene.files.signExport(id, shown)).toBeUndefined();
      await scene.dayPasses();
      expect(await scene.leftOf(id)).toEqual([]);
    });

    it('are told by name, and by a link that lives for half a minute', async () => {
      const id = newId();
      await scene.files.finish(id, await grown(id, [pieceOf(1, 10)]));
      const link = await linkTo(id);
      const response = await fetch(link);
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('东区案件'));
      expect(response.headers.get('content-type')).toContain('text/csv');
      scene.secondsPass(31);
      expect((await fetch(link)).status).toBeGreaterThanOrEqual(403);
    });
  });
};
