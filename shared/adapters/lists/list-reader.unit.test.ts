import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { makeListReader } from './index.ts';

const reader = makeListReader();
const utf8 = (text: string) => new TextEncoder().encode(text);
const readCsv = (content: Uint8Array) => reader.read(content, 'csv', 100);
const plain = {
  ok: true,
  headings: ['企业名称', '金额'],
  rows: [{ row: 2, cells: { 企业名称: '中文', 金额: '1' }, surplus: false }],
};

describe('reading a CSV list', () => {
  it.each([
    ['UTF-8', utf8('企业名称,金额\n中文,1\n')],
    ['UTF-8 with its mark and Windows line ends', utf8('\ufeff企业名称,金额\r\n中文,1\r\n')],
    ['semicolons', utf8('企业名称;金额\n中文;1')],
    ['tabs', utf8('企业名称\t金额\n中文\t1')],
    ['GB18030', Buffer.from('c6f3d2b5c3fbb3c62cbdf0b6ee0ad6d0cec42c31', 'hex')],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('企业名称\t金额\r\n中文\t1', 'utf16le')]),
    ],
  ])('in %s', async (_, content) => {
    expect(await readCsv(content)).toEqual(plain);
  });

  it('counts blank lines and takes a cell of several lines for one row', async () => {
    const list = await readCsv(utf8('\n名称,用途\n\n甲,"两\n行"\n,\n乙,x\n'));
    expect(list.ok && list.rows.map(({ row, cells }) => [row, cells['用途']])).toEqual([
      [4, '两\n行'],
      [6, 'x'],
    ]);
  });

  it('marks a row with more cells than headings', async () => {
    const list = await readCsv(utf8('名称,金额\n甲,1,234\n乙,1,\n'));
    expect(list.ok && list.rows.map(({ surplus }) => surplus)).toEqual([true, false]);
  });

  it('says what is no list, too long, or has a heading twice', async () => {
    expect(await readCsv(Uint8Array.from([0xff, 0xff, 0x00]))).toEqual({ ok: false, reason: 'unreadable' });
    expect(await readCsv(utf8('名称\n"甲'))).toEqual({ ok: false, reason: 'unreadable' });
    expect(await readCsv(utf8(''))).toEqual({ ok: false, reason: 'unreadable' });
    expect(await readCsv(utf8(`名称\n${'甲\n'.repeat(101)}`))).toEqual({ ok: false, reason: 'tooLong' });
    expect(await readCsv(utf8('名称,名称\n甲,乙'))).toEqual({
      ok: false,
      reason: 'headingTwice',
      heading: '名称',
    });
  });
});

describe('reading an XLSX list', () => {
  const workbook = async (rows: Parameters<typeof writeXlsx>[0]) =>
    new Uint8Array(await writeXlsx(rows as never).toBuffer());

  it('gives dates as dates and numbers as the spreadsheet shows them', async () => {
    const content = await workbook([
      ['名称', '金额', '日期'],
      [null, null, null],
      ['甲', 0.1 + 0.2, { value: new Date(Date.UTC(2018, 2, 5)), format: 'yyyy-mm-dd' }],
    ] as never);
    expect(await reader.read(content, 'xlsx', 100)).toEqual({
      ok: true,
      headings: ['名称', '金额', '日期'],
      rows: [{ row: 3, cells: { 名称: '甲', 金额: '0.3', 日期: '2018-03-05' }, surplus: false }],
    });
  });

  it('answers a damaged, cut or foreign file as unreadable', async () => {
    const unreadable = { ok: false, reason: 'unreadable' };
    const content = await workbook([['名称'], ['甲']] as never);
    expect(await reader.read(content.subarray(0, content.length / 2), 'xlsx', 100)).toEqual(unreadable);
    expect(await reader.read(utf8('名称,金额'), 'xlsx', 100)).toEqual(unreadable);
    expect(await reader.read(new Uint8Array(), 'xlsx', 100)).toEqual(unreadable);
    const damaged = content.map((byte, i) => (i > 40 && i < content.length - 700 ? byte ^ 0x55 : byte));
    expect(await reader.read(damaged, 'xlsx', 100)).toEqual(unreadable);
  });

  it('refuses an archive that would unpack to hundreds of megabytes, unread', async () => {
    const content = await workbook([['名称'], ['甲']] as never);
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    const entry = Buffer.from(content).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    view.setUint32(entry + 24, 0xf000_0000, true);
    expect(await reader.read(content, 'xlsx', 100)).toEqual({ ok: false, reason: 'unreadable' });
  });
});
