import type { Report } from '../compile/refusal.ts';
import { isObject, type Json, type JsonObject, type QueryLanguage } from '../definition.ts';

/** What a state stands in. */
export type Surroundings = {
  readonly language: string;
  readonly siblings: JsonObject;
  /** Variables of the scopes around this one: readable here, not assignable. */
  readonly outer: readonly string[];
  readonly report: Report;
  /** Checks an inner machine of the state at `path`. */
  readonly checkBranch: (value: Json | undefined, path: string, field: string) => void;
};

/** A state under check, with a way to refuse one of its fields by name. */
export type Checked = {
  readonly path: string;
  readonly state: JsonObject;
  readonly language: QueryLanguage;
  readonly around: Surroundings;
  readonly refuse: (field: string, sentence: string) => void;
};

export function checkTarget(
  target: Json | undefined,
  field: string,
  around: Surroundings,
  refuse: Checked['refuse'],
): void {
  if (typeof target === 'string' && Object.hasOwn(around.siblings, target)) return;
  refuse(
    field,
    target === undefined ? 'is missing' : `leads to '${String(target)}', which is not a state here`,
  );
}

export function checkAssign({ refuse, around }: Checked, assign: Json | undefined): void {
  if (assign === undefined) return;
  if (!isObject(assign)) {
    refuse('Assign', 'must be an object of variables');
    return;
  }
  for (const field of Object.keys(assign)) {
    const name = field.replace(/\.\$$/u, '');
    if (name === 'states') refuse('Assign', "the variable name 'states' is reserved");
    else if (!/^[\p{ID_Start}][\p{ID_Continue}]{0,79}$/u.test(name))
      refuse('Assign', `'${name}' is not a variable name`);
    else if (around.outer.includes(name))
      refuse('Assign', `'${name}' is a variable of an outer scope and cannot be assigned here`);
  }
}
