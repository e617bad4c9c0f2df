import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { claims } from '../../shared/contracts/claims.ts';
import { DoesNotFit, read, write } from '../../shared/contracts/fit.ts';
import { csvType } from '../../shared/contracts/media-types.ts';
import { fieldErrors } from '../../shared/contracts/problems/field-errors.ts';
import { commandHeaders } from '../../shared/contracts/requests/headers.ts';
import { allRoutes, type NamedRoute } from '../../shared/contracts/routes/index.ts';
import { goodBodyOf } from './support/good-bodies.ts';
import { filled, goodQuestion, scene } from './support/scene.ts';
import { likely } from './support/values/likely.ts';
import { spoiled } from './support/values/spoil.ts';

type Case = { readonly at: string; readonly schema: z.ZodType; readonly good?: unknown };

/** Each schema once, under the first route that has it. */
const once = <C extends Case>(cases: readonly C[]): readonly (readonly [string, C])[] => {
  const bySchema = new Map<z.ZodType, C>();
  for (const each of cases) if (!bySchema.has(each.schema)) bySchema.set(each.schema, each);
  return [...bySchema.values()].map((each) => [each.at, each]);
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
const answers = once(allRoutes.map((route) => ({ at: `${route.id} answer`, schema: route.answer, route })));

const anything = fc.oneof(fc.jsonValue(), fc.anything({ withNullPrototype: false }));

/** `RUNS=8000` looks longer. */
const runs = (usual: number): number => Number(process.env['RUNS'] ?? usual);

describe('whatever is sent', () => {
  it.each(requests)('%s: is taken, or refused in words that repeat none of it', (_at, { schema, good }) => {
    const values = [likely(schema, 'wire'), ...(good === undefined ? [] : [fc.constant(good)])];
    fc.assert(
      fc.property(spoiled(fc.oneof(...values, ...values, anything)), (data) => {
        const result = read(schema, data);
        if (result.success) return;
        const errors = fieldErrors('body', result.error);
        expect(errors.length).toBeGreaterThan(0);
        for (const { messages } of errors) {
          expect(messages.zh).toMatch(/\p{Script=Han}/u);
          expect(messages.en).toMatch(/[a-z]/);
          expect(`${messages.zh}${messages.en}`).not.toMatch(/x{10}|𠮷|1900-01-00/u);
        }
      }),
      { numRuns: runs(100) },
    );
    expect(Reflect.get({}, 'kind')).toBeUndefined();
  });

  it('every good body is taken', () => {
    const good = requests.filter(([, each]) => each.good !== undefined);
    expect(good.length).toBeGreaterThan(20);
    for (const [at, each] of good) expect(read(each.schema, each.good).success, at).toBe(true);
  });
});

describe('whatever is answered', () => {
  it.each(answers)(
    '%s: is written as it is read again, or withheld by its fields',
    async (_at, { schema, route }) => {
      const good = await goodAnswerOf(route);
      const values = [likely(schema, 'inside'), fc.constant(good)];
      let written = 0;
      fc.assert(
        fc.property(fc.oneof(likely(schema, 'inside'), spoiled(fc.oneof(...values))), (value) => {
          const answer = writtenOr(schema, value);
          if (answer instanceof DoesNotFit) {
            expect(answer.paths.length).toBeGreaterThan(0);
            return;
          }
          const back = read(schema, answer.text);
          expect(back.success).toBe(true);
          if (back.success) expect(write(schema, back.data)).toStrictEqual(answer.text);
          written += 1;
        }),
        { numRuns: runs(50), examples: [[good]] },
      );
      expect(written).toBeGreaterThan(0);
    },
  );
});

/** What the route's handler answers a good question with; a file's answer is no JSON, and read from no text. */
const goodAnswerOf = async (route: NamedRoute): Promise<unknown> => {
  if (route.file) return { name: '案件.csv', mediaType: csvType, content: Uint8Array.of(0x31) };
  const { answer } = await scene().ask(route.method, filled(route.path), goodQuestion(route));
  const taken = read(route.answer, answer);
  if (!taken.success) throw new Error(`${route.id} answers a good question otherwise than its contract says`);
  return taken.data;
};

const writtenOr = (schema: z.ZodType, value: unknown): { readonly text: unknown } | DoesNotFit => {
  try {
    return { text: write(schema, value) };
  } catch (error) {
    if (error instanceof DoesNotFit) return error;
    throw error;
  }
};
