import { SaxesParser } from 'saxes';
import { ListRefused, type Meter } from '../reading/limits.ts';

export type Attributes = Readonly<Record<string, string>>;
/** Names come without their prefix: which one a program writes is its own affair. */
export type XmlHandler = {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
};

/** The format's own parts nest eight deep. */
const deepest = 64;
/** Characters without a single element, longer than any cell: nothing a spreadsheet writes. */
const longestSilence = 1024 * 1024;

/**
 * Reads one XML part as it is unpacked. Refuses what no spreadsheet writes and what is made to cost much: a document
 * type (and with it entities of the file's own), depth without end, a text that never ends. What the standard calls
 * malformed is unreadable; a part that is not there says nothing.
 */
export async function readXml(
  pieces: AsyncIterable<string>,
  handler: XmlHandler,
  meter: Meter,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let silence = 0;
  let wasHeard = false;
  parser.on('doctype', () => {
    throw new ListRefused({ reason: 'unreadable' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    wasHeard = true;
    depth += 1;
    if (depth > deepest) throw new ListRefused({ reason: 'unreadable' });
    handler.open?.(bare(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    wasHeard = true;
    depth -= 1;
    handler.close?.(bare(name));
  });
  if (handler.text) {
    const take = (text: string): void => handler.text?.(text);
    parser.on('text', take);
    parser.on('cdata', take);
  }
  let isThere = false;
  for await (const piece of pieces) {
    isThere = true;
    wasHeard = false;
    parser.write(piece);
    silence = wasHeard ? 0 : silence + piece.length;
    if (silence > longestSilence) meter.refuse('cellLength');
  }
  if (isThere) parser.close();
}

const bare = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

/** An attribute whatever its prefix: relations are written `r:id`, and by some programs otherwise. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => bare(key) === name)?.[1];
