/** One attempt at a command: what is sent, and the key under which it can never apply twice. */
export type Attempt = { readonly fingerprint: string; readonly key: string };

const fingerprintOf = (parts: unknown): string =>
  JSON.stringify(parts, (_, value: unknown) =>
    value instanceof Blob ? `${value.size}:${value.type}:${value instanceof File ? value.name : ''}` : value,
  );

/** The attempt under way if the same is sent again, else a fresh one: a changed body is another attempt. */
export const attemptFor = (
  before: Attempt | undefined,
  parts: unknown,
  newKey: () => string = () => crypto.randomUUID(),
): Attempt => {
  const fingerprint = fingerprintOf(parts);
  return before?.fingerprint === fingerprint ? before : { fingerprint, key: newKey() };
};
