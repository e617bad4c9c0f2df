import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allRoutes } from '../routes/index.ts';
import { civilDate } from '../values/civil-date.ts';
import { moment, plannedMoment } from '../values/moment.ts';
import { pattern } from '../values/pattern.ts';
import { say } from '../values/say.ts';
import { key } from '../values/text.ts';
import { demandWritable } from './demand-writable.ts';
import { formOf } from './form-of.ts';
import { routeForms } from './route-forms.ts';
import { rules } from './rules.ts';

describe('the form of a schema', () => {
  it('is plain data, which says what the schema says', () => {
    const schema = z.strictObject({
      name: z.string().trim().min(1).max(20).refine(rules.readable, say('不可读', 'unreadable')),
      count: z.int().min(1).optional(),
      kinds: z.array(z.enum(['a', 'b'])).max(2),
      at: moment,
      limit: z.string().default('50'),
    });
    expect(formOf(schema)).toEqual({
      is: 'object',
      strict: true,
      fields: {
        name: {
          is: 'string',
          checks: [
            'trim',
            { shortest: 1 },
            { longest: 20 },
            { rule: 'readable', say: { zh: '不可读', en: 'unreadable' } },
          ],
        },
        count: { is: 'optional', of: { is: 'number', checks: ['whole', { least: 1 }] } },
        kinds: { is: 'list', of: { is: 'oneOf', values: ['a', 'b'] }, checks: [{ longest: 2 }] },
        at: {
          is: 'codec',
          by: 'moment',
          wire: { is: 'string', checks: [{ longest: 40 }] },
          inside: { is: 'number', checks: ['whole'] },
        },
        limit: { is: 'default', of: 'string', value: '50' },
      },
    });
  });

  it('carries a pattern as text', () => {
    expect(formOf(pattern(/^[a-z]\d$/u, '编号', 'a code'))).toEqual({
      is: 'string',
      checks: [{ pattern: '^[a-z]\\d$', flags: 'u', say: { zh: '编号', en: 'a code' } }],
    });
  });

  it('is one object however often it is said', () => {
    const one = formOf(z.object({ id: key, on: civilDate.optional() }));
    const other = formOf(z.object({ id: key.meta({ id: 'Other' }), on: civilDate.optional() }));
    expect(one).toBe(other);
  });

  it('is optional once', () => {
    expect(formOf(z.string().optional().optional())).toEqual({ is: 'optional', of: 'string' });
  });

  const own = (text: string) => text !== 'x';
  it.each<[string, z.ZodType, RegExp]>([
    [
      'a rule of its own',
      z.object({ a: z.array(z.string().refine(own)) }),
      /schema\.a\[\]: a rule .*rules\.ts/,
    ],
    ['a transform of its own', z.string().transform(own), /transforms\.ts/],
    ['a codec of its own', z.codec(z.string(), z.string(), { decode: String, encode: String }), /codec/],
    ['a change of the value', z.string().toLowerCase(), /trim/],
    ['a sentence in one language', z.string().refine(rules.readable, { params: {} }), /say\(zh, en\)/],
    ['an expression with a memory', pattern(/a/g, '甲', 'a'), /flags/],
    ['an open bound', z.number().gt(0), /bounds/],
    ['a bound that is none', z.number().min(Number.NEGATIVE_INFINITY), /bounds/],
    ['a format of text', z.email(), /string_format/],
    ['a regular expression of zod', z.string().regex(/a/), /string_format/],
    ['a number of another format', z.int32(), /int32/],
    ['coercion', z.coerce.number(), /coercion/],
    ['an object open to other fields', z.looseObject({}), /open/],
    ['a record of certain keys', z.record(z.enum(['a']), z.string()), /keys/],
    ['a default that is no plain value', z.array(z.string()).default([]), /object/],
    ['an optional default', z.object({ a: z.string().default('x').optional() }), /default in here/],
    ['what may be absent in one direction', z.object({ a: z.string().catch('x') }), /catch/],
    ['a date', z.date(), /date/],
    ['a set', z.set(z.string()), /set/],
    ['a tuple', z.tuple([z.string()]), /tuple/],
    ['an intersection', z.intersection(z.object({}), z.object({})), /intersection/],
    ['a reference to itself', z.lazy(() => z.string()), /lazy/],
    ['checks of a choice', z.enum(['a']).refine(rules.bytes), /checks/],
    [
      'what the name of a prototype names',
      z.object(JSON.parse('{"a":1}', () => z.string()) && { ['__proto__']: z.string() }),
      /no field/,
    ],
  ])('does not exist for %s, so it cannot be checked less strictly', (_what, schema, why) => {
    expect(() => formOf(schema)).toThrow(why);
  });

  it('exists for every route, with the headers of a command', () => {
    const forms = Object.values(routeForms(Object.fromEntries(allRoutes.map((route) => [route.id, route]))));
    expect(forms).toHaveLength(allRoutes.length);
    expect(forms.filter(({ headers }) => headers).length).toBe(
      allRoutes.filter(({ kind }) => kind === 'command').length,
    );
    expect(JSON.parse(JSON.stringify(forms))).toEqual(forms);
  });
});

describe('an answer', () => {
  it.each<[string, z.ZodType]>([
    ['goes one way only', z.object({ a: z.string().transform(() => 1) })],
    ['has a rule over a whole', z.object({ a: z.array(z.string()).min(1) })],
    ['has a rule over a moment', z.object({ a: plannedMoment.optional() })],
    ['is trimmed', z.object({ a: z.string().trim() })],
  ])('cannot be made of what %s', (what, schema) => {
    const form = what === 'goes one way only' ? oneWay : formOf(schema);
    expect(() => demandWritable(form, 'answer')).toThrow(/^answer.*cannot be answered/);
  });
});

const oneWay = { is: 'object', fields: { a: { is: 'transform', by: 'isTrue' } } } as const;
