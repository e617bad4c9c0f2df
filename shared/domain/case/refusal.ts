import type { Doubt } from '../plausible/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { refusalTexts } from './refusal-texts.data.ts';

export type RefusalCode = keyof ReturnType<typeof refusalTexts>;

/** What a refusal's text says of this very case: it stands where the text has the name in braces. */
export type RefusalWords = Readonly<Record<string, Bilingual>>;

export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly words?: RefusalWords;
  /** With `needs_confirmation`: what a person has to check. */
  readonly doubts?: readonly Doubt[];
};

export type Decision<E> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const refuse = (
  code: RefusalCode,
  field?: string,
  words?: RefusalWords,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: {
    code,
    ...(field !== undefined && { field }),
    ...(words && { words }),
  },
});
