import type { FormInstance } from 'antd/es/form';
import type { FieldError } from '../api/failure.ts';
import type { Language } from '../i18n/language.ts';

export type FieldName = (string | number)[];

/** 'choices.0.bankId' as antd names it: ['choices', 0, 'bankId']. */
export const fieldNameOf = (path: string): FieldName =>
  path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The field on the form that shows an error: itself, the nearest one that holds it, or else the first one it holds. */
export const shownAt = (path: string, onForm: readonly FieldName[]): FieldName | undefined => {
  const known = new Set(onForm.map((name) => name.join('.')));
  for (let name = fieldNameOf(path); name.length > 0; name = name.slice(0, -1))
    if (known.has(name.join('.'))) return name;
  return onForm.find((name) => name.join('.').startsWith(`${path}.`));
};

/** Puts each error beside its field and the first one into view; answers those whose field is not on the form. */
export const showFieldErrors = (
  form: FormInstance,
  errors: readonly FieldError[],
  language: Language,
): readonly FieldError[] => {
  const onForm = form.getFieldsError().map(({ name }) => name as FieldName);
  const byField = new Map<string, { name: FieldName; errors: string[] }>();
  const elsewhere: FieldError[] = [];
  for (const error of errors) {
    const name = error.in === 'body' ? shownAt(error.field, onForm) : undefined;
    if (!name) {
      elsewhere.push(error);
      continue;
    }
    const entry = byField.get(name.join('.')) ?? { name, errors: [] };
    entry.errors.push(error.messages[language]);
    byField.set(name.join('.'), entry);
  }
  form.setFields([...byField.values()]);
  const [first] = byField.values();
  if (first) form.scrollToField(first.name, { focus: true, block: 'center' });
  return elsewhere;
};

/** Takes errors away that are no longer true, or will be found anew. */
export const clearErrors = (form: FormInstance, which: (name: FieldName) => boolean): void =>
  form.setFields(
    form
      .getFieldsError()
      .filter(({ name, errors }) => errors.length > 0 && which(name as FieldName))
      .map(({ name }) => ({ name, errors: [] })),
  );
