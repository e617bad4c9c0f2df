import { isCivilDate } from '../../domain/time/civil-date.ts';

/**
 * What the schemas ask of a value by a function of our own. A schema takes its function from here and its form says the
 * name: a schema with any other function has no form, so nothing can be checked in one place and forgotten in the other.
 */
export const rules = {
  /** Any script is welcome; what no person typed (control characters, broken halves of characters) is not. */
  readable: (text: string): boolean => text.isWellFormed() && !/[^\P{Cc}\n\r\t]/u.test(text),

  usualDate: (text: string): boolean => isCivilDate(text) && text >= '1900-01-01' && text < '2200-01-01',

  usualMoment: (at: number): boolean => at >= earliest && at < latest,

  changesSomething: (change: { readonly applicant?: unknown; readonly need?: unknown }): boolean =>
    change.applicant !== undefined || change.need !== undefined,

  bytes: (value: unknown): boolean => value instanceof Uint8Array,
} as const;
export type RuleName = keyof typeof rules;

const earliest = Date.UTC(2000, 0, 1);
const latest = Date.UTC(2200, 0, 1);

export type Matcher = ((text: string) => boolean) & { readonly expression: RegExp };

/** A rule that is all in its expression: it needs no name. */
export const matches = (expression: RegExp): Matcher =>
  Object.assign((text: string) => expression.test(text), { expression });
