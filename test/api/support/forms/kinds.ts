import * as z from 'zod';
import { rules } from '../../../../shared/contracts/forms/rules.ts';
import { transforms } from '../../../../shared/contracts/forms/transforms.ts';
import { identity } from '../../../../shared/contracts/requests/identity.ts';
import { moment, plannedMoment } from '../../../../shared/contracts/values/moment.ts';
import { pattern } from '../../../../shared/contracts/values/pattern.ts';
import { say } from '../../../../shared/contracts/values/say.ts';

const no = say('不可', 'no');
const changes = { applicant: z.string().max(3).optional(), need: z.int().min(2).optional() };

/** Each kind of schema in the company in which it behaves oddest, whether a route has it so or not. */
export const kinds: Readonly<Record<string, z.ZodType>> = {
  'a field of anything': z.strictObject({
    a: z.unknown(),
    b: z.unknown().optional(),
    c: z.custom(rules.bytes),
  }),
  'a field that may be absent': z.strictObject({ a: moment.optional(), b: z.string().nullable().optional() }),
  'a default': z.strictObject({ a: z.enum(['x', 'y']).default('x'), b: z.boolean().default(false) }),
  'a default of what may vanish': z.object({
    a: pattern(/^"?\d\d?"?$|^\*$/, '版本', 'version')
      .transform(transforms.version)
      .default(7),
  }),
  'bounds that cannot both be kept': z.strictObject({
    a: z.int().min(5).max(2),
    b: z.string().min(5).max(2),
  }),
  'whole numbers in a short list': z.array(z.int()).min(2).max(4),
  'lengths after a rule': z.string().refine(rules.readable, no).trim().min(2),
  'a rule that ends the checks': z
    .string()
    .refine(rules.readable, { ...no, abort: true })
    .refine(rules.usualDate, no)
    .min(3),
  'a rule about a part': z.object(changes).refine(rules.changesSomething, { ...no, path: ['need'] }),
  'a rule over a whole with faults': z.strictObject(changes).refine(rules.changesSomething, no),
  'a rule over entries with faults': z.array(z.strictObject(changes).refine(rules.changesSomething)).max(3),
  'texts of a length': z.array(z.string().min(2).max(3)).min(1),
  'either of what nearly fits': z.union([z.string().min(3), z.number(), z.array(z.string()).max(1)]),
  'either of two objects': z.union([z.strictObject({ a: z.string() }), z.object({ a: z.number().min(3) })]),
  'objects told apart': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['uscc', 'x']), code: z.string().optional() }),
    z.object({ kind: z.literal('1'), code: z.int() }),
  ]),
  'a record of texts': z.record(z.string(), z.string().min(1)),
  'a record of objects': z.record(z.string(), z.strictObject({ a: z.number().optional() })),
  'an identity': identity,
  'a list in a text': z
    .string()
    .max(12)
    .transform(transforms.splitAtCommas)
    .pipe(z.array(z.enum(['a', 'b'])).max(3)),
  'a planned moment': z.strictObject({ a: plannedMoment, b: z.array(plannedMoment).max(2).optional() }),
  'one of several kinds': z.strictObject({
    a: z.literal([1, 'x', true, null]),
    b: z.literal(null).optional(),
  }),
};
