const mapMark = '$map';
const setMark = '$set';

/** Rules as text: JSON that keeps maps and sets. */
export const pack = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Map) return { [mapMark]: [...part] };
    return part instanceof Set ? { [setMark]: [...part] } : part;
  });

type Marked = { readonly [mapMark]?: readonly [unknown, unknown][]; readonly [setMark]?: readonly unknown[] };

/** The value that was packed. Most have neither map nor set, and are read without looking at each part. */
export const unpack = (text: string): unknown =>
  text.includes(`"${mapMark}"`) || text.includes(`"${setMark}"`)
    ? JSON.parse(text, restored)
    : JSON.parse(text);

const restored = (_key: string, part: unknown) => {
  if (typeof part !== 'object' || part === null) return part;
  const marked = part as Marked;
  if (marked[mapMark]) return new Map(marked[mapMark]);
  return marked[setMark] ? new Set(marked[setMark]) : part;
};
