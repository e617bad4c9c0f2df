import { pinyin } from 'pinyin-pro';

/** Han blocks whose readings are known well enough: extension A (with 䶮), and the characters of everyday. */
const blocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** First letters of all its readings, without doubles; empty where no reading is known. */
const lettersOf = (character: string): string => {
  const firsts = pinyin(character, { pattern: 'first', multiple: true, toneType: 'none', type: 'array' });
  const plain = firsts.map((letter) => letter.normalize('NFD').charAt(0).toLowerCase());
  return [...new Set(plain.filter((letter) => /^[a-z]$/.test(letter)))].sort().join('');
};

/**
 * 拼音首字母: characters by the letters their readings begin with, made from `pinyin-pro`. On AWS a function ships what this
 * gives and not the library, whose tables of words weigh three times the rest of a function.
 */
export const charactersByInitials = (): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {};
  for (const [first, last] of blocks)
    for (let point = first; point <= last; point += 1) {
      const character = String.fromCodePoint(point);
      const letters = lettersOf(character);
      if (letters !== '') found[letters] = (found[letters] ?? '') + character;
    }
  return found;
};
