const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** What stands in a text for bytes that are none of it. */
const replacement = '\ufffd';
/** Looked at to tell UTF-16 without its mark: delimiters, digits and line ends have a zero byte there. */
const sampleBytes = 4096;
const shortest = 16;
/** A text a person saved has the odd damaged byte; with more than these it is another kind of file. */
const mostDamaged = 0.1;
const mostZeros = 0.01;

/**
 * The text of a file a Chinese spreadsheet saved: UTF-8 or UTF-16 with or without its mark, else GB18030 (what "CSV"
 * means to a Chinese Excel). A byte that is none of the text leaves U+FFFD where it stood, so that it costs its row and
 * not the file. Undefined when it is no text.
 */
export function decodeText(content: Uint8Array): string | undefined {
  const encoding = markedAs(content) ?? unmarkedUtf16(content);
  const text = encoding === undefined ? utf8OrGb18030(content) : decoded(encoding, content);
  return isText(text) ? text : undefined;
}

const decoded = (encoding: string, content: Uint8Array): string => new TextDecoder(encoding).decode(content);

const markedAs = (content: Uint8Array): string | undefined =>
  marks.find(([, mark]) => mark.every((byte, at) => content[at] === byte))?.[0];

/** Zero bytes that all stand on one side of their pairs. */
function unmarkedUtf16(content: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const sample = content.subarray(0, sampleBytes);
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (sample.length < shortest || even + odd < sample.length * mostZeros || Math.min(even, odd) > 0)
    return undefined;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** Few texts of GB18030 hold a character that reads as one of UTF-8; so whichever there is more of, whole or damaged. */
function utf8OrGb18030(content: Uint8Array): string {
  const text = decoded('utf-8', content);
  const damaged = countOf(text, replacement);
  if (damaged === 0) return text;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return whole >= damaged ? text : decoded('gb18030', content);
}

function isText(text: string): boolean {
  return (
    countOf(text, '\0') <= text.length * mostZeros && countOf(text, replacement) <= text.length * mostDamaged
  );
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}
