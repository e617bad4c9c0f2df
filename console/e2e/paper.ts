import type { Locator, Page } from '@playwright/test';
import { extractTextItems, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

export type Paper = {
  /** What each page says, without spaces: lines and columns fall differently on paper. */
  readonly pages: readonly string[];
  /** What stands beyond the edge of its page. */
  readonly cut: readonly string[];
  /** Colours that something is filled with, as `#rrggbb`. */
  readonly fills: ReadonlySet<string>;
};

/** The forms of width that paper and screen differ in are one. */
const tight = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Fonts for print write some characters as the radicals they look like, and not all of these have a normal form. */
const asWritten = (text: string): RegExp => {
  const signs = [...tight(text)].map((sign) =>
    /\p{Script=Han}/u.test(sign) ? `[${sign}\u2e80-\u2eff]` : sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'),
  );
  return new RegExp(signs.join(''), 'u');
};

/** Whether all of these stand whole on one of the pages. */
export const says = ({ pages }: Paper, ...texts: readonly string[]): boolean => {
  const sought = texts.map(asWritten);
  return pages.some((page) => sought.every((text) => text.test(page)));
};

/** The page printed to A4 as a browser does unless told otherwise: without background graphics. */
export const printed = async (page: Page): Promise<Paper> => {
  const content = await page.pdf({ format: 'A4', printBackground: false, preferCSSPageSize: true });
  const document = await getDocumentProxy(new Uint8Array(content));
  const { items } = await extractTextItems(document);
  const { OPS } = await getResolvedPDFJS();
  const cut: string[] = [];
  const fills = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const [, , wide = 0] = sheet.view;
    for (const { str, x, width } of items[number - 1] ?? [])
      if (str.trim() !== '' && (x < 0 || x + width > wide + 1)) cut.push(`${number}: ${str}`);
    const { fnArray, argsArray } = await sheet.getOperatorList();
    for (const [at, fn] of fnArray.entries())
      if (fn === OPS.setFillRGBColor) fills.add(String((argsArray[at] as unknown[])[0]));
  }
  const pages = items.map((all) => tight(all.map(({ str }) => str).join('')));
  return { pages, cut, fills };
};

/** The lines of each element that are meant for paper: not those for readers alone, nor what a screen needs. */
export const linesOf = async (elements: Locator): Promise<readonly (readonly string[])[]> => {
  const page = elements.page();
  await page.emulateMedia({ media: 'print' });
  const lines = await elements.evaluateAll((all) => {
    const onlyHeard = new CSSStyleSheet();
    onlyHeard.replaceSync('.unseen:not(time > *) { display: none !important; }');
    document.adoptedStyleSheets.push(onlyHeard);
    const texts = all.map((element) => (element as HTMLElement).innerText);
    document.adoptedStyleSheets.pop();
    return texts.map((text) =>
      text
        .split(/[\n\t]/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  });
  await page.emulateMedia({ media: null });
  return lines;
};

/** Which of these elements stand whole on no page, by the lines that are missing or, where none is, by both ends. */
export const torn = async (paper: Paper, elements: Locator): Promise<readonly string[]> =>
  (await linesOf(elements)).flatMap((lines) => {
    if (lines.length === 0 || says(paper, ...lines)) return [];
    const missing = lines.filter((line) => !says(paper, line));
    return missing.length > 0 ? missing : [`${lines[0]} … ${lines.at(-1)}`];
  });
