import { inflateRawSync } from 'node:zlib';

const centralEntry = 0x02014b50;

/** Everything that stands in a workbook, as its XML says it: enough to see what is in it and what is not. */
export const textsOfWorkbook = (content: Uint8Array): string => {
  const bytes = Buffer.from(content);
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    if (bytes.readUInt32LE(at) !== centralEntry) continue;
    const [method, size, offset] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ];
    const begins = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const stored = bytes.subarray(begins, begins + size);
    parts.push((method === 0 ? stored : inflateRawSync(stored)).toString('utf8'));
  }
  return parts.join('\n');
};
