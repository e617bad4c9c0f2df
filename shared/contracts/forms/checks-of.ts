import * as z from 'zod';
import type { Check, OwnWords } from './form.ts';
import { type Matcher, type RuleName, rules } from './rules.ts';

/** The checks of a schema in the order in which zod makes them. */
export const checksOf = (schema: z.core.$ZodType, at: string): readonly Check[] => {
  const { def, traits } = schema._zod;
  // Such as `z.int()`, which is type and check in one.
  const itself = traits.has('$ZodCheck') ? [def as unknown as Def] : [];
  const others = (def.checks ?? []).map((check) => check._zod.def as unknown as Def);
  return [...itself, ...others].map((check) => checkOf(check, at));
};

type Def =
  | { readonly check: 'min_length'; readonly minimum: number; readonly when?: unknown }
  | { readonly check: 'max_length'; readonly maximum: number }
  | { readonly check: 'greater_than' | 'less_than'; readonly value: unknown; readonly inclusive: boolean }
  | { readonly check: 'number_format'; readonly format: string }
  | { readonly check: 'overwrite'; readonly tx: unknown }
  | ({ readonly check: 'custom'; readonly fn: unknown } & Custom);

type Custom = { readonly params?: unknown; readonly path?: readonly PropertyKey[]; readonly abort?: boolean };

const checkOf = (def: Def, at: string): Check => {
  demandPlain(def, at);
  switch (def.check) {
    case 'min_length':
      return { shortest: def.minimum };
    case 'max_length':
      return { longest: def.maximum };
    case 'greater_than':
      return { least: bound(def, at) };
    case 'less_than':
      return { most: bound(def, at) };
    case 'number_format':
      if (def.format === 'safeint') return 'whole';
      throw new Error(`${at}: a number of format ${def.format} has no form`);
    case 'overwrite':
      // zod makes a new function for each `trim()`: known by its text, it uses nothing from outside.
      if (String(def.tx) === trimming) return 'trim';
      throw new Error(`${at}: only trim() changes a value within its form`);
    case 'custom':
      return { ...ruleOf(def.fn, at), ...wordsOf(def, at) };
    default:
      throw new Error(`${at}: a check of kind ${(def as Def).check} has no form`);
  }
};

const [trim] = z.string().trim()._zod.def.checks ?? [];
const trimming = String((trim?._zod.def as { readonly tx?: unknown } | undefined)?.tx);

const lengths: readonly string[] = ['min_length', 'max_length'];
const mayAbort: readonly string[] = ['custom', 'number_format'];

/** Conditions, and ends of the checking elsewhere than in a rule, would change what else is found wrong. */
const demandPlain = (def: Def & { readonly when?: unknown; readonly abort?: boolean }, at: string): void => {
  if (def.when !== undefined && !lengths.includes(def.check))
    throw new Error(`${at}: a check under a condition has no form`);
  if (def.abort && !mayAbort.includes(def.check)) throw new Error(`${at}: only a rule may end the checks`);
};

const bound = (
  { value, inclusive }: { readonly value: unknown; readonly inclusive: boolean },
  at: string,
): number => {
  if (Number.isFinite(value) && inclusive) return value as number;
  throw new Error(`${at}: only bounds that are numbers and belong to the range have a form`);
};

const ruleOf = (fn: unknown, at: string): { rule: RuleName } | { pattern: string; flags: string } => {
  const { expression } = fn as Partial<Matcher>;
  if (expression instanceof RegExp) {
    // These remember where they stopped.
    if (expression.global || expression.sticky) throw new Error(`${at}: flags g and y have no form`);
    return { pattern: expression.source, flags: expression.flags };
  }
  const rule = (Object.keys(rules) as RuleName[]).find((name) => rules[name] === fn);
  if (rule === undefined) throw new Error(`${at}: a rule that is not in rules.ts has no form`);
  return { rule };
};

const wordsOf = ({ params, path, abort }: Custom, at: string): OwnWords => ({
  ...(params !== undefined && { say: sentenceOf(params, at) }),
  ...(path && { path: path.map(String) }),
  ...(abort && { last: true as const }),
});

const sentenceOf = (params: unknown, at: string) => {
  const { zh, en } = params as { readonly zh?: unknown; readonly en?: unknown };
  if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  throw new Error(`${at}: a rule says its sentence by say(zh, en)`);
};
