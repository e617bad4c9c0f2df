import * as z from 'zod';
import { pattern } from './pattern.ts';
import { say } from './say.ts';

/** Any script is welcome; what no person typed (control characters, broken halves of characters) is not. */
const isReadable = (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text);
const readable = say('含有无法显示的字符', 'contains characters that cannot be shown');

export const longestName = 200;
export const longestText = 4000;

/** One line a person reads: a name, a place. Surrounding space is dropped. */
export const name = z.string().trim().min(1).max(longestName).refine(isReadable, readable);
/** A paragraph a person wrote. */
export const text = z.string().trim().min(1).max(longestText).refine(isReadable, readable);
/** What may stay empty, such as a note. */
export const optionalText = z.string().trim().max(longestText).refine(isReadable, readable).optional();

/** A key of the system (case, organisation, product, reason …): never shown to be read, so plain characters only. */
export const key = pattern(
  /^[A-Za-z0-9_.:-]{1,80}$/,
  '须为编号（字母、数字和 _ . : -，1 至 80 个字符）',
  'must be a key: letters, digits and _ . : -, 1 to 80 characters',
);
