import { guarded } from '../../../contracts/spreadsheet-text.ts';
import type { CivilDate } from '../../../domain/time/index.ts';
import { msPerDay } from '../../../domain/time/moment.ts';
import type { SheetCell } from '../sheet-cell.ts';
import { literal } from '../workbook-cells.ts';

/** A spreadsheet keeps 15 digits of a number; what has more stays text, exact. */
const spreadsheetDigits = 15;
const columnWidth = 18;

/** Places in the styles below. */
const boldStyle = 1;
const dateStyle = 2;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Characters that no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(unwritable, '')
    .replace(/[&<>"\r]/g, (sign) => escapes[sign] ?? sign);

const textXml = (text: string, style = 0): string =>
  `<c t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${escaped(literal(text))}</t></is></c>`;

/** Days since the last of 1899, as spreadsheets count them. */
const serialOf = (date: CivilDate): number =>
  (Date.parse(`${date}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / msPerDay;

const cellXml = (cell: SheetCell): string => {
  switch (cell?.kind) {
    case undefined:
      return '<c/>';
    case 'text':
      return textXml(guarded(cell.text));
    case 'number':
      return cell.digits.replace(/\D/g, '').length > spreadsheetDigits
        ? textXml(cell.digits)
        : `<c><v>${Number(cell.digits)}</v></c>`;
    case 'date':
      return `<c s="${dateStyle}"><v>${serialOf(cell.date)}</v></c>`;
    default:
      return cell satisfies never;
  }
};

export const rowXml = (cells: readonly SheetCell[]): string => `<row>${cells.map(cellXml).join('')}</row>`;

/** A sheet up to its first row of values: the headings stay in view. */
export const sheetHead = (headings: readonly string[]): string => {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return [
    `${head}<worksheet xmlns="${main}">`,
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<cols><col min="1" max="${headings.length}" width="${columnWidth}" customWidth="1"/></cols><sheetData>`,
    `<row>${headings.map((heading) => textXml(heading, boldStyle)).join('')}</row>`,
  ].join('');
};
export const sheetTail = '</sheetData></worksheet>';

const styles = [
  `${head}<styleSheet xmlns="${main}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

export const sheetPath = (nth: number): string => `xl/worksheets/sheet${nth}.xml`;

/** Everything of a workbook but its sheets, once it is known how many these are. */
export const workbookParts = (
  sheets: readonly string[],
): readonly (readonly [name: string, xml: string])[] => {
  const each = (xml: (nth: number, name: string) => string): string =>
    sheets.map((name, at) => xml(at + 1, name)).join('');
  const link = (nth: number, kind: string, target: string) =>
    `<Relationship Id="rId${nth}" Type="${documents}/${kind}" Target="${target}"/>`;
  const override = (name: string, kind: string) =>
    `<Override PartName="/${name}" ContentType="${kinds}.${kind}+xml"/>`;
  return [
    [
      '[Content_Types].xml',
      [
        `${head}<Types xmlns="${packages}/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        override('xl/workbook.xml', 'sheet.main'),
        override('xl/styles.xml', 'styles'),
        `${each((nth) => override(sheetPath(nth), 'worksheet'))}</Types>`,
      ].join(''),
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${link(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${documents}"><sheets>${each(
        (nth, name) => `<sheet name="${escaped(name)}" sheetId="${nth}" r:id="rId${nth}"/>`,
      )}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packages}/relationships">${each((nth) =>
        link(nth, 'worksheet', `worksheets/sheet${nth}.xml`),
      )}${link(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', styles],
  ];
};
