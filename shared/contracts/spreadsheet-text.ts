/**
 * How a text goes through a spreadsheet and comes back the same (CSV injection, lost digits). Written into every CSV and
 * XLSX that leaves, undone in every one that comes in; the two are exact opposites.
 */

/** Where a line of a cell would be run: it begins with a mark of formulas, behind blanks and apostrophes or not. */
const formulaLine = /(?<=^|[\r\n])(?=(?:'|[^\S\r\n])*[=+\-@＝＋－＠])/g;
const guardedLine = /(?<=^|[\r\n])'(?=(?:'|[^\S\r\n])*[=+\-@＝＋－＠])/g;

/** An apostrophe before each line that a spreadsheet would run: within quotation marks every line of a cell is one. */
export const guarded = (text: string): string => text.replace(formulaLine, "'");

export const unguarded = (text: string): string =>
  text.includes("'") ? text.replace(guardedLine, '') : text;

/**
 * Texts that a spreadsheet takes for something else and does not give back: leading zeros, more digits than it shows,
 * digits around an E, and a short pair that looks like a day ("1-2").
 */
const valueLike = [/^0\d+$/, /^\d{12,}$/, /^\d+(?:\.\d+)?E[+-]?\d+$/i, /^\d{1,2}[-/]\d{1,4}$/] as const;

/** A formula that is nothing but a text: what keeps digits as they are in every spreadsheet. */
const textFormula = /^="((?:[^"]|"")*)"$/;

/** The text of one CSV cell, not yet in quotation marks. */
export const csvText = (text: string): string =>
  valueLike.some((pattern) => pattern.test(text)) ? `="${text}"` : guarded(text);

/** The text a formula stands for that `csvText`, or another exporter, made of it; undefined where it is none. */
export const textOfFormula = (cell: string): string | undefined =>
  cell.startsWith('="') ? textFormula.exec(cell)?.[1]?.replaceAll('""', '"') : undefined;
