import type { Language } from '../i18n/language.ts';

/** What the record says in both languages at once, since it is written once, and what a reader of one language sees. */
const marks: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  '[已删除 erased]': { zh: '（已删除）', en: '(erased)' },
  '撤回同意 / consent withdrawn': { zh: '撤回同意', en: 'consent withdrawn' },
};

const inLanguage = (value: unknown, language: Language): unknown => {
  if (typeof value === 'string') return marks[value]?.[language] ?? value;
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const said = (one: unknown) => {
    const words = inLanguage(one, language);
    changed ||= words !== one;
    return words;
  };
  const copy = Array.isArray(value)
    ? value.map(said)
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one)]));
  return changed ? copy : value;
};

/** An answer with the record's own marks in the reader's language; the same object where there is none. */
export const inOwnWords = {
  zh: <T>(answer: T): T => inLanguage(answer, 'zh') as T,
  en: <T>(answer: T): T => inLanguage(answer, 'en') as T,
} as const;
