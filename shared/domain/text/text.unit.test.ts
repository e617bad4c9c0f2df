import { describe, expect, it } from 'vitest';
import { cleaned, cleanedLine, textFault } from './cleaned.ts';
import { hasInitials } from './initials.ts';
import { fromPrivateUse } from './legacy-characters.ts';
import { mayBeInitials, searchText, searchWords } from './search-text.ts';
import {
  isPlaceholder,
  writtenCode,
  writtenDate,
  writtenNumber,
  writtenPhone,
  writtenWhole,
} from './written.ts';

describe('a text that comes in', () => {
  it.each([
    ['marks nobody sees go', '\ufeff山东\u200b示\u202e范\u2069\u00ad', '山东示范'],
    ['a private-use character of GBK becomes the real one', '示范\ue863 \ue816\ue7c7', '示范䶮 𠂇ḿ'],
    ['radicals out of a PDF become characters', '⽅圆⻋业\u2f00', '方圆车业一'],
    ['characters beyond the basic plane stay', ' 𠮷·𬱖科技 ', '𠮷·𬱖科技'],
    ['a variant of a Chinese character stays', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['an emoji of several parts stays', '👩\u200d🌾❤\ufe0f', '👩\u200d🌾❤\ufe0f'],
    ['a lone selector goes', 'A\ufe0f\u{e0100}', 'A'],
    ['composed and decomposed are one', 'e\u0301', '\u00e9'],
    ['line ends are one kind', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
  ])('%s', (_what, text, expected) => {
    expect(cleaned(text)).toBe(expected);
    expect(cleaned(cleaned(text))).toBe(expected);
  });

  it('as one line has plain letters, digits and spaces, and keeps its brackets', () => {
    expect(cleanedLine('　ＡＢＣ１２\u00a0（北京）　公司 ')).toBe('ABC12 （北京） 公司');
  });

  it('loses the apostrophe that a spreadsheet put before it, not quotation marks', () => {
    expect(cleanedLine("'007 号农场")).toBe('007 号农场');
    expect(cleanedLine("'甲'与乙")).toBe("'甲'与乙");
  });

  it.each([
    ['甲\n乙', 'line', 'line_break', '2'],
    ['甲\t乙', 'line', 'control_character', 'U+0009'],
    ['甲\u0007', 'paragraph', 'control_character', 'U+0007'],
    ['甲乙\ue001', 'paragraph', 'private_use', 'U+E001'],
    ['𠮷\u{f0000}', 'line', 'private_use', 'U+F0000'],
    ['\ud842', 'paragraph', 'broken_text', '1'],
    ['甲\ufffd', 'line', 'broken_text', '2'],
    ['甲\uffff', 'line', 'broken_text', '2'],
  ] as const)('%j as a %s is refused as %s, and the place is named', (text, of, code, named) => {
    expect(textFault(text, of)).toMatchObject({ code });
    expect(textFault(text, of)?.message.zh).toContain(named);
    expect(textFault(text, of)?.message.en).toContain(named);
  });

  it('may be a paragraph of lines and tabs', () => {
    expect(textFault('第一行\n\t第二行', 'paragraph')).toBeUndefined();
    expect(textFault('𠮷野（示例）', 'line')).toBeUndefined();
  });
});

it('private-use characters of GBK are what the platform reads from the same bytes', () => {
  const decoder = new TextDecoder('gb18030');
  let point = 0xe815;
  let compared = 0;
  for (let second = 0x50; second <= 0xa0; second += 1) {
    if (second === 0x7f) continue;
    const read = decoder.decode(Uint8Array.of(0xfe, second));
    const mapped = fromPrivateUse(String.fromCodePoint(point));
    expect(mapped).not.toMatch(/\p{Co}/u);
    if (!/\p{Co}/u.test(read)) {
      expect(mapped).toBe(read);
      compared += 1;
    }
    point += 1;
  }
  expect(point - 1).toBe(0xe864);
  expect(compared).toBeGreaterThanOrEqual(74);
});

describe('a number as people write it', () => {
  it.each([
    ['1,234.50', '1234', '5'],
    ['１，２３４．５', '1234', '5'],
    ['12。5', '12', '5'],
    ['12．5', '12', '5'],
    ["'0012", '12', ''],
    ['\u202a500\u202c', '500', ''],
    ['1 234 567', '1234567', ''],
    ['0.000', '0', ''],
  ])('%j is read', (text, whole, fraction) => {
    expect(writtenNumber(text)).toEqual({ negative: false, whole, fraction });
  });

  it.each(['－5', '−5', '—5'])('%j is below zero', (text) =>
    expect(writtenNumber(text)).toEqual({ negative: true, whole: '5', fraction: '' }),
  );

  it.each([
    '1,5',
    '1，5',
    '5,00',
    '1,23,456',
    '12,34.5',
    '1.234,5',
    '1e3',
    '.5',
    '五百',
    '',
    '-',
    '1,234 567',
  ])('%j is none', (text) => expect(writtenNumber(text)).toBeUndefined());

  it('is whole where only zeros follow the point', () => {
    expect([writtenWhole('12.0'), writtenWhole('１２。００'), writtenWhole('12.5')]).toEqual([
      12,
      12,
      undefined,
    ]);
    expect(writtenWhole('9007199254740993')).toBeUndefined();
  });
});

describe('a date as people write it', () => {
  it.each([
    '2018-03-05',
    '2018/3/5',
    '2018.3.5',
    '２０１８年３月５日',
    '20180305',
    '2018-03-05 00:00:00',
    '2018/3/5 0:00',
    '2018-03-05T00:00:00.000Z',
    '2018-03-05T00:00:00+08:00',
    '2018/3/5 12:00:00 AM',
    '2018/3/5 上午 12:00:00',
    '2018年3月5日 0时0分',
    '2018年3月5日0时0分0秒',
    "'2018－03－05",
    '\u200e2018-3-5',
  ])('%j is the fifth of March', (text) => expect(writtenDate(text)).toBe('2018-03-05'));

  it.each([
    '2018-02-30',
    '2018-3/5',
    '5/3/2018',
    '18-3-5',
    '2018-03',
    '2018-03-05 08:00',
    '2018-03-04T16:00:00Z',
    '43164',
    '',
  ])('%j is none', (text) => expect(writtenDate(text)).toBeUndefined());
});

it('codes and telephone numbers lose what only their paper put in', () => {
  expect(writtenCode(' Ｃ３４ 52\u200b\n')).toBe('C3452');
  expect(writtenCode('71526726－x')).toBe('71526726-X');
  expect(writtenPhone('（０５３６）８８８－１２３４')).toBe('(0536)888-1234');
});

describe('a placeholder', () => {
  it.each(['无', '暂无', '—', '——', '/', '／', '-', '－', 'N/A', 'n/a', '不详', ' 无 ', '\u200b-', '（无）'])(
    '%j says that there is nothing',
    (text) => expect(isPlaceholder(text)).toBe(true),
  );
  it.each(['无锡银行', '0', '无抵押', 'A', '-5', '空调'])('%j says something', (text) =>
    expect(isPlaceholder(text)).toBe(false),
  );
});

describe('search', () => {
  it('does not tell brackets, widths and cases apart', () => {
    expect(searchText('示例（北京）Ａbc')).toBe(searchText('示例(北京)aBC'));
    expect(searchText('\u200b示例〔北京〕')).toBe('示例(北京)');
    expect(searchWords(' 示例　Bank ')).toEqual(['示例', 'bank']);
  });

  it.each([
    ['示范科技有限公司', 'sfkj', true],
    ['示范科技有限公司', 'kjyx', true],
    ['示范（重庆）科技', 'sfcqkj', true],
    ['示范（重庆）科技', 'zqkj', true],
    ['长沙长城', 'cszc', true],
    ['曾氏䶮记', 'zsyj', true],
    ['示例𠮷科技', 'sljkj', true],
    ['A1示范', 'a1sf', true],
    ['示范科技', 'sk', false],
    ['示范', 'sfkj', false],
  ])('%s by the initials %s: %s', (name, word, found) => expect(hasInitials(name, word)).toBe(found));

  it('takes no single letter and no code for initials', () => {
    expect([mayBeInitials('s'), mayBeInitials('sf'), mayBeInitials('91ma'), mayBeInitials('示范')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
