import { format, getFormatDateInfo, getFormatInfo, isValidFormat } from 'numfmt';
import type { Meter } from '../reading/limits.ts';
import { readXml } from './read-xml.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** How a spreadsheet shows a number. `plain`: its digits and nothing else, so that there is no need to look. */
export type NumberFormat = {
  readonly kind: 'plain' | 'number' | 'fraction' | 'day' | 'partOfDay';
  /** As the spreadsheet shows it, without surrounding space. */
  shown(value: number): string;
};

const general = 'General';
/** Formats that a Chinese spreadsheet names by number and does not write down (ECMA-376 part 1, 18.8.30). */
const chineseDates = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const builtIn: Readonly<Record<number, string>> = {
  0: general,
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  32: 'h:mm',
  33: 'h:mm:ss',
  34: 'h:mm',
  35: 'h:mm:ss',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '0.0E+0',
  49: '@',
  55: 'h:mm',
  56: 'h:mm:ss',
};

/** The formats of a workbook by the number a cell carries (its `s`); a cell without one is General. */
export class NumberFormats {
  readonly #codes: readonly string[];
  readonly #made = new Map<string, NumberFormat>();

  constructor(codes: readonly string[]) {
    this.#codes = codes;
  }

  of(style: number): NumberFormat {
    const code = this.#codes[style] ?? general;
    const known = this.#made.get(code);
    if (known) return known;
    const made = numberFormat(code);
    this.#made.set(code, made);
    return made;
  }
}

export async function readNumberFormats(
  parts: WorkbookParts,
  part: string,
  meter: Meter,
): Promise<NumberFormats> {
  const own = new Map<number, string>();
  const used: number[] = [];
  let isCellFormats = false;
  await readXml(
    parts.text(part),
    {
      open: (name, attributes) => {
        if (name === 'cellXfs') isCellFormats = true;
        if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? general);
        if (name === 'xf' && isCellFormats) used.push(Number(attributes['numFmtId'] ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') isCellFormats = false;
      },
    },
    meter,
  );
  const codeOf = (id: number) => own.get(id) ?? (chineseDates.has(id) ? 'yyyy/m/d' : builtIn[id]) ?? general;
  return new NumberFormats(used.map(codeOf));
}

const quoted = /("[^"]*"|\\.|\[[^\]]*\])/;

/** As the formatter knows it: WPS and Excel in Chinese write `!` for `\`, and call General and colours by Chinese names. */
const translated = (code: string): string =>
  code
    .split(quoted)
    .map((piece, at) => {
      if (at % 2 === 0) return piece.replace(/!(.)/g, '\\$1').replace(/G\/通用格式/g, general);
      return /^\[\p{Script=Han}+\d*\]$/u.test(piece) ? '' : piece;
    })
    .join('');

const digitsOnly = /^(?:General|@|[#,]*0(?:\.0+)?_?\s?)$/;

/** What a spreadsheet takes for a format. */
const longestCode = 255;
/** A format nobody can read shows the number as it is stored. */
const asStored: NumberFormat = { kind: 'plain', shown: String };

export function numberFormat(written: string): NumberFormat {
  if (written.length > longestCode) return asStored;
  const code = translated(written);
  if (!isValidFormat(code)) return asStored;
  return { kind: kindOf(code), shown: (value) => format(code, value, { nbsp: false, overflow: '#' }).trim() };
}

const kindOf = (code: string): NumberFormat['kind'] => {
  if (digitsOnly.test(code)) return 'plain';
  const { type, isDate } = getFormatInfo(code);
  if (!isDate) return type === 'fraction' ? 'fraction' : 'number';
  const { year, day } = getFormatDateInfo(code);
  return year && day ? 'day' : 'partOfDay';
};
