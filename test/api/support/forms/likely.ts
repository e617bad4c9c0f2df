import fc from 'fast-check';
import type { Check, Form } from '../../../../shared/contracts/forms/form.ts';

type Side = 'wire' | 'inside';

const odd = fc.string({ unit: 'binary', maxLength: 6 });
const words = fc.constantFrom(
  '甲方',
  'C3452',
  '2026-12-03',
  ' 精轴 ',
  '𠮷野家',
  'a\nb',
  '"12"',
  'case-1',
  '50',
  '91000000MA000004XL',
);
const texts = fc.oneof({ weight: 4, arbitrary: words }, odd);
const moments = fc.constantFrom(
  '2026-12-03T09:30:00+08:00',
  '2026-12-03T01:30:00.000Z',
  '2026-02-30T00:00:00Z',
  '0226-12-03T09:30:00Z',
);
const numbers = fc.oneof(fc.integer({ min: -2, max: 20_000 }), fc.constantFrom(0.5, 1, 2024, 500_000_000));

/** Values that mostly fit a form, on one of its sides: what the differential test begins with. */
export const likely = (form: Form, side: Side): fc.Arbitrary<unknown> => {
  if (typeof form === 'string') return leaf(form);
  switch (form.is) {
    case 'string':
      return textUnder(form.checks);
    case 'number':
      return numberUnder(form.checks);
    case 'oneOf':
      return fc.constantFrom(...form.values);
    case 'object': {
      const required = Object.keys(form.fields).filter((key) => !mayBeAbsent(form.fields[key] as Form));
      const fields = Object.fromEntries(
        Object.entries(form.fields).map(([key, field]) => [key, likely(field, side)]),
      );
      return fc.record(fields, { requiredKeys: required });
    }
    case 'list':
      return fc.array(likely(form.of, side), { maxLength: 2 });
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 3 }), likely(form.of, side), { maxKeys: 2 });
    case 'optional':
    case 'default':
      return likely(form.of, side);
    case 'nullable':
      return fc.option(likely(form.of, side));
    case 'anyOf':
      return fc.oneof(...form.of.map((option) => likely(option, side)));
    case 'choice':
      return fc.oneof(...Object.values(form.of).map((option) => likely(option, side)));
    case 'then':
      return likely(form.first, side);
    case 'codec':
      return side === 'wire' ? moments : numbers;
    case 'transform':
      return fc.anything();
    case 'custom':
      return fc.uint8Array({ maxLength: 2 });
    default:
      return form satisfies never;
  }
};

const mayBeAbsent = (form: Form): boolean =>
  typeof form === 'object' && (form.is === 'optional' || form.is === 'default');

const leaf = (kind: 'string' | 'number' | 'boolean' | 'unknown'): fc.Arbitrary<unknown> => {
  switch (kind) {
    case 'string':
      return texts;
    case 'number':
      return numbers;
    case 'boolean':
      return fc.boolean();
    case 'unknown':
      return fc.jsonValue({ maxDepth: 1 });
    default:
      return kind satisfies never;
  }
};

const textUnder = (checks: readonly Check[]): fc.Arbitrary<unknown> => {
  const matching = checks.flatMap((check) =>
    // Lookaheads are not known to the generator.
    typeof check === 'object' && 'pattern' in check && !check.pattern.includes('(?!')
      ? [fc.stringMatching(new RegExp(check.pattern, check.flags))]
      : [],
  );
  return fc.oneof(texts, ...matching.flatMap((arbitrary) => [arbitrary, arbitrary, arbitrary]));
};

const numberUnder = (checks: readonly Check[]): fc.Arbitrary<unknown> => {
  const bounds = checks.flatMap((check) =>
    typeof check !== 'object'
      ? []
      : 'least' in check
        ? [check.least, check.least - 1, check.least + 0.5]
        : 'most' in check
          ? [check.most, check.most + 1]
          : [],
  );
  return bounds.length === 0 ? numbers : fc.oneof(numbers, fc.constantFrom(...bounds));
};
