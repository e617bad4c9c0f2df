import type { Form } from './form.ts';

/** Forms that read the same are one object, which a bundle holds once. */
export const interned = (form: Form): Form => {
  if (typeof form === 'string') return form;
  const text = JSON.stringify(form, (key, part) =>
    key !== '' && numbers.has(part) ? `#${numbers.get(part)}` : part,
  );
  const before = byText.get(text);
  if (before) return before;
  byText.set(text, form);
  numbers.set(form, byText.size);
  return form;
};

const byText = new Map<string, object & Form>();
/** Of forms that stand in others: so no text holds another form whole. */
const numbers = new Map<unknown, number>();
