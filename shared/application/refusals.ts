import type { Refusal as CaseRefusal } from '../domain/case/refusal.ts';
import { refusalTexts } from '../domain/case/refusal-texts.data.ts';
import type { Bilingual } from '../domain/text/bilingual.ts';
import { applicationRefusalTexts } from './refusal-texts.data.ts';

export type ApplicationRefusalCode = keyof ReturnType<typeof applicationRefusalTexts>;
export type RefusalCode = CaseRefusal['code'] | ApplicationRefusalCode;

/** Why a request was refused, with what the caller may need to go on (such as the open case's id). */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

export const textOf = (code: RefusalCode): Bilingual =>
  ({ ...refusalTexts(), ...applicationRefusalTexts() })[code];

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = (
  code: RefusalCode,
  extra: Omit<Refusal, 'code'> = {},
): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...extra },
});
