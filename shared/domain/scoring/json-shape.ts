/** Reading of JSON of unknown shape: each reader answers the value or undefined, and the loader says where it failed. */
export type JsonRecord = { readonly [key: string]: unknown };

export const record = (value: unknown): JsonRecord | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;

export const list = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) ? value : undefined;

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const textOrNull = (value: unknown): string | null => text(value) ?? null;

export const finite = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((candidate) => candidate === value);

/** Maps every member, or answers undefined as soon as one cannot be read. */
export function every<T>(
  values: readonly unknown[],
  read: (value: unknown) => T | undefined,
): readonly T[] | undefined {
  const result: T[] = [];
  for (const value of values) {
    const one = read(value);
    if (one === undefined) return undefined;
    result.push(one);
  }
  return result;
}
