/** An object whose parts are made when they are first asked for, and then kept. */
export const lazily = <T extends object>(
  makers: { readonly [Part in keyof T]: () => T[Part] },
): Readonly<T> => {
  const made = {} as T;
  for (const part of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(made, part, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[part]();
        Object.defineProperty(made, part, { enumerable: true, value });
        return value;
      },
    });
  }
  return made;
};

/** Made when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Made for each key when it is first asked for. */
export const remembered = <K, T>(make: (key: K) => T): ((key: K) => T) => {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as T;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};
