import type { RefusalWords } from '../case/refusal.ts';
import type { registerRefusalTexts } from './refusal-texts.data.ts';

export type RegisterRefusalCode = keyof ReturnType<typeof registerRefusalTexts>;

/** Why a change of organisations or people was refused, and what has to be done first. */
export type RegisterRefusal = {
  readonly code: RegisterRefusalCode;
  readonly field: string;
  readonly words?: RefusalWords;
};

export const refuseRegister = (
  code: RegisterRefusalCode,
  field: string,
  words?: RefusalWords,
): { readonly ok: false; readonly refusal: RegisterRefusal } => ({
  ok: false,
  refusal: { code, field, ...(words && { words }) },
});
