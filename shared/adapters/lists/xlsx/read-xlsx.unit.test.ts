import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { cellsOf, faultsOf, readXlsx } from '../testing/known.ts';
import { textRow, workbookOf } from '../testing/workbook.ts';

const head = textRow(['名称', '金额', '日期', '代码']);
const sheet = (rows: string, more: Omit<Parameters<typeof workbookOf>[0], 'sheets'> = {}) =>
  readXlsx(workbookOf({ sheets: [head + rows], ...more }));
/** A row of one name and three cells as the workbook keeps them. */
const row = (...cells: readonly string[]) =>
  `<row><c t="inlineStr"><is><t>甲</t></is></c>${cells.join('')}</row>`;
const number = (value: number, format = 0) => `<c s="${format}"><v>${value}</v></c>`;
const nothing = '<c/>';

describe('a workbook as a writer makes it', () => {
  const workbook = async (rows: Parameters<typeof writeXlsx>[0]) =>
    new Uint8Array(await writeXlsx(rows as never).toBuffer());

  it('gives dates as dates and numbers as the spreadsheet shows them', async () => {
    const content = await workbook([
      ['名称', '金额', '日期'],
      [null, null, null],
      ['甲', 0.1 + 0.2, { value: new Date(Date.UTC(2018, 2, 5)), format: 'yyyy-mm-dd' }],
    ] as never);
    expect(await readXlsx(content)).toEqual({
      ok: true,
      headings: ['名称', '金额', '日期'],
      rows: [{ row: 3, cells: ['甲', '0.3', '2018-03-05'], faults: [] }],
    });
  });

  it('that is damaged or cut is unreadable', async () => {
    const unreadable = { ok: false, reason: 'unreadable' };
    const content = await workbook([['名称'], ['甲']] as never);
    expect(await readXlsx(content.subarray(0, content.length / 2))).toEqual(unreadable);
    expect(await readXlsx(new Uint8Array())).toEqual(unreadable);
    const damaged = content.map((byte, i) => (i > 40 && i < content.length - 700 ? byte ^ 0x55 : byte));
    expect(await readXlsx(damaged)).toEqual(unreadable);
  });

  it('says when it is too long', async () => {
    const content = await workbook([['名称'], ['甲'], ['乙'], ['丙']] as never);
    expect(await readXlsx(content, 2)).toEqual({ ok: false, reason: 'tooLarge', bound: 'rows', most: 2 });
  });
});

describe('the text of a cell', () => {
  it.each([
    ['a literal above U+FFFF', '<t>示例𠮷</t>'],
    ['a reference in hexadecimal', '<t>示例&#x20BB7;</t>'],
    ['a reference in decimal', '<t>示例&#134071;</t>'],
    ['a section of characters', '<t><![CDATA[示例𠮷]]></t>'],
    ['a comment within it', '<t>示<!-- 注 -->例𠮷</t>'],
    ['several runs', '<r><t>示例</t></r><r><rPr><b/></rPr><t>𠮷</t></r>'],
    ['a reading above it', '<r><t>示例𠮷</t></r><rPh sb="0" eb="1"><t>shi</t></rPh>'],
    ['an escaped character', '<t>示例_xD842__xDFB7_</t>'],
  ])('is read from %s, inline and shared', async (_, text) => {
    const inline = `<row><c t="inlineStr"><is>${text}</is></c></row>`;
    expect(cellsOf(await sheet(inline))).toEqual([['示例𠮷', '', '', '']]);
    const shared = await sheet('<row><c t="s"><v>0</v></c></row>', { strings: `<si>${text}</si>` });
    expect(cellsOf(shared)).toEqual([['示例𠮷', '', '', '']]);
  });

  it('keeps an ampersand and a line break', async () => {
    expect(cellsOf(await sheet(textRow(['甲&乙\n<丙>'])))).toEqual([['甲&乙\n<丙>', '', '', '']]);
  });
});

describe('where a cell stands', () => {
  it('is told by its address, or else by the one before it', async () => {
    const rows =
      '<row r="5"><c r="A5" t="inlineStr"><is><t>甲</t></is></c><c r="D5" t="str"><v>0123</v></c></row>' +
      '<row><c t="inlineStr"><is><t>乙</t></is></c><c><v>2</v></c></row>';
    const list = await sheet(rows);
    expect(list.ok && list.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [5, '甲', '', '', '0123'],
      [6, '乙', '2', '', ''],
    ]);
  });

  it('does not matter where the cell is blank, however far', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row>';
    expect(cellsOf(await sheet(row(number(1)) + far))).toEqual([['甲', '1', '', '']]);
  });

  it('is found below titles, and to the left of notes', async () => {
    const titled =
      textRow(['某区融资需求汇总表']) + textRow(['填报单位：某局', '', '单位：万元']) + head + row(number(5));
    expect(await readXlsx(workbookOf({ sheets: [titled] }))).toMatchObject({
      rows: [{ row: 4, cells: ['甲', '5', '', ''] }],
    });
    const noted = textRow(['乙', '', '', '', '', '核对过']);
    expect(cellsOf(await sheet(noted))).toEqual([['乙', '', '', '']]);
  });
});

describe('a number', () => {
  const amounts = async (formats: readonly string[], ...values: readonly number[]) => {
    const rows = values.map((value, at) => row(number(value, at + 1))).join('');
    const list = await sheet(rows, { formats });
    return list.ok && list.rows.map(({ cells, faults }) => faults[0]?.code ?? cells[1]);
  };

  it('is taken as stored where the format only dresses it', async () => {
    const formats = [
      '#,##0.00',
      '¥#,##0.00',
      '_(* #,##0.00_)',
      '0_ ',
      '[Red]0;[Blue]-0',
      '0.00E+00',
      '[红色]0',
      'G/通用格式',
      '# ?/?',
    ];
    expect(await amounts(formats, 1234.5, 1234.5, 1234.5, 7, -7, 1_230_000, 7, 7, 0.5)).toEqual([
      '1234.5',
      '1234.5',
      '1234.5',
      '7',
      '-7',
      '1230000',
      '7',
      '7',
      '0.5',
    ]);
  });

  it('carries the unit its format draws', async () => {
    expect(await amounts(['0"万元"', '0"人"', '0"元"', '0"年"'], 500, 86, 5_000_000, 1)).toEqual([
      '500万元',
      '86人',
      '5000000元',
      '1年',
    ]);
  });

  it('that is shown in another unit is taken where the format says which, and else named', async () => {
    const formats = [
      '0!.0,"万元"',
      '0\\.0,"万元"',
      '0.00,,"亿元"',
      '0!.0,',
      '#,##0,',
      '0%',
      '0.0,"千元"',
      '0!.0,"万"',
      '$#,##0',
      '[>=10000]0!.0,"万元";0',
      ';;;',
    ];
    const values = [
      5_123_456, 5_000_000, 520_000_000, 5_000_000, 5_000_000, 0.05, 5_000_000, 5_000_000, 500, 500, 500,
    ];
    expect(await amounts(formats, ...values)).toEqual([
      '512.3456万元',
      '500万元',
      'scaled_number',
      'scaled_number',
      'scaled_number',
      'scaled_number',
      'scaled_number',
      'scaled_number',
      'scaled_number',
      '500',
      'scaled_number',
    ]);
  });

  it('where a date is drawn is named', async () => {
    expect(await amounts(['m"月"d"日"', 'yyyy/m/d'], 45_000, 45_000)).toEqual([
      'turned_to_date',
      'turned_to_date',
    ]);
  });

  it.each([
    [3452, 0, '3452', undefined],
    [111, 0, '111', 'leading_zero_lost'],
    [111, 1, '0111', undefined],
    [914_403_001_922_038_000, 0, undefined, 'code_turned_number'],
    [45_000, 2, undefined, 'turned_to_date'],
    [34.5, 0, '34.5', 'leading_zero_lost'],
  ])('%d (format %i) in a column of codes is %s, %s', async (value, format, text, code) => {
    const list = await sheet(row(nothing, nothing, number(value, format)), { formats: ['0000', 'yyyy/m/d'] });
    const found = list.ok ? list.rows[0] : undefined;
    expect(found?.faults.map(({ cell, code }) => [cell, code])).toEqual(
      code === undefined ? [] : [['D2', code]],
    );
    if (text !== undefined) expect(found?.cells[3]).toBe(text);
  });
});

describe('a date', () => {
  const day = async (value: number, format: string, properties = '') => {
    const list = await sheet(row(nothing, number(value, 1)), { formats: [format], properties });
    return list.ok && (list.rows[0]?.faults[0]?.code ?? list.rows[0]?.cells[2]);
  };

  it.each([
    'yyyymmdd',
    'yyyy/m/d',
    'yyyy"年"m"月"d"日"',
    '[$-804]yyyy"年"m"月"d"日";@',
    'yyyy\\-mm\\-dd;@',
    'yyyy/m/d h:mm',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'd-mmm-yy',
  ])('shown by %s is the day it is', async (format) => {
    expect(await day(43_164, format)).toBe('2018-03-05');
    expect(await day(43_164.75, format)).toBe('2018-03-05');
  });

  it('is counted from 1904 where the workbook says so', async () => {
    expect(await day(41_702, 'yyyy/m/d', '<workbookPr date1904="1"/>')).toBe('2018-03-05');
    expect(await day(41_702, 'yyyy/m/d', '<workbookPr date1904="false"/>')).toBe('2014-03-04');
    expect(await day(0, 'yyyy/m/d', '<workbookPr date1904="true"/>')).toBe('1904-01-01');
  });

  it.each([
    [0, 'yyyy/m/d', 'no_such_date'],
    [60, 'yyyy/m/d', 'no_such_date'],
    [-1, 'yyyy/m/d', 'no_such_date'],
    [1e9, 'yyyy/m/d', 'no_such_date'],
    [43_164, 'General', 'number_for_date'],
    [43_164, '0', 'number_for_date'],
    [43_164, 'yyyy"年"m"月"', 'date_without_day'],
    [43_164, 'm/d', 'date_without_day'],
    [43_164, 'h:mm', 'date_without_day'],
    [61, 'yyyy/m/d', '1900-03-01'],
    [59, 'yyyy/m/d', '1900-02-28'],
    [20_180_305, 'General', '20180305'],
  ])('%d shown by %s is %s', async (value, format, said) => {
    expect(await day(value, format)).toBe(said);
  });

  it.each([14, 27, 31, 36, 50, 57, 58])(
    'shown by format %i, which no file writes down, is one',
    async (id) => {
      const styles = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
      const list = await sheet(row(nothing, number(43_164, 1)), { parts: { 'xl/styles.xml': styles } });
      expect(cellsOf(list)).toEqual([['甲', '', '2018-03-05', '']]);
    },
  );

  it('written out is taken from its text', async () => {
    expect(cellsOf(await sheet(row(nothing, '<c t="d"><v>2018-03-05T00:00:00</v></c>')))).toEqual([
      ['甲', '', '2018-03-05', ''],
    ]);
  });
});

describe('a cell that holds no value', () => {
  it('but an error or an unreckoned formula is named', async () => {
    const rows =
      row('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c t="e"><v>#N/A</v></c>') +
      row('<c><f>SUM(A1:A2)</f></c>', '<c><f/><v>43164</v></c>', '<c t="str"><f>""</f><v></v></c>');
    expect(faultsOf(await sheet(rows))).toEqual([
      ['B2', 'error_value'],
      ['C2', 'error_value'],
      ['B3', 'formula_without_value'],
      ['C3', 'number_for_date'],
    ]);
  });

  it('in a column nobody reads is passed over', async () => {
    const list = await readXlsx(
      workbookOf({ sheets: [textRow(['名称', '备注']) + row('<c t="e"><v>#REF!</v></c>')] }),
    );
    expect(faultsOf(list)).toEqual([]);
  });
});

describe('the sheet that is read', () => {
  const list = head + row(number(5));
  const visible = (name: string) => `name="${name}"`;
  const hidden = (name: string, how = 'hidden') => `name="${name}" state="${how}"`;

  it('is the one a person sees, wherever it stands', async () => {
    const other = textRow(['填写说明']) + textRow(['请勿改动标题']);
    const content = workbookOf({
      sheets: [head + row(number(1)), other, list, head + row(number(9))],
      names: [hidden('旧'), visible('说明'), visible('名单'), hidden('码表', 'veryHidden')],
    });
    expect(cellsOf(await readXlsx(content))).toEqual([['甲', '5', '', '']]);
  });

  it('is the filled one of two with the same headings', async () => {
    const content = workbookOf({ sheets: [head, list], names: [visible('模板'), visible('名单')] });
    expect(cellsOf(await readXlsx(content))).toEqual([['甲', '5', '', '']]);
  });

  it('is not chosen between two lists', async () => {
    const content = workbookOf({ sheets: [list, list], names: [visible('东镇'), visible('西镇')] });
    expect(await readXlsx(content)).toEqual({ ok: false, reason: 'severalSheets', sheets: ['东镇', '西镇'] });
  });
});

describe('the parts of a workbook', () => {
  it('are found by their relations, whatever their names, prefixes and content types', async () => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`;
    const content = workbookOf({
      sheets: [],
      parts: {
        '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', '/book/main.xml')}</Relationships>`,
        'book/main.xml':
          '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="一" sheetId="7" q:id="s"/></x:sheets></x:workbook>',
        'book/_rels/main.xml.rels': `<Relationships>${relation('s', 'worksheet', 'one.xml')}${relation('t', 'sharedStrings', 'texts.xml')}</Relationships>`,
        'book/texts.xml': '<x:sst xmlns:x="m"><x:si><x:t>名称</x:t></x:si><x:si><x:t>甲</x:t></x:si></x:sst>',
        'book/one.xml':
          '<x:worksheet xmlns:x="m"><x:dimension ref="A1:XFD1048576"/><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row><x:row><x:c t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect(await readXlsx(content)).toMatchObject({
      ok: true,
      headings: ['名称'],
      rows: [{ row: 2, cells: ['甲'] }],
    });
  });
});
