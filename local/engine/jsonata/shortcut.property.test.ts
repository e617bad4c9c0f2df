import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../definition.ts';
import type { Scope } from '../scope.ts';
import { toPlain } from './plain.ts';
import { shortcut, undecided } from './shortcut.ts';

const name = fc.constantFrom('a', 'b', 'c');
const leaf = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom('', 'a', 'b'),
  fc.boolean(),
  fc.constant(null),
);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}));
const scope = fc.record({ input: value, result: value, x: value }).map(
  ({ input, result, x }): Scope => ({
    input,
    result,
    variables: { x } satisfies JsonObject,
    now: 0,
    context: () => ({ a: input }),
  }),
);
const reference = fc
  .tuple(
    fc.constantFrom('$states.input', '$states.result', '$states.context', '$x', '$unknown'),
    fc.array(name, { maxLength: 3 }),
  )
  .map(([head, names]) => [head, ...names].join('.'));
const literal = fc.constantFrom('1', '-1', "'a'", '""', 'true', 'false', 'null');
const term = fc.oneof(reference, literal);
const comparison = fc
  .tuple(term, fc.constantFrom('=', '!=', '<', '<=', '>', '>='), term)
  .map(([left, operator, right]) => `${left} ${operator} ${right}`);
const expression = fc.oneof(
  term,
  comparison,
  fc.tuple(comparison, fc.constantFrom('and', 'or'), comparison).map((parts) => parts.join(' ')),
);

describe('the shortcut for references and comparisons', () => {
  it('answers exactly as JSONata does, or leaves the answer to JSONata', async () => {
    let decided = 0;
    await fc.assert(
      fc.asyncProperty(expression, scope, async (source, given) => {
        const compiled = jsonata(source);
        const quick = shortcut(compiled.ast())?.(given) ?? undecided;
        if (quick === undecided) return;
        decided += 1;
        const states = { input: given.input, result: given.result, context: given.context() };
        const full: unknown = await compiled.evaluate(undefined, { ...given.variables, states });
        expect(toPlain(full)).toEqual(toPlain(quick));
      }),
      { numRuns: 1_000 },
    );
    expect(decided).toBeGreaterThan(100);
  });
});
