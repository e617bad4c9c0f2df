/** Why a value does not fit its form: code and members as zod's issues have them, so that both are worded alike. */
export type Issue = Complaint & {
  readonly path: PropertyKey[];
  /** Only to tell a missing field from a wrong one. */
  readonly input?: unknown;
  /**
   * What the checks after it make of it. `note`: they go on. `wrong`: those go on that need no sound value (lengths).
   * `fatal`: none does.
   */
  readonly weight: 'note' | 'wrong' | 'fatal';
};

type Complaint =
  | { readonly code: 'invalid_type'; readonly expected: string }
  | { readonly code: 'invalid_value'; readonly values: readonly unknown[] }
  | { readonly code: 'unrecognized_keys'; readonly keys: readonly string[] }
  | { readonly code: 'too_small'; readonly origin: string; readonly minimum: number }
  | { readonly code: 'too_big'; readonly origin: string; readonly maximum: number }
  | { readonly code: 'invalid_union' }
  | { readonly code: 'custom'; readonly params?: unknown };

export const wrongType = (expected: string, input: unknown): Issue => ({
  code: 'invalid_type',
  expected,
  input,
  path: [],
  weight: 'wrong',
});

/** Puts the issues since `start` one step deeper. */
export const below = (key: PropertyKey, issues: readonly Issue[], start: number): void => {
  for (let at = start; at < issues.length; at++) issues[at]?.path.unshift(key);
};

export const anyWrong = (issues: readonly Issue[], start: number): boolean =>
  issues.length > start && issues.some(({ weight }, at) => at >= start && weight !== 'note');

export const anyFatal = (issues: readonly Issue[], start: number): boolean =>
  issues.length > start && issues.some(({ weight }, at) => at >= start && weight === 'fatal');
