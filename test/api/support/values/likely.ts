import fc from 'fast-check';
import * as z from 'zod';

/** What travels, or what the system works with. */
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

const begun = new Set<z.core.$ZodType>();
/** A schema that holds itself (any JSON) ends in null where it comes again. */
const once = (schema: z.core.$ZodType, make: () => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  if (begun.has(schema)) return fc.constant(null);
  begun.add(schema);
  try {
    return make();
  } finally {
    begun.delete(schema);
  }
};

/** Values that mostly fit a schema, on one of its sides. A kind of schema that is new here has to be added. */
export const likely = (schema: z.core.$ZodType, side: Side): fc.Arbitrary<unknown> => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textOf(schema);
    case 'number':
      return numbers;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'unknown':
      return fc.jsonValue({ maxDepth: 1 });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'object': {
      const fields = Object.entries(def.shape);
      const required = fields.filter(([, field]) => field._zod.optin === undefined).map(([key]) => key);
      return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, likely(field, side)])), {
        requiredKeys: required,
      });
    }
    case 'array':
      return fc.array(likely(def.element, side), { maxLength: 2 });
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 3 }), likely(def.valueType, side), { maxKeys: 2 });
    case 'optional':
    case 'default':
      return likely(def.innerType, side);
    case 'nullable':
      return fc.option(likely(def.innerType, side));
    case 'union':
      return fc.oneof(...def.options.map((option) => likely(option, side)));
    case 'lazy':
      return once(schema, () => likely(def.getter(), side));
    case 'pipe':
      if ('reverseTransform' in def) return side === 'wire' ? moments : numbers;
      return likely(def.in, side);
    case 'custom':
      return fc.uint8Array({ maxLength: 2 });
    default:
      throw new Error(`No values are known for a schema of type ${def.type}`);
  }
};

const textOf = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  const pattern = z.globalRegistry.get(schema)?.['pattern'];
  // Lookaheads are not known to the generator.
  if (typeof pattern !== 'string' || pattern.includes('(?!')) return texts;
  const matching = fc.stringMatching(new RegExp(pattern, 'u'));
  return fc.oneof(texts, matching, matching, matching);
};
