import { searchText } from '../text/index.ts';

/** 公司形式: what says how a firm is liable, and not which firm it is. */
const legalForm = /股份有限公司|有限责任公司|有限公司/gu;
/** 行政区划 before the name proper; one writer has it, another leaves it out. */
const divisions = /^(?:\p{Script=Han}{2,7}?(?:自治区|省|市|县|区))+(?=\p{Script=Han}{2})/u;
const notLetters = /[^\p{L}\p{N}]/gu;

/**
 * 字号及行业: what is left of a firm's name to compare: without width, case, brackets, spaces and punctuation, without the
 * company's form and the division before it.
 */
export const coreName = (name: string): string =>
  searchText(name).replace(notLetters, '').replace(legalForm, '').replace(divisions, '');

/** Shorter ones are like many others. */
const shortestCore = 2;
export const isTelling = (core: string): boolean => [...core].length >= shortestCore;

/** How many characters of a name may differ by its length: a slip of the pen, not another name. */
const mayDiffer = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

/** 一号工厂 and 二号工厂 are two: what counts firms is no slip. */
const numerals = /[\d一二三四五六七八九十甲乙丙丁]/gu;
const numbersIn = (core: string): string => (core.match(numerals) ?? []).join('');

/** Characters added, dropped or changed between two core names; undefined: too many for one name written twice. */
export const differingCharacters = (one: string, other: string): number | undefined => {
  if (numbersIn(one) !== numbersIn(other)) return undefined;
  const [a, b] = [[...one], [...other]];
  const most = mayDiffer(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, character] of a.entries()) {
    const here = [row + 1];
    for (let at = 1; at <= b.length; at += 1) {
      const change = (before[at - 1] ?? 0) + (character === b[at - 1] ? 0 : 1);
      here.push(Math.min(change, (before[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1));
    }
    before = here;
  }
  const differing = before[b.length] ?? 0;
  return differing <= most ? differing : undefined;
};
