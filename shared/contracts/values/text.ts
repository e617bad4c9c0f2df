import * as z from 'zod';
import { cleaned, cleanedLine, isPlaceholder, textFault, writtenPhone } from '../../domain/text/index.ts';
import { pattern } from './pattern.ts';
import { refuse } from './say.ts';

/** Any script is welcome; what nobody could read back is refused with its place (docs/adr/0025). */
const readable = (of: 'line' | 'paragraph') => (payload: z.core.ParsePayload<string>) => {
  const fault = textFault(payload.value, of);
  if (fault) refuse(payload, [], fault.message);
};

export const longestName = 200;
export const longestText = 4000;
const longestPhone = 40;

/** One line a person reads: a name, a place. Normalised (`cleanedLine`); it has no line breaks and no control characters. */
export const name = z
  .string()
  .check(z.overwrite(cleanedLine), z.minLength(1), z.maxLength(longestName), readable('line'));
/** A paragraph a person wrote, normalised (`cleaned`). */
export const text = z
  .string()
  .check(z.overwrite(cleaned), z.minLength(1), z.maxLength(longestText), readable('paragraph'));
/** What may stay empty, such as a note; 无, — and N/A leave it so. */
export const optionalText = z
  .string()
  .check(
    z.overwrite((written: string) => (isPlaceholder(written) ? '' : cleaned(written))),
    z.maxLength(longestText),
    readable('paragraph'),
  )
  .optional();
/** A telephone number, as free as people write it. */
export const phone = z
  .string()
  .check(z.overwrite(writtenPhone), z.minLength(1), z.maxLength(longestPhone), readable('line'));

/** A key of the system (case, organisation, product, reason …): never shown to be read, so plain characters only. */
export const key = pattern(
  /^[A-Za-z0-9_.:-]{1,80}$/,
  '须为编号（字母、数字和 _ . : -，1 至 80 个字符）',
  'must be a key: letters, digits and _ . : -, 1 to 80 characters',
);
