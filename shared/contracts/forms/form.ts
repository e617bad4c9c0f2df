import type { RuleName } from './rules.ts';
import type { CodecName, TransformName } from './transforms.ts';

/**
 * What a zod schema checks, as plain data: made from the schema (`form-of.ts`), written into the bundles in its place,
 * and read by `read.ts` and `write.ts`. Only kinds that are listed here exist; a schema of another kind has no form.
 */
export type Form =
  | 'string'
  | 'number'
  | 'boolean'
  | 'unknown'
  | { readonly is: 'string' | 'number'; readonly checks: readonly Check[] }
  /** A literal is a choice of one. */
  | { readonly is: 'oneOf'; readonly values: readonly (string | number | boolean | null)[] }
  | ListForm
  | ObjectForm
  /** String keys; what stands under each has the form `of`. */
  | { readonly is: 'record'; readonly of: Form }
  /** An absent value stays absent. */
  | { readonly is: 'optional'; readonly of: Form }
  | { readonly is: 'nullable'; readonly of: Form }
  | { readonly is: 'default'; readonly of: Form; readonly value: string | number | boolean }
  | { readonly is: 'anyOf'; readonly of: readonly Form[] }
  | ChoiceForm
  | { readonly is: 'then'; readonly first: Form; readonly next: Form }
  | { readonly is: 'transform'; readonly by: TransformName }
  | CodecForm
  /** Known by its checks alone. */
  | { readonly is: 'custom'; readonly checks: readonly Check[] };

export type ListForm = { readonly is: 'list'; readonly of: Form; readonly checks?: readonly Check[] };

export type ObjectForm = {
  readonly is: 'object';
  readonly fields: Readonly<Record<string, Form>>;
  /** Unknown fields are refused; otherwise they are left out. */
  readonly strict?: true;
  readonly checks?: readonly Check[];
};

/** Objects told apart by the field `by`. */
export type ChoiceForm = {
  readonly is: 'choice';
  readonly by: string;
  readonly of: Readonly<Record<string, Form>>;
};

/** Two sides of one value: what travels, and what the system works with. */
export type CodecForm = {
  readonly is: 'codec';
  readonly by: CodecName;
  readonly wire: Form;
  readonly inside: Form;
  readonly checks?: readonly Check[];
};

/** One check of a value, in the order in which the schema makes them. */
export type Check =
  | 'trim'
  | 'whole'
  /** Bounds of a number. */
  | { readonly least: number }
  | { readonly most: number }
  /** Bounds of a length, in characters or entries. */
  | { readonly shortest: number }
  | { readonly longest: number }
  | ({ readonly pattern: string; readonly flags: string } & OwnWords)
  | ({ readonly rule: RuleName } & OwnWords);

/** How a check of our own words its refusal, and where. */
export type OwnWords = {
  readonly say?: { readonly zh: string; readonly en: string };
  readonly path?: readonly string[];
  /** Nothing else is checked once it failed. */
  readonly last?: true;
};

/** A form of which the compiler knows what it reads to. */
export type FormFor<T> = Form & { readonly reads?: T };
