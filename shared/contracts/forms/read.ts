import { DoesNotFit } from './does-not-fit.ts';
import type { Form, FormFor } from './form.ts';
import type { Issue } from './issue.ts';
import { walk } from './walk.ts';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads what came from outside. */
export const read = <T>(form: FormFor<T>, data: unknown): Read<T> => {
  const issues: Issue[] = [];
  const value = walk(form as Form, data, issues, 'in') as T;
  return issues.length === 0 ? { ok: true, value } : { ok: false, issues };
};

/** Reads what we ourselves set or sent. @throws DoesNotFit */
export const take = <T>(form: FormFor<T>, data: unknown): T => {
  const result = read(form, data);
  if (!result.ok) throw new DoesNotFit(result.issues);
  return result.value;
};
