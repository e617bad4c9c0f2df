import * as z from 'zod';
import { rules } from '../forms/rules.ts';
import { pattern } from './pattern.ts';
import { say } from './say.ts';

const readable = say('含有无法显示的字符', 'contains characters that cannot be shown');

export const longestName = 200;
export const longestText = 4000;

/** One line a person reads: a name, a place. Surrounding space is dropped. */
export const name = z.string().trim().min(1).max(longestName).refine(rules.readable, readable);
/** A paragraph a person wrote. */
export const text = z.string().trim().min(1).max(longestText).refine(rules.readable, readable);
/** What may stay empty, such as a note. */
export const optionalText = z.string().trim().max(longestText).refine(rules.readable, readable).optional();

/** A key of the system (case, organisation, product, reason …): never shown to be read, so plain characters only. */
export const key = pattern(
  /^[A-Za-z0-9_.:-]{1,80}$/,
  '须为编号（字母、数字和 _ . : -，1 至 80 个字符）',
  'must be a key: letters, digits and _ . : -, 1 to 80 characters',
);
