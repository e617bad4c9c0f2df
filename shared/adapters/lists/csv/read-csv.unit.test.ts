import { describe, expect, it } from 'vitest';
import { cellsOf, readCsv } from '../testing/known.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const plain = {
  ok: true,
  headings: ['企业名称', '金额'],
  rows: [{ row: 2, cells: ['中文', '1'], faults: [] }],
};

describe('reading a CSV list', () => {
  it.each([
    ['UTF-8', utf8('企业名称,金额\n中文,1\n')],
    ['UTF-8 with its mark and Windows line ends', utf8('\ufeff企业名称,金额\r\n中文,1\r\n')],
    ['the line ends of an old Macintosh', utf8('企业名称,金额\r中文,1\r')],
    ['semicolons', utf8('企业名称;金额\n中文;1')],
    ['tabs', utf8('企业名称\t金额\n中文\t1')],
    ['bars', utf8('企业名称|金额\n中文|1')],
    ['a line that names its delimiter', utf8('sep=;\r\n企业名称;金额\r\n中文;1')],
    ['GB18030', Buffer.from('c6f3d2b5c3fbb3c62cbdf0b6ee0ad6d0cec42c31', 'hex')],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('企业名称\t金额\r\n中文\t1')])],
    ['UTF-16 without its mark', utf16('企业名称\t金额\r\n中文\t1\r\n')],
    ['UTF-16, the other way round', utf16('\ufeff企业名称,金额\n中文,1\n').swap16()],
    ['quotation marks around everything', utf8('"企业名称","金额"\r\n"中文","1"\r\n')],
    ['space before the marks', utf8('"企业名称", "金额"\n"中文" , "1"')],
    ['digits kept as text', utf8('企业名称,金额\n="中文",="1"')],
    ['digits kept as text, in marks', utf8('企业名称,金额\n"=""中文""","=""1"""')],
  ])('in %s', async (_, content) => {
    expect(await readCsv(content)).toEqual(plain);
  });

  it('counts blank lines and takes a cell of several lines for one row', async () => {
    const list = await readCsv('\n名称,用途\n\n甲,"两\n行"\n,\n乙,x\n');
    expect(list.ok && list.rows.map(({ row, cells }) => [row, cells[1]])).toEqual([
      [4, '两\n行'],
      [6, 'x'],
    ]);
  });

  it('takes line ends of all kinds in one file', async () => {
    expect(cellsOf(await readCsv('名称,金额\r\n甲,1\n乙,2\r丙,"3"\r\n\r丁,4'))).toEqual([
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
      ['丁', '4'],
    ]);
  });

  it('marks a row with more cells than headings', async () => {
    const list = await readCsv('名称,金额\n甲,1,234\n乙,1,\n');
    expect(list.ok && list.rows.map(({ flaw }) => flaw)).toEqual(['surplus', undefined]);
  });

  it('finds the headings below titles and notes, whatever stands beside them', async () => {
    const list = await readCsv(
      '某区重点企业融资需求表,,,\n填报单位：某局,,日期：11月,\n序号,企业名称,备注,备注\n1,甲,x,y\n',
    );
    expect(list).toMatchObject({
      headings: ['序号', '企业名称', '备注', '备注'],
      rows: [{ row: 4, cells: ['1', '甲', 'x', 'y'] }],
    });
  });

  it('takes a row without a cell under a known heading for none', async () => {
    const list = await readCsv('序号,企业名称,金额\n1,甲,1\n2,,\n3, ,\n合计,,\n');
    expect(list.ok && list.rows.map(({ row }) => row)).toEqual([2]);
  });

  it('says what is no list and what is too long', async () => {
    expect(await readCsv(Uint8Array.from([0xff, 0xff, 0x00]))).toEqual({ ok: false, reason: 'unreadable' });
    expect(await readCsv('')).toEqual({ ok: false, reason: 'unreadable' });
    expect(await readCsv(`名称\n${'甲\n'.repeat(101)}`)).toEqual({
      ok: false,
      reason: 'tooLarge',
      bound: 'rows',
      most: 100,
    });
  });
});

describe('a stray quotation mark', () => {
  const flaws = async (text: string) => {
    const list = await readCsv(text);
    return list.ok && list.rows.map(({ cells, flaw }) => [cells[0], flaw]);
  };

  it('within a cell is a part of it', async () => {
    const text = '名称,金额\n"示例"智造"科技",1\n12" 板材,2\n"甲""乙",3\n';
    expect(cellsOf(await readCsv(text))).toEqual([
      ['示例"智造"科技', '1'],
      ['12" 板材', '2'],
      ['甲"乙', '3'],
    ]);
  });

  it.each([
    ['plain rows', '乙,2\n丙,3\n'],
    ['rows in marks', '"乙","2"\n"丙","3"\n'],
    ['rows with a cell of two lines', '乙,"2"\n丙,"3\n"\n'],
  ])('left open costs its row and none of the %s below it', async (_, below) => {
    expect(await flaws(`名称,金额\n"甲,1\n${below}`)).toEqual([
      ['"甲', 'strayQuote'],
      ['乙', undefined],
      ['丙', undefined],
    ]);
    expect(await flaws(`名称,金额\n甲,"1\n${below}`)).toEqual([
      ['甲', 'strayQuote'],
      ['乙', undefined],
      ['丙', undefined],
    ]);
  });

  it('left open in the last row costs that row', async () => {
    expect(await flaws('名称,金额\n甲,1\n"乙,2')).toEqual([
      ['甲', undefined],
      ['"乙', 'strayQuote'],
    ]);
  });

  it('that happens to close in a later row swallows no row between', async () => {
    expect(await flaws('名称,金额\n"甲,1\n乙,2\n丙,3"\n丁,4\n')).toEqual([
      ['"甲', 'strayQuote'],
      ['乙', undefined],
      ['丙', undefined],
      ['丁', undefined],
    ]);
  });
});

describe('bytes that are no text', () => {
  const bad = (before: string, after: string, byte: number, encode = utf8) =>
    Buffer.concat([encode(before), Uint8Array.from([byte]), encode(after)]);
  const gb18030: Readonly<Record<string, string>> = {
    名: 'c3fb',
    称: 'b3c6',
    金: 'bdf0',
    额: 'b6ee',
    甲: 'bcd7',
    乙: 'd2d2',
  };
  const inGb18030 = (text: string) =>
    Buffer.from([...text].map((sign) => gb18030[sign] ?? Buffer.from(sign).toString('hex')).join(''), 'hex');

  it.each([
    ['UTF-8', bad('名称,金额\n甲', ',1\n乙,2', 0xe7)],
    ['UTF-8 with its mark', bad('\ufeff名称,金额\n甲', ',1\n乙,2', 0xff)],
    ['GB18030', bad('名称,金额\n甲', ',1\n乙,2', 0xff, inGb18030)],
  ])('in %s cost their row, with the cell named', async (_, content) => {
    const list = await readCsv(content);
    expect(list.ok && list.rows.map(({ row, faults }) => [row, faults[0]?.cell, faults[0]?.code])).toEqual([
      [2, 'A2', 'unreadable_bytes'],
      [3, undefined, undefined],
    ]);
  });

  it('in a column nobody reads harm nothing', async () => {
    expect(await readCsv(bad('名称,备注\n甲,x', '\n', 0xff))).toMatchObject({ rows: [{ faults: [] }] });
  });
});

describe('a code that a spreadsheet made a number of', () => {
  it('is named, unless it was kept as text', async () => {
    const list = await readCsv('名称,代码\n甲,910000007078636000\n乙,9.1E+17\n丙,="910000007078636000"\n');
    expect(list.ok && list.rows.map(({ cells, faults }) => [cells[1], faults[0]?.cell])).toEqual([
      ['910000007078636000', 'B2'],
      ['9.1E+17', 'B3'],
      ['910000007078636000', undefined],
    ]);
  });
});
