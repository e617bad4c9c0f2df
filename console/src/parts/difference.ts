/** One place in which two versions differ; undefined: not there. */
export type Difference = { readonly path: string; readonly before: unknown; readonly after: unknown };

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What changes with every event and tells nobody anything. */
const unspoken = new Set(['version', 'enteredStageAt', 'run']);

/** Where two versions of a case differ, field by field, in the order of the fields. */
export const differencesOf = (before: unknown, after: unknown, path = ''): readonly Difference[] => {
  if (Object.is(before, after)) return [];
  if (!isBranch(before) || !isBranch(after)) return [{ path, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => path !== '' || !unspoken.has(key))
    .flatMap((key) => differencesOf(before[key], after[key], path === '' ? key : `${path}.${key}`));
};

/** The longest known beginning of a path, so that a new field still gets the name of its group. */
export const knownPrefix = (path: string, known: (path: string) => boolean): string | undefined => {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  for (let length = parts.length; length > 0; length -= 1) {
    const prefix = parts.slice(0, length).join('.');
    if (known(prefix)) return prefix;
  }
  return undefined;
};
