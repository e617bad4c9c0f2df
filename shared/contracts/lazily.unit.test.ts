import { expect, it } from 'vitest';
import * as z from 'zod';
import { lazily } from './lazily.ts';

const counted = () => {
  const made = { times: 0 };
  const schema = lazily(() => {
    made.times += 1;
    return z.object({ id: z.string() });
  });
  return { made, schema };
};

it('makes a schema when a value is first held against it, and once', () => {
  const { made, schema } = counted();
  expect(made.times).toBe(0);
  expect([{ id: 'a' }, { id: 1 }, undefined].map((value) => schema.safeParse(value).success)).toEqual([
    true,
    false,
    false,
  ]);
  expect(made.times).toBe(1);
});

it('does not make what is welcome to be absent and is', () => {
  const { made, schema } = counted();
  const whole = z.object({ name: z.string(), part: schema.optional() });
  expect(whole.parse({ name: 'a' })).toEqual({ name: 'a' });
  expect(whole.encode({ name: 'a' })).toEqual({ name: 'a' });
  expect(made.times).toBe(0);
  expect(whole.parse({ name: 'a', part: { id: 'b' } })).toEqual({ name: 'a', part: { id: 'b' } });
});

it('demands what is not optional', () => {
  const { schema } = counted();
  expect(z.object({ part: schema }).safeParse({}).error?.issues).toMatchObject([{ path: ['part'] }]);
});

it('does not compile where absence would be hidden inside', () => {
  // @ts-expect-error stands outside
  lazily(() => z.string().optional());
  // @ts-expect-error stands outside
  lazily(() => z.string().default('none'));
  lazily(() => z.string()).default('none');
});
