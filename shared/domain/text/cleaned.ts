import type { Bilingual } from './bilingual.ts';
import { fromPrivateUse, fromRadicals } from './legacy-characters.ts';

/**
 * The first step for every text that comes in (文本规整), whoever sends it: nothing that is seen changes, everything that
 * is not seen goes. In order:
 *
 * 1. private-use characters of old GBK systems and radicals out of PDFs become the characters they stand for;
 * 2. invisible and bidirectional marks, soft hyphens and byte order marks are dropped, but for those that shape what is
 *    seen: a variation selector after a Chinese character or an emoji, a joiner within an emoji;
 * 3. Unicode's composed form (NFC), so that one character is one whatever typed it;
 * 4. every kind of line end is `\n`, and space around the whole is dropped.
 */
export const cleaned = (text: string): string =>
  isUsual.test(text)
    ? text.trim()
    : fromRadicals(fromPrivateUse(text))
        .replace(invisible, '')
        .normalize('NFC')
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .trim();

/** Nothing here is ever changed: a list of ten thousand rows is nearly all such text. */
const isUsual = /^[\x20-\x7E、。《》\u4E00-\u9FFF（），：；？！]*$/;

/** One line (单行): `cleaned`, full-width letters and digits made plain, and every kind of space a plain one. */
export const cleanedLine = (text: string): string => {
  const clean = cleaned(text);
  return withoutTextMark(isUsual.test(clean) ? clean : plainWidth(clean)).trim();
};

const plainWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => character.normalize('NFKC')).replace(/\p{Zs}/gu, ' ');

/**
 * Spreadsheets put an apostrophe before what is to stay text. It is dropped where it is the only one: a pair of them is
 * quotation, and somebody's own.
 */
export const withoutTextMark = (text: string): string =>
  /^['＇]/.test(text) ? text.replace(/^['＇](?=[^'＇’]*$)/, '') : text;

const invisible =
  /(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]|(?<![\p{Script=Han}\p{Extended_Pictographic}])[\uFE00-\uFE0F]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F)\u200D|(?!\u200D|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/gu;

/** All that is never seen, for codes and numbers, where nothing invisible can mean anything. */
export const withoutInvisible = (text: string): string =>
  isUsual.test(text) ? text : text.replace(/\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/gu, '');

export type TextFault = { readonly code: TextFaultCode; readonly message: Bilingual };
export type TextFaultCode = 'line_break' | 'control_character' | 'private_use' | 'broken_text';

/**
 * What makes a cleaned text one that nobody could read back, with the place of the first such character counted from 1;
 * undefined where every character can be shown. A line (`of: 'line'`) refuses line breaks and tabs too.
 */
export const textFault = (text: string, of: 'line' | 'paragraph'): TextFault | undefined => {
  for (const { 0: character, index } of text.matchAll(suspect)) {
    const code = faultOf(character, of);
    if (code !== undefined)
      return { code, message: worded(code, character, [...text.slice(0, index)].length + 1) };
  }
  return undefined;
};

const suspect = /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\uFFFD]/gu;

const faultOf = (character: string, of: 'line' | 'paragraph'): TextFaultCode | undefined => {
  if (character === '\n') return of === 'line' ? 'line_break' : undefined;
  if (character === '\t') return of === 'line' ? 'control_character' : undefined;
  if (/\p{Cc}/u.test(character)) return 'control_character';
  return /\p{Co}/u.test(character) ? 'private_use' : 'broken_text';
};

const worded = (code: TextFaultCode, character: string, place: number): Bilingual => {
  const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  switch (code) {
    case 'line_break':
      return { zh: `不能换行（第 ${place} 个字符处）`, en: `must be one line (break at character ${place})` };
    case 'control_character':
      return {
        zh: `含有无法显示的控制字符 ${point}（第 ${place} 个字符）`,
        en: `contains the control character ${point}, which cannot be shown (character ${place})`,
      };
    case 'private_use':
      return {
        zh: `第 ${place} 个字符 ${point} 是自造字或旧编码，其他电脑无法显示，请改用标准字`,
        en: `character ${place}, ${point}, is of a private font or an old encoding and cannot be shown elsewhere: use the standard character`,
      };
    case 'broken_text':
      return {
        zh: `第 ${place} 个字符是乱码，请重新填写`,
        en: `character ${place} is broken and cannot be shown: enter it again`,
      };
    default:
      return code satisfies never;
  }
};
