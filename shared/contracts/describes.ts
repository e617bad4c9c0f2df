import type * as z from 'zod';
import { lazily } from './lazily.ts';

/** A type without `readonly` and without intersections, so that what means the same also compares the same. */
type Plain<T> = T extends readonly (infer Element)[]
  ? Plain<Element>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

export type Same<A, B> =
  (<X>() => X extends Plain<A> ? 1 : 2) extends <X>() => X extends Plain<B> ? 1 : 2 ? true : false;

/** What the compiler shows when a schema and the type it describes have drifted apart. */
type Drift<Schema, Type> = { readonly drift: 'schema and type differ'; schema: Schema; type: Type };

/**
 * Ties a schema to the type it describes: it compiles only while what the schema parses to is exactly `T`, member by
 * member, optional ones too. So nothing is described twice and left to drift.
 *
 * @param make makes the schema when it is first asked for (`lazily`)
 */
export const describes =
  <T>() =>
  <S extends z.ZodType>(
    make: () => Same<z.output<S>, T> extends true ? S : S & Drift<Plain<z.output<S>>, Plain<T>>,
  ): z.ZodLazy<S> =>
    lazily(make as never) as z.ZodLazy<S>;
