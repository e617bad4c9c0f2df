import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { claims } from '../../shared/contracts/claims.ts';
import { DoesNotFit } from '../../shared/contracts/forms/does-not-fit.ts';
import type { Form } from '../../shared/contracts/forms/form.ts';
import { formOf } from '../../shared/contracts/forms/form-of.ts';
import { read } from '../../shared/contracts/forms/read.ts';
import { write } from '../../shared/contracts/forms/write.ts';
import { fieldErrors } from '../../shared/contracts/problems/field-errors.ts';
import { commandHeaders } from '../../shared/contracts/requests/headers.ts';
import { allRoutes } from '../../shared/contracts/routes/index.ts';
import { kinds } from './support/forms/kinds.ts';
import { likely } from './support/forms/likely.ts';
import { spoiled } from './support/forms/spoil.ts';
import { goodBodyOf } from './support/good-bodies.ts';

type Case = { readonly at: string; readonly schema: z.ZodType; readonly form: Form; readonly good?: unknown };

/** Each schema once, under the first route that has it. */
const once = (cases: readonly Omit<Case, 'form'>[]): readonly (readonly [string, Case])[] => {
  const byForm = new Map<Form, Case>();
  for (const each of cases) {
    const form = formOf(each.schema, each.at);
    if (!byForm.has(form)) byForm.set(form, { ...each, form });
  }
  return [...byForm.values()].map((each) => [each.at, each]);
};

const requests = once([
  { at: 'claims', schema: claims },
  {
    at: 'headers',
    schema: commandHeaders,
    good: { 'idempotency-key': 'k', 'if-match': '"12"', 'content-type': 'application/json' },
  },
  ...allRoutes.flatMap(({ id, params, query, body, audience, name }) => [
    { at: `${id} params`, schema: params },
    { at: `${id} query`, schema: query },
    ...(body.kind === 'json'
      ? [{ at: `${id} body`, schema: body.schema, good: goodBodyOf(audience, name) }]
      : []),
  ]),
]);
const answers = once(allRoutes.map(({ id, answer }) => ({ at: `${id} answer`, schema: answer })));

/**
 * What somebody who asked is told, and what a handler is given. zod falls over an object in a text's place whose `length`
 * turns into no number; the reader refuses it.
 */
const byZod = (schema: z.ZodType, data: unknown) => {
  try {
    const parsed = schema.safeParse(data, { reportInput: true });
    return parsed.success ? { value: parsed.data } : { errors: fieldErrors('body', parsed.error) };
  } catch (error) {
    if (error instanceof TypeError) return 'fell over';
    throw error;
  }
};
const byForm = (form: Form, data: unknown) => {
  const result = read(form, data);
  return result.ok ? { value: result.value } : { errors: fieldErrors('body', result) };
};

/** What is answered, or the fields that do not fit. */
const writtenByZod = (schema: z.ZodType, value: unknown) => {
  const encoded = z.safeEncode(schema, value);
  return encoded.success
    ? { value: encoded.data }
    : { paths: new DoesNotFit(encoded.error.issues as never).paths };
};
const writtenByForm = (form: Form, value: unknown) => {
  try {
    return { value: write(form, value) };
  } catch (error) {
    if (error instanceof DoesNotFit) return { paths: error.paths };
    throw error;
  }
};

const anything = fc.oneof(fc.jsonValue(), fc.anything({ withNullPrototype: false }));

/** `RUNS=8000` looks longer. */
const runs = (usual: number): number => Number(process.env['RUNS'] ?? usual);

describe('a request, by zod and by its form', () => {
  it.each(requests)('%s: the same value or the same errors', (_at, { schema, form, good }) => {
    const values = [likely(form, 'wire'), ...(good === undefined ? [] : [fc.constant(good)])];
    fc.assert(
      fc.property(spoiled(fc.oneof(...values, ...values, anything)), (data) => {
        const expected = byZod(schema, data);
        const found = byForm(form, data);
        if (expected === 'fell over') expect(found).toHaveProperty('errors');
        else deepStrictEqual(found, expected);
      }),
      { numRuns: runs(300) },
    );
  });

  it('takes every good body', () => {
    const good = requests.filter(([, each]) => each.good !== undefined);
    expect(good.length).toBeGreaterThan(20);
    for (const [at, each] of good) expect(byForm(each.form, each.good), at).toHaveProperty('value');
  });
});

describe('a kind of schema, by zod and by its form', () => {
  it.each(Object.entries(kinds))('%s: the same value or the same errors', (_kind, schema) => {
    const form = formOf(schema);
    const values = likely(form, 'wire');
    fc.assert(
      fc.property(spoiled(fc.oneof(values, values, anything)), (data) => {
        deepStrictEqual(byForm(form, data), byZod(schema, data));
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('an answer, by zod and by its form', () => {
  it.each(answers)('%s: the same text or the same fields that do not fit', (_at, { schema, form }) => {
    let written = 0;
    fc.assert(
      fc.property(fc.oneof(likely(form, 'inside'), spoiled(likely(form, 'inside'))), (value) => {
        const answer = writtenByForm(form, value);
        deepStrictEqual(answer, writtenByZod(schema, value));
        if ('value' in answer) written += 1;
      }),
      { numRuns: runs(100) },
    );
    expect(written).toBeGreaterThan(0);
  });
});
