import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ListRefused, type Meter } from '../reading/limits.ts';

/** A workbook has dozens of parts; pictures and printer settings are among them. */
const mostParts = 10_000;

/** The parts of an archive by name, unpacked piece by piece and never further than the meter allows. */
export class WorkbookParts {
  readonly #archive: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #meter: Meter;

  constructor(archive: ZipFile, entries: ReadonlyMap<string, Entry>, meter: Meter) {
    this.#archive = archive;
    this.#entries = entries;
    this.#meter = meter;
  }

  static async open(content: Uint8Array, meter: Meter): Promise<WorkbookParts> {
    const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const archive = await fromBufferPromise(buffer, { lazyEntries: true });
    if (archive.entryCount > mostParts) throw new ListRefused({ reason: 'unreadable' });
    const entries = new Map<string, Entry>();
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      // Programs disagree which of two parts of one name is meant.
      if (entries.has(name)) throw new ListRefused({ reason: 'unreadable' });
      entries.set(name, entry);
    }
    return new WorkbookParts(archive, entries, meter);
  }

  /** Names are compared without regard to case, as the format wants it. */
  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The text of a part, UTF-8 or UTF-16 as its first bytes say. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return;
    if (entry.isEncrypted()) throw new ListRefused({ reason: 'encrypted' });
    // A size that is honestly too large need not be unpacked to be known; one that is not, is met below.
    if (entry.uncompressedSize > this.#meter.limits.unpackedSize) this.#meter.refuse('unpackedSize');
    const stream: Readable = await this.#archive.openReadStreamPromise(entry);
    let decoder: TextDecoder | undefined;
    for await (const piece of stream as AsyncIterable<Buffer>) {
      this.#meter.spend('unpackedSize', piece.length);
      this.#meter.checkTime();
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  }
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/** Where a relation of a part points to. */
export const targetOf = (part: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);

/** The part that holds the relations of another. */
export const relationsOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
