/** What was left empty in a form is absent in the body, never empty text or null; lists stay lists. */
export const tidy = (value: unknown): unknown => {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.map(tidy).filter((entry) => entry !== undefined);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, member]) => [key, key === 'facts' ? (tidy(member) ?? {}) : tidy(member)] as const)
    .filter(([, member]) => member !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};
