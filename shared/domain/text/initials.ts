import { pinyin } from 'pinyin-pro';
import { searchText } from './search-text.ts';

/**
 * Whether a name holds a word written by the initials of its pinyin (拼音首字母): 'sfkj' finds 示范科技. A character with
 * several readings is found by each of them (重庆: 'cq' and 'zq'), a rare one without a known reading by any letter;
 * Latin letters and digits stand for themselves, brackets, points and spaces are passed over.
 */
export const hasInitials = (name: string, word: string): boolean => {
  const readings = [...searchText(name).replace(/[^\p{L}\p{N}]/gu, '')].map(initialsOf);
  const letters = [...word];
  const last = readings.length - letters.length;
  for (let start = 0; start <= last; start += 1)
    if (letters.every((letter, place) => mayBe(readings[start + place], letter))) return true;
  return false;
};

const anyLetter = '*';
const mayBe = (initials = '', letter: string): boolean => initials === anyLetter || initials.includes(letter);

/** The library takes some microseconds a character, and names share theirs. */
const known = new Map<string, string>();

const initialsOf = (character: string): string => {
  const before = known.get(character);
  if (before !== undefined) return before;
  const found = readingsOf(character);
  known.set(character, found);
  return found;
};

const readingsOf = (character: string): string => {
  if (!/\p{Script=Han}/u.test(character)) return character;
  const firsts = pinyin(character, {
    pattern: 'first',
    multiple: true,
    toneType: 'none',
    type: 'array',
  }).map((letter) => letter.normalize('NFD').charAt(0).toLowerCase());
  const letters = firsts.filter((letter) => /^[a-z]$/.test(letter));
  return letters.length === 0 ? anyLetter : [...new Set(letters)].join('');
};
