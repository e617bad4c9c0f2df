import { expect, it } from 'vitest';
import * as z from 'zod';
import { describes, type Same } from './describes.ts';

type Thing = { readonly id: string; readonly parts: readonly { readonly at?: number }[] };

it('lets a schema describe its type, made when it is first asked for, and once', () => {
  let made = 0;
  const schema = describes<Thing>()(() => {
    made += 1;
    return z.object({ id: z.string(), parts: z.array(z.object({ at: z.number().optional() })) });
  });
  expect(made).toBe(0);
  expect(schema.parse({ id: 'a', parts: [{}] })).toEqual({ id: 'a', parts: [{}] });
  expect(schema.safeParse({ id: 'a' }).success).toBe(false);
  expect(made).toBe(1);
});

it('does not compile where a member is missing, too much, or of another type', () => {
  const parts = z.array(z.object({ at: z.number().optional() }));
  // @ts-expect-error `at` is missing, although optional
  describes<Thing>()(() => z.object({ id: z.string(), parts: z.array(z.object({})) }));
  // @ts-expect-error `more` is not of the type, although optional
  describes<Thing>()(() => z.object({ id: z.string(), parts, more: z.string().optional() }));
  // @ts-expect-error `id` is a number here
  describes<Thing>()(() => z.object({ id: z.number(), parts }));
  const differs: Same<{ a: 1 }, { a: 2 }> = false;
  expect(differs).toBe(false);
});
