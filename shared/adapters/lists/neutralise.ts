/** What makes a spreadsheet take a text for a formula, or look behind a mark it then drops. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text no spreadsheet runs: an apostrophe says that it is text (CSV injection). Numbers are no text and pass by. */
export function neutralise(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
