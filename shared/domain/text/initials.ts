import { charactersByInitials } from './initials.data.ts';
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

const initialsOf = (character: string): string =>
  /\p{Script=Han}/u.test(character) ? (known().get(character) ?? anyLetter) : character;

let made: ReadonlyMap<string, string> | undefined;
/** Made when somebody first searches by letters. */
const known = (): ReadonlyMap<string, string> => {
  made ??= new Map(
    Object.entries(charactersByInitials()).flatMap(([letters, characters]) =>
      [...characters].map((character) => [character, letters] as const),
    ),
  );
  return made;
};
