import { crc32, deflateRawSync } from 'node:zlib';

const numbers = (...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of fields) {
    buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
};

export type ZipOptions = {
  /** Deflated, as office programs write. */
  readonly compressed?: boolean;
  /** What the archive says that every entry unpacks to, whatever it does. */
  readonly saidSize?: number;
};

/** An archive of these entries, uncompressed unless said otherwise: enough to look like an office file. */
export const storedZip = (
  entries: Readonly<Record<string, string | Uint8Array>>,
  { compressed = false, saidSize }: ZipOptions = {},
): Uint8Array => {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [nameBytes, content] = [Buffer.from(name), Buffer.from(text as string)];
    const packed = compressed ? deflateRawSync(content) : content;
    const common = [
      [20, 2],
      [0, 2],
      [compressed ? 8 : 0, 2],
      [0, 2],
      [0, 2],
      [crc32(content), 4],
      [packed.length, 4],
      [saidSize ?? content.length, 4],
      [nameBytes.length, 2],
      [0, 2],
    ] as const;
    const file = Buffer.concat([numbers([0x04034b50, 4], ...common), nameBytes, packed]);
    directory.push(
      numbers([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      nameBytes,
    );
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const count = Object.keys(entries).length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [list.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...files, list, end]);
};
