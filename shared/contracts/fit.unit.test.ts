import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DoesNotFit, read, take, write } from './fit.ts';
import { fieldErrors } from './problems/field-errors.ts';
import { openByRegulator } from './requests/opening.ts';
import { caseView } from './responses/case-view.ts';
import { moment, plannedMoment } from './values/moment.ts';
import { name } from './values/text.ts';

const errorsOf = (schema: z.ZodType, data: unknown): readonly string[] => {
  const result = read(schema, data);
  return result.success
    ? []
    : fieldErrors('body', result.error).map(({ field, messages }) => `${field}: ${messages.en}`);
};

describe('reading', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['infinity', z.number(), Number.POSITIVE_INFINITY, ': must be a number'],
    ['a missing field', z.object({ a: z.string() }), {}, 'a: is required'],
    ['a choice not made', z.object({ a: z.enum(['x']) }), {}, 'a: is required'],
    ['a field of the wrong type', z.object({ a: z.string() }), { a: 1 }, 'a: must be text'],
    ['a list for an object', z.object({}), [], ': must be an object'],
    ['half a number', z.int(), 0.5, ': must be a whole number'],
    ['too little', z.int().min(2), 1, ': must be at least 2'],
    ['too much', z.int().max(2), 3, ': must be at most 2'],
    ['nothing written', name, ' ', ': must not be empty'],
    ['a list too long', z.array(z.string()).max(1), ['a', 'b'], ': must have at most 1 entries'],
    ['what is neither', z.union([z.number(), z.string()]), null, ': is not valid'],
    [
      'an unknown choice',
      z.discriminatedUnion('k', [z.object({ k: z.literal('a') })]),
      { k: 'constructor' },
      'k: is not valid',
    ],
    ['an entry', z.array(z.string()), ['a', 1], '1: must be text'],
    ['a hole in a list', z.array(z.string()), new Array(1), '0: is required'],
    ['what stands under a key', z.record(z.string(), z.string()), { a: 1 }, 'a: must be text'],
  ])('names %s', (_what, schema, data, error) => expect(errorsOf(schema, data)).toEqual([error]));

  it("refuses an object in a text's place, whatever it calls its length", () => {
    for (const length of [{ toString: 1, valueOf: 1 }, Symbol('length'), {}, 'long', [41], null])
      expect(errorsOf(name, { length })).not.toEqual([]);
  });

  it('counts characters, not halves of them', () => {
    const schema = z.string().max(2);
    expect(errorsOf(schema, '𠮷𠮷')).toEqual([]);
    expect(errorsOf(schema, '𠮷𠮷𠮷')).toEqual([': must have at most 2 characters']);
  });

  it('refuses every unknown field by name, or leaves it out', () => {
    const data = JSON.parse('{"a":"x","b":1,"__proto__":{"a":"y"}}');
    expect(errorsOf(z.strictObject({ a: z.string() }), data)).toEqual([
      'b: is not a known field; leave it out',
      '__proto__: is not a known field; leave it out',
    ]);
    const loose = take(z.object({ a: z.string() }), data);
    expect(Object.entries(loose)).toEqual([['a', 'x']]);
    expect(Object.getPrototypeOf(loose)).toBe(Object.prototype);
  });

  it('keeps the prototype of a record out of reach', () => {
    const made = take(z.record(z.string(), z.unknown()), JSON.parse('{"__proto__":{"admin":true},"a":1}'));
    expect(made).toEqual({ a: 1 });
    expect(made['admin']).toBeUndefined();
  });

  it('goes no deeper than its schema, however deep the value is', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(errorsOf(z.strictObject({ a: z.string() }), { a: deep, b: deep })).toEqual([
      'a: must be text',
      'b: is not a known field; leave it out',
    ]);
  });

  it('names fields deep inside an application, all at once', () => {
    const errors = errorsOf(openByRegulator, {
      channel: 'visit',
      applicant: { kind: 'enterprise', name: '', facts: { employees: 0.5, sources: { revenue: {} } } },
    });
    expect(errors).toEqual(
      expect.arrayContaining([
        'applicant.name: must not be empty',
        'applicant.facts.employees: must be a whole number',
        'applicant.facts.sources.revenue.kind: is required',
        'need: is required',
      ]),
    );
  });
});

describe('a moment', () => {
  const schema = z.object({ at: moment, planned: plannedMoment.optional() });

  it('is read from text and written to it', () => {
    const at = Date.UTC(2026, 11, 3, 1, 30);
    expect(take(schema, { at: '2026-12-03T09:30:00+08:00' })).toEqual({ at });
    expect(write(schema, { at })).toEqual({ at: '2026-12-03T01:30:00.000Z' });
  });

  it('is refused in words', () => {
    expect(errorsOf(schema, { at: '2026-12-03', planned: '0226-12-03T09:30:00Z' })).toEqual([
      'at: must be an ISO 8601 moment with an offset, such as 2026-12-03T09:30:00+08:00',
      'planned: must lie in the years 2000 to 2199',
    ]);
  });
});

describe('what is of our own making', () => {
  const schema = z.object({ id: z.string(), at: moment, kind: z.literal('x').nullable() });
  const thrownBy = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return error;
    }
  };

  it('is written without what its schema does not name', () => {
    expect(write(schema, { id: 'a', at: 0, kind: null, secret: 1 })).toStrictEqual({
      id: 'a',
      at: '1970-01-01T00:00:00.000Z',
      kind: null,
    });
  });

  it('is withheld where it does not fit, with the fields and never what stands in them', () => {
    const thrown = thrownBy(() => write(schema, { id: 13800001234, at: 'yesterday', kind: 'x' }));
    expect(thrown).toBeInstanceOf(DoesNotFit);
    expect((thrown as DoesNotFit).paths).toEqual(['id', 'at']);
    expect(String(thrown)).not.toMatch(/1380|yesterday/);
  });

  it('is refused likewise where it comes in', () => {
    const strict = z.strictObject({ a: z.object({ b: z.string() }) });
    expect(() => take(strict, { a: { b: 91350100 }, c: 'secret' })).toThrow(
      /^Does not fit its schema: a\.b c$/,
    );
  });

  it('is withheld of a whole case too', () => {
    expect(thrownBy(() => write(caseView, { id: 1 }))).toMatchObject({
      name: 'DoesNotFit',
      paths: expect.arrayContaining(['id', 'need', 'phase']),
    });
  });
});
