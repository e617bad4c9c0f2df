import type { Meter } from '../reading/limits.ts';
import { readXml, type XmlHandler } from './read-xml.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/**
 * Gathers the text of one cell out of its runs (`t`), without the readings that stand above Chinese characters
 * (`rPh`). Longer than a cell can be it is cut, which no rule of a column takes.
 */
export class TextRuns {
  readonly #most: number;
  #text = '';
  #isRun = false;
  #readings = 0;

  constructor(most: number) {
    this.#most = most;
  }

  open(name: string): void {
    if (name === 'rPh') this.#readings += 1;
    if (name === 't') this.#isRun = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.#readings -= 1;
    if (name === 't') this.#isRun = false;
  }

  add(text: string): void {
    if (this.#isRun && this.#readings === 0 && this.#text.length <= this.#most) this.#text += text;
  }

  /** The text so far, and begins anew. */
  take(): string {
    const text = this.#text.slice(0, this.#most + 1);
    this.#text = '';
    return text.includes('_x') ? unescaped(text) : text;
  }
}

/** Characters XML cannot hold are written _x000D_, and an underscore that would look like one _x005F_. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The texts that cells point to by number. */
export async function readSharedTexts(
  parts: WorkbookParts,
  part: string,
  meter: Meter,
): Promise<readonly string[]> {
  if (!parts.has(part)) return [];
  const texts: string[] = [];
  const runs = new TextRuns(meter.limits.cellLength);
  const handler: XmlHandler = {
    open: (name) => runs.open(name),
    close: (name) => {
      runs.close(name);
      if (name !== 'si') return;
      meter.spend('texts');
      texts.push(runs.take());
    },
    text: (text) => runs.add(text),
  };
  await readXml(parts.text(part), handler, meter);
  return texts;
}
