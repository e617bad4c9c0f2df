const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 65_535;

/** How many bytes a zip archive says it unpacks to; undefined where it is no archive. */
export function unpackedBytes(content: Uint8Array): number | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = endPosition(view);
  if (end === undefined) return undefined;
  let position = view.getUint32(end + 16, true);
  let sum = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (position + entryBytes > view.byteLength || view.getUint32(position, true) !== directoryEntry)
      return undefined;
    sum += view.getUint32(position + 24, true);
    const variable = [28, 30, 32].map((offset) => view.getUint16(position + offset, true));
    position += entryBytes + variable.reduce((total, length) => total + length, 0);
  }
  return sum;
}

function endPosition(view: DataView): number | undefined {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return undefined;
}
