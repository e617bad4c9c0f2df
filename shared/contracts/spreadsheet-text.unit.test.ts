import { describe, expect, it } from 'vitest';
import { csvText, guarded, textOfFormula, unguarded } from './spreadsheet-text.ts';

describe('a text that is exported', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', "'=1", "' =1"])(
    '%j is no formula any more',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  it('is none in any of its lines', () => {
    expect(guarded('甲\n=1\r\n@x\r-2\n乙')).toBe("甲\n'=1\r\n'@x\r'-2\n乙");
  });

  it.each(['虚构企业', 'a=b', '', "O'Neil", "'甲"])('%j stays as it is', (text) => {
    expect([guarded(text), unguarded(text), csvText(text)]).toEqual([text, text, text]);
  });

  it.each(['910000007078636196', '0101', '91350100E1', '1-2', '3/4'])('%j keeps its signs', (text) => {
    expect(csvText(text)).toBe(`="${text}"`);
    expect(textOfFormula(csvText(text))).toBe(text);
  });

  it.each(['2018-03-05', '500', '1,234.5'])(
    '%j, which a spreadsheet means as we do, stays as it is',
    (text) => {
      expect(csvText(text)).toBe(text);
    },
  );
});
