import * as z from 'zod';

/**
 * What a function need not pay for at its cold start (docs/adr/0009): code generated for a handful of values, and the search
 * of every schema for values that contain themselves, since what is checked came from JSON.
 */
z.config({
  jitless: true,
  memoizer: { attach: () => undefined, guard: () => undefined, alloc: (_schema, _payload, empty) => empty },
});

/**
 * A schema that is made when it is first asked for: a function meets few of those it carries, and each that is made is
 * paid for at its cold start (docs/adr/0009).
 *
 * @param make a schema that demands a value; `.optional()` and `.default()` stand outside, where zod finds that an absent
 *   value is welcome without having it made
 */
export const lazily = <S extends z.ZodType>(
  make: () => undefined extends z.input<S> ? S & Optional : S,
): z.ZodLazy<S> => {
  const schema = z.lazy(make as () => S);
  Object.assign(schema._zod, { optin: undefined, optout: undefined });
  return schema;
};

/** What the compiler shows when a schema that is made lazily accepts absence. */
type Optional = { readonly optional: 'stands outside of what is made lazily' };
