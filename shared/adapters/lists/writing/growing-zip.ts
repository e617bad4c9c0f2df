import { constants, crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive, as its directory tells of it. */
export type ZipEntry = {
  readonly name: string;
  readonly offset: number;
  readonly crc: number;
  readonly bytes: number;
  readonly packed: number;
};

const localHeader = 0x04034b50;
const descriptor = 0x08074b50;
const directoryEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** Sizes follow the content (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808;
const version = 20;
const deflated = 8;
/** 1 January 1980, the first day an archive knows: the same cases make the same bytes. */
const firstDay = 0x0021;
/** Without the extensions for larger ones. */
const mostBytes = 0xffff_ffff;

/** An archive of more than 4 GB. */
export class ArchiveTooLarge extends Error {
  override readonly name = 'ArchiveTooLarge';
}

const numbers = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer => {
  const made = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) at = made.writeUIntLE(value, at, bytes);
  return made;
};

/** Begins a file at this place of the archive; what is put in follows, then `closed`. */
export const opened = (
  name: string,
  offset: number,
): { readonly entry: ZipEntry; readonly bytes: Buffer } => {
  const said = Buffer.from(name);
  const header = numbers(
    [localHeader, 4],
    [version, 2],
    [flags, 2],
    [deflated, 2],
    [0, 2],
    [firstDay, 2],
    [0, 4],
    [0, 4],
    [0, 4],
    [said.length, 2],
    [0, 2],
  );
  return { entry: { name, offset, crc: 0, bytes: 0, packed: 0 }, bytes: Buffer.concat([header, said]) };
};

/**
 * Puts more into the file that is open. A piece is packed by itself and ends on a whole byte, so that whoever packs the next
 * one knows nothing of this; the pieces one behind the other are one stream (RFC 1951).
 *
 * @throws {ArchiveTooLarge}
 */
export const put = (
  entry: ZipEntry,
  content: string,
  isLast = false,
): { readonly entry: ZipEntry; readonly bytes: Buffer } => {
  const raw = Buffer.from(content);
  const { Z_FINISH, Z_FULL_FLUSH } = constants;
  const bytes = deflateRawSync(raw, { finishFlush: isLast ? Z_FINISH : Z_FULL_FLUSH });
  const after = {
    ...entry,
    crc: crc32(raw, entry.crc),
    bytes: entry.bytes + raw.length,
    packed: entry.packed + bytes.length,
  };
  if (after.bytes > mostBytes || after.offset + after.packed > mostBytes) throw new ArchiveTooLarge();
  return { entry: after, bytes };
};

/** What stands behind a file's content. */
export const closed = ({ crc, packed, bytes }: ZipEntry): Buffer =>
  numbers([descriptor, 4], [crc, 4], [packed, 4], [bytes, 4]);

/** The directory that an archive ends with. */
export const directory = (entries: readonly ZipEntry[], offset: number): Buffer => {
  const told = entries.map(({ name, crc, packed, bytes, offset: at }) => {
    const said = Buffer.from(name);
    const fields = numbers(
      [directoryEntry, 4],
      [version, 2],
      [version, 2],
      [flags, 2],
      [deflated, 2],
      [0, 2],
      [firstDay, 2],
      [crc, 4],
      [packed, 4],
      [bytes, 4],
      [said.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [at, 4],
    );
    return Buffer.concat([fields, said]);
  });
  const all = Buffer.concat(told);
  if (offset + all.length > mostBytes) throw new ArchiveTooLarge();
  const end = numbers(
    [endOfDirectory, 4],
    [0, 2],
    [0, 2],
    [entries.length, 2],
    [entries.length, 2],
    [all.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([all, end]);
};
