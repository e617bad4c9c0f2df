import { describe, expect, it } from 'vitest';
import { asList, correctionCsv } from './corrections.ts';

const words = { correction: '需要修改', rowNumber: '原行号', language: 'zh' } as const;
const missing = { field: '行业代码', code: 'missing', zh: '请填写', en: 'Please fill in' };
const lines = (csv: string) => csv.replace('\ufeff', '').split('\r\n').slice(0, -1);

describe('the rows to correct', () => {
  it('can be uploaded again: same headings, same cells, and one column more', () => {
    const csv = correctionCsv(
      ['企业名称', '行业代码'],
      [{ row: 3, cells: ['甲', ''], problems: [missing] }],
      words,
    );
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(lines(csv)).toEqual(['"企业名称","行业代码","需要修改"', '"甲","","行业代码：请填写"']);
  });

  it('do not gather columns when they are corrected twice', () => {
    const csv = correctionCsv(
      ['企业名称', '需要修改'],
      [{ row: 2, cells: ['甲', '旧'], problems: [missing] }],
      words,
    );
    expect(lines(csv)).toEqual(['"企业名称","需要修改"', '"甲","行业代码：请填写"']);
  });

  it('keep their digits in a spreadsheet, and nothing of them runs', () => {
    const cells = ['=1+1', '-5', 'a,"b"', '910000007078636196', '0111', '甲\n@x'];
    const csv = correctionCsv(['u', 'v', 'w', 'x', 'y', 'z'], [{ row: 2, cells, problems: [] }], words);
    expect(lines(csv)[1]).toBe(`"'=1+1","-5","a,""b""","=""910000007078636196""","=""0111""","甲\n'@x",""`);
  });

  it('are named by their number where the file is gone', () => {
    expect(lines(correctionCsv(undefined, [{ row: 7, problems: [missing] }], words))).toEqual([
      '"原行号","需要修改"',
      '"7","行业代码：请填写"',
    ]);
  });
});

it.each([
  ['名单.CSV', 'text/csv'],
  ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a.xls', undefined],
])('%s is sent as %s', (name, type) => {
  expect(asList(new File(['x'], name, { type: 'application/vnd.ms-excel' }))?.type).toBe(type);
});
