import type { refusalTexts } from './refusal-texts.data.ts';

export type RefusalCode = keyof ReturnType<typeof refusalTexts>;

export type Refusal = { readonly code: RefusalCode; readonly field?: string };

export type Decision<E> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const refuse = (
  code: RefusalCode,
  field?: string,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: field === undefined ? { code } : { code, field },
});
