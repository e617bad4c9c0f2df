import type { ListFormat, UnreadList } from '../../../application/ports/list-reader.ts';
import { storedZip } from '../../files/testing/stored-zip.ts';
import { textRow, workbookOf } from './workbook.ts';

export type HostileFile = {
  readonly name: string;
  readonly format: ListFormat;
  readonly make: () => Uint8Array;
  /** What it is refused as; undefined where it is a list after all, with rows that are not. */
  readonly refused?: UnreadList['reason'];
};

const megabyte = 1024 * 1024;
const text = (written: string): Uint8Array => Buffer.from(written);
const workbook = (
  name: string,
  refused: UnreadList['reason'] | undefined,
  make: () => Uint8Array,
): HostileFile => ({
  name,
  format: 'xlsx',
  make,
  ...(refused && { refused }),
});
const csv = (
  name: string,
  refused: UnreadList['reason'] | undefined,
  make: () => Uint8Array,
): HostileFile => ({
  name,
  format: 'csv',
  make,
  ...(refused && { refused }),
});
const head = textRow(['企业名称', '金额']);

/** Files that are made to cost much, or to be taken for what they are not. None has more than the 4 MB of a request. */
export const hostileFiles: readonly HostileFile[] = [
  workbook('8 MB of blanks between two rows', 'tooLarge', () =>
    workbookOf({ sheets: [head + ' '.repeat(8 * megabyte) + textRow(['甲', '1'])] }),
  ),
  workbook('8 MB of blanks within a tag', 'tooLarge', () =>
    workbookOf({ sheets: [`${head}<row ${' '.repeat(8 * megabyte)}/>`] }),
  ),
  workbook('one cell of 50 MB', 'tooLarge', () =>
    workbookOf({ sheets: [head + textRow(['甲'.repeat(16 * megabyte), '1'])] }),
  ),
  workbook('a text of 50 MB among the shared ones', 'tooLarge', () =>
    workbookOf({ sheets: [head], strings: `<si><t>${'a'.repeat(50 * megabyte)}</t></si>` }),
  ),
  workbook('two million shared texts', 'tooLarge', () =>
    workbookOf({ sheets: [head], strings: '<si><t>a</t></si>'.repeat(2_100_000) }),
  ),
  workbook('millions of empty cells', 'tooLarge', () =>
    workbookOf({ sheets: [`${head}<row>${'<c/>'.repeat(2_100_000)}</row>`] }),
  ),
  workbook('millions of empty rows', 'tooLarge', () =>
    workbookOf({ sheets: [head + '<row/>'.repeat(1_100_000)] }),
  ),
  workbook('comments for 60 MB', 'tooLarge', () =>
    workbookOf({ sheets: [head + '<!--x-->'.repeat(7.5 * megabyte)] }),
  ),
  workbook('a hundred thousand elements within each other', 'unreadable', () =>
    workbookOf({ sheets: [head + '<a>'.repeat(100_000)] }),
  ),
  workbook('an archive that unpacks to 100 MB', 'tooLarge', () =>
    workbookOf({ sheets: [head + ' '.repeat(100 * megabyte)] }),
  ),
  workbook('an archive that says it unpacks to 4 GB', 'tooLarge', () =>
    workbookOf({ sheets: [head] }, { compressed: true, saidSize: 0xf000_0000 }),
  ),
  workbook('an archive that says it unpacks to 10 bytes', 'unreadable', () =>
    workbookOf({ sheets: [head + ' '.repeat(8 * megabyte)] }, { compressed: true, saidSize: 10 }),
  ),
  workbook('an archive of 20,000 parts', 'unreadable', () =>
    workbookOf({
      sheets: [head],
      parts: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`xl/media/${at}.xml`, ''])),
    }),
  ),
  workbook('an archive within an archive', 'unreadable', () =>
    storedZip({
      'xl/workbook.xml': storedZip({ 'xl/workbook.xml': 'x'.repeat(megabyte) }, { compressed: true }),
    }),
  ),
  workbook('an archive that is cut', 'unreadable', () => {
    const whole = workbookOf({ sheets: [head + textRow(['甲', '1'])] });
    return whole.subarray(0, whole.length - 200);
  }),
  workbook('entities that grow by a factor of ten, ten times', 'unreadable', () =>
    workbookOf({
      sheets: [head],
      parts: {
        'xl/sharedStrings.xml': `<!DOCTYPE sst [<!ENTITY a0 "ha">${Array.from(
          { length: 10 },
          (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
        ).join('')}]><sst><si><t>&a10;</t></si></sst>`,
      },
    }),
  ),
  workbook('an entity that names a file', 'unreadable', () =>
    workbookOf({
      sheets: [head],
      parts: {
        'xl/sharedStrings.xml':
          '<!DOCTYPE sst [<!ENTITY f SYSTEM "file:///etc/passwd">]><sst><si><t>&f;</t></si></sst>',
      },
    }),
  ),
  workbook('thousands of columns', 'tooLarge', () =>
    workbookOf({ sheets: [textRow(Array.from({ length: 5000 }, (_, at) => `列${at}`))] }),
  ),
  workbook('a format code of a megabyte', undefined, () =>
    workbookOf({
      sheets: [`${textRow(['企业名称', '金额'])}<row><c s="1"><v>1</v></c><c s="1"><v>2</v></c></row>`],
      formats: [`${'#,'.repeat(megabyte / 4)}0`],
    }),
  ),
  workbook('an encrypted workbook', 'encrypted', () =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(600),
    ]),
  ),
  workbook('an old workbook', 'otherFormat', () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]),
  ),
  workbook('a binary workbook', 'otherFormat', () =>
    storedZip({
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      'xl/workbook.bin': '\u0001',
    }),
  ),
  workbook('an open document', 'otherFormat', () =>
    storedZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
  ),
  workbook('a web page', 'otherFormat', () => text('<html><table><tr><td>企业名称</td></tr></table></html>')),
  workbook('a text', 'otherFormat', () => text('企业名称,金额\n甲,1')),
  csv('4 MB of line ends', 'tooLarge', () => text('\n'.repeat(4 * megabyte))),
  csv('4 MB of carriage returns', 'tooLarge', () => text('\r'.repeat(4 * megabyte))),
  csv('4 MB of commas', 'tooLarge', () => text(','.repeat(4 * megabyte))),
  csv('4 MB of line ends below a heading', 'tooLarge', () =>
    text(`企业名称,金额\n甲,1${'\n'.repeat(3.9 * megabyte)}`),
  ),
  csv('one quoted cell without end', undefined, () =>
    text(`企业名称,金额\n甲,"${'a'.repeat(3.9 * megabyte)}`),
  ),
  csv('a mark left open on every line', 'tooLarge', () =>
    text(`企业名称,金额\n${'"甲,1\n'.repeat(500_000)}`),
  ),
  csv('two million quotation marks', undefined, () => text(`企业名称,金额\n甲,${'"'.repeat(2 * megabyte)}`)),
  csv('a heading of 4 MB', undefined, () => text(`企业名称,${'a'.repeat(3.9 * megabyte)}\n甲,1`)),
  csv('a million cells in a line', 'tooLarge', () => text(`企业名称,金额\n${'1,'.repeat(2_000_001)}`)),
  csv('zero bytes', 'unreadable', () => Buffer.alloc(megabyte)),
  csv('noise', 'unreadable', () =>
    Uint8Array.from({ length: megabyte }, (_, at) => (at * at * 31 + at * 7) % 251),
  ),
  csv('a workbook of another name that is none', 'unreadable', () => text('PK\u0003\u0004 and nothing else')),
];
