const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 65_535;

/** One file in an archive, as the archive's directory says. */
export type ZipEntry = { readonly name: string };

/** What an archive says it holds; undefined where it is none or its directory is damaged. Nothing is unpacked. */
export const zipEntries = (content: Uint8Array): readonly ZipEntry[] | undefined => {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = endPosition(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryBytes > view.byteLength || view.getUint32(at, true) !== directoryEntry) return undefined;
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    entries.push({
      name: new TextDecoder().decode(content.subarray(at + entryBytes, at + entryBytes + name)),
    });
    at += entryBytes + name + extra + comment;
  }
  return entries;
};

const endPosition = (view: DataView): number | undefined => {
  const last = view.byteLength - endBytes;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  return undefined;
};
