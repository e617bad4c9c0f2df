/**
 * Plain data as JavaScript. What is one object in the data is one object in the text, however often it stands there.
 *
 * @returns declarations of the shared objects, and the expressions of `values`
 * @throws Error on anything that is no plain data
 */
export const jsLiterals = (values: readonly unknown[]) => {
  const timesSeen = new Map<object, number>();
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const seen = (timesSeen.get(value) ?? 0) + 1;
    timesSeen.set(value, seen);
    if (seen === 1) for (const part of Object.values(value)) count(part);
  };
  for (const value of values) count(value);

  const names = new Map<object, string>();
  const declarations: string[] = [];
  const write = (value: unknown): string => {
    if (value === undefined) return 'undefined';
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      throw new Error(`A ${typeof value} is no plain data`);
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const known = names.get(value);
    if (known !== undefined) return known;
    const text = writeObject(value);
    if ((timesSeen.get(value) ?? 0) < 2) return text;
    const name = `$${names.size}`;
    names.set(value, name);
    declarations.push(`const ${name}=${text};`);
    return name;
  };
  const writeObject = (value: object): string => {
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) throw new Error('An instance is no plain data');
    const fields = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      // A computed name, so that even `__proto__` is a field like any other.
      .map(([key, part]) => `[${JSON.stringify(key)}]:${write(part)}`);
    return `{${fields.join(',')}}`;
  };
  const expressions = values.map(write);
  return { declarations, expressions };
};
