import { storedZip, type ZipOptions } from '../../files/testing/stored-zip.ts';

const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

export type WorkbookText = {
  /** What stands within `sheetData`, sheet by sheet. */
  readonly sheets: readonly string[];
  /** Attributes of the sheets in the list of sheets: names, states. */
  readonly names?: readonly string[];
  readonly strings?: string;
  /** The format codes that cells use by their `s`, from 1 on; 0 is General. */
  readonly formats?: readonly string[];
  readonly properties?: string;
  /** Parts beside, or instead of, those made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
};

const numFmts = (formats: readonly string[]): string =>
  formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`).join('');
const xfs = (formats: readonly string[]): string =>
  `<xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}`;

/** A workbook as written by hand, to hold what no writer of ours would write. */
export const workbookOf = (
  { sheets, names = [], strings, formats = [], properties = '', parts = {} }: WorkbookText,
  zip: ZipOptions = { compressed: true },
): Uint8Array =>
  storedZip(
    {
      '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      '_rels/.rels': `${declaration}<Relationships><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relation}">${properties}<sheets>${sheets
        .map(
          (_, at) => `<sheet ${names[at] ?? `name="表${at + 1}"`} sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${declaration}<Relationships>${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${relation}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
      ...(formats.length > 0 && {
        'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts>${numFmts(formats)}</numFmts><cellXfs>${xfs(formats)}</cellXfs></styleSheet>`,
      }),
      ...(strings !== undefined && {
        'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${strings}</sst>`,
      }),
      ...Object.fromEntries(
        sheets.map((rows, at) => [
          `xl/worksheets/sheet${at + 1}.xml`,
          `${declaration}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
        ]),
      ),
      ...parts,
    },
    zip,
  );

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A row of texts that stand in their cells. */
export const textRow = (texts: readonly string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`;
