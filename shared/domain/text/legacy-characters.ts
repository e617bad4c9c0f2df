/**
 * Characters that old systems and papers leave in texts, and what they are today.
 *
 * GBK and GB 18030-2000 gave some characters no Unicode place and put them into its private use area; GB 18030-2022
 * maps every one of them to a real character. Source: the tables of GB 18030-2022 and, for the 24 that the edition of
 * 2005 still kept private, Lunde, CJKV Information Processing (2nd ed.), table 3-37; the test compares them with the
 * GB18030 decoder of the platform. What stands elsewhere in the area is a character of somebody's own font (造字): it
 * means nothing outside the office that drew it.
 */

/** U+E815 to U+E864: GBK FE50 to FEA0, in order. */
const fromE815 =
  '⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻';

const inOrder = (first: number, characters: string): readonly (readonly [string, string])[] =>
  [...characters].map((character, place) => [String.fromCodePoint(first + place), character] as const);

const privateUse = new Map([
  ...inOrder(0xe815, fromE815),
  // GBK A6D9 to A6DF, A6EC, A6ED and A6F3: punctuation of vertical writing.
  ...inOrder(0xe78d, '︐︒︑︓︔︕︖︗︘︙'),
  // GBK A989 to A995: signs that describe how a character is built.
  ...inOrder(0xe7e7, '〾⿰⿱⿲⿳⿴⿵⿶⿷⿸⿹⿺⿻'),
  ...inOrder(0xe76c, '€'),
  ...inOrder(0xe7c7, 'ḿǹ'),
]);

/** The character that a private-use character of GBK and GB 18030-2000 stood for; itself where it is none of them. */
export const fromPrivateUse = (text: string): string =>
  text.replace(/[\uE76C-\uE864]/g, (character) => privateUse.get(character) ?? character);

/**
 * Radicals (部首) that look like the whole character: a text copied from a PDF has ⽅ (U+2F45) or ⻋ (U+2ECB) where 方 or
 * 车 was printed. Kangxi radicals are Unicode's own equivalents (NFKC); of the supplement only those of the same shape.
 */
const radicals = new Map(
  [
    ...'⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', character = '']) => [radical, character] as const),
);

export const fromRadicals = (text: string): string =>
  text
    .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2E80-\u2EF3]/g, (radical) => radicals.get(radical) ?? radical);
