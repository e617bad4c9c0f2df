import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { attachmentNamed } from './content-disposition.ts';
import { detectType } from './detect-type.ts';
import { storedZip } from './testing/stored-zip.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const contentTypes = (main: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="${main}.main+xml"/></Types>`;

describe('the type that content shows', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7\n1 0 obj\n'), 'application/pdf'],
    ['a PDF after an empty line', bytes('\r\n\r\n%PDF-1.4\n'), 'application/pdf'],
    ['a PDF after blanks and NULs', bytes(`  \t\0\0${'%PDF-1.4'}\n`), 'application/pdf'],
    ['a PDF after the commands of a printer', bytes('\x1b%-12345X@PJL JOB\r\n%PDF-1.4\n'), 'application/pdf'],
    ['a JPEG', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 'image/jpeg'],
    [
      'a PNG',
      Buffer.from(
        '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
        'hex',
      ),
      'image/png',
    ],
    ['an OFD', storedZip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<d/>' }), 'application/ofd'],
    ['a Word document', storedZip({ '[Content_Types].xml': contentTypes(word) }), word],
    [
      'a Word document that names its types last',
      storedZip({ 'word/document.xml': '<w/>', '[Content_Types].xml': contentTypes(word) }),
      word,
    ],
  ])('%s', async (_, content, type) => expect(await detectType(content)).toBe(type));

  it('a workbook as it is really written', async () => {
    const content = await writeExcelFile([{ sheet: 'S', data: [[{ value: '示例' }]] }]).toBuffer();
    expect(await detectType(content)).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  });

  it.each([
    [
      'a document with macros',
      storedZip({ '[Content_Types].xml': contentTypes('application/vnd.ms-word.document.macroEnabled') }),
    ],
    ['any other archive', storedZip({ 'setup.exe': 'MZ' })],
    ['an archive that hides OFD.xml in a folder', storedZip({ 'x/OFD.xml': '<ofd/>' })],
    ['a program', bytes(`MZ${'\0'.repeat(200)}`)],
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a drawing that runs', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a page that hides a PDF', bytes('<script>alert(1)</script>\n%PDF-1.4\n')],
    ['a script that hides a PDF', bytes('#!/bin/sh\n%PDF-1.4\n')],
    ['a program that hides a PDF', bytes(`MZ${'\0'.repeat(200)}%PDF-1.4`)],
    ['words that come to a PDF late', bytes(`${' '.repeat(1100)}%PDF-1.4`)],
    ['plain words', bytes('just words')],
    ['a damaged archive', storedZip({ 'OFD.xml': 'x'.repeat(500) }).slice(0, 200)],
    ['nothing', new Uint8Array()],
  ])('%s is none that is taken', async (_, content) => {
    const taken = ['application/pdf', 'image/jpeg', 'image/png', 'application/ofd', word];
    const type = await detectType(content);
    expect(taken).not.toContain(type);
    expect(type ?? '').not.toContain('spreadsheetml');
  });
});

it('a file is saved under its own name, whatever stands in it', () => {
  expect(attachmentNamed(`授权书 (1)'"\r\n%.pdf`)).toBe(
    `attachment; filename="___ (1)'____.pdf"; filename*=UTF-8''%E6%8E%88%E6%9D%83%E4%B9%A6%20%281%29%27%22%0D%0A%25.pdf`,
  );
});
