import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fieldErrors } from '../problems/field-errors.ts';
import { moment, plannedMoment } from '../values/moment.ts';
import { DoesNotFit } from './does-not-fit.ts';
import type { Form } from './form.ts';
import { formOf } from './form-of.ts';
import { read, take } from './read.ts';
import { rules } from './rules.ts';
import { transforms } from './transforms.ts';
import { write } from './write.ts';

const fieldsOf = (form: Form, data: unknown): readonly string[] => {
  const result = read(form, data);
  return result.ok
    ? []
    : fieldErrors('body', result).map(({ field, messages }) => `${field}: ${messages.en}`);
};

describe('reading', () => {
  it.each<[string, Form, unknown]>([
    ['text', 'string', '文'],
    ['a number', 'number', 0.5],
    ['true or false', 'boolean', false],
    ['anything', 'unknown', { a: [1] }],
    ['one of several', { is: 'oneOf', values: ['a', 1, null] }, null],
    ['text under a key', { is: 'record', of: 'string' }, { constructor: 'x' }],
    ['nothing', { is: 'nullable', of: 'string' }, null],
    ['either', { is: 'anyOf', of: ['number', { is: 'list', of: 'string' }] }, ['x']],
  ])('takes %s as it is', (_what, form, data) => expect(read(form, data)).toEqual({ ok: true, value: data }));

  it("refuses an object in a text's place, whatever it calls its length", () => {
    const form: Form = { is: 'string', checks: ['trim', { shortest: 1 }, { longest: 40 }] };
    for (const length of [{ toString: 1, valueOf: 1 }, Symbol('length'), {}, 'long', [41], null])
      expect(read(form, { length }).ok).toBe(false);
  });

  it.each<[string, Form, unknown, string]>([
    ['infinity', 'number', Number.POSITIVE_INFINITY, ': must be a number'],
    ['a missing field', { is: 'object', fields: { a: 'string' } }, {}, 'a: is required'],
    [
      'a choice not made',
      { is: 'object', fields: { a: { is: 'oneOf', values: ['x'] } } },
      {},
      'a: is required',
    ],
    ['a field of the wrong type', { is: 'object', fields: { a: 'string' } }, { a: 1 }, 'a: must be text'],
    ['a list for an object', { is: 'object', fields: {} }, [], ': must be an object'],
    ['half a number', { is: 'number', checks: ['whole'] }, 0.5, ': must be a whole number'],
    ['too little', { is: 'number', checks: [{ least: 2 }] }, 1, ': must be at least 2'],
    ['too much', { is: 'number', checks: [{ most: 2 }] }, 3, ': must be at most 2'],
    ['nothing written', { is: 'string', checks: ['trim', { shortest: 1 }] }, ' ', ': must not be empty'],
    [
      'a list too long',
      { is: 'list', of: 'string', checks: [{ longest: 1 }] },
      [1, 2],
      ': must have at most 1 entries',
    ],
    ['what is neither', { is: 'anyOf', of: ['number', 'string'] }, null, ': is not valid'],
    ['an unknown choice', { is: 'choice', by: 'k', of: {} }, { k: 'constructor' }, 'k: is not valid'],
    ['an entry', { is: 'list', of: 'string' }, ['a', 1], '1: must be text'],
    ['a hole in a list', { is: 'list', of: 'string' }, new Array(1), '0: is required'],
    ['what stands under a key', { is: 'record', of: 'string' }, { a: 1 }, 'a: must be text'],
  ])('names %s', (_what, form, data, error) => expect(fieldsOf(form, data)).toEqual([error]));

  it('counts characters, not halves of them', () => {
    const form: Form = { is: 'string', checks: [{ longest: 2 }] };
    expect(fieldsOf(form, '𠮷𠮷')).toEqual([]);
    expect(fieldsOf(form, '𠮷𠮷𠮷')).toEqual([': must have at most 2 characters']);
  });

  it('refuses every unknown field by name, or leaves it out', () => {
    const data = JSON.parse('{"a":"x","b":1,"__proto__":{"a":"y"}}');
    expect(fieldsOf({ is: 'object', fields: { a: 'string' }, strict: true }, data)).toEqual([
      'b: is not a known field; leave it out',
      '__proto__: is not a known field; leave it out',
    ]);
    const loose = take({ is: 'object', fields: { a: 'string' } }, data) as object;
    expect(Object.entries(loose)).toEqual([['a', 'x']]);
    expect(Object.getPrototypeOf(loose)).toBe(Object.prototype);
  });

  it('keeps the prototype of a record out of reach', () => {
    const made = take({ is: 'record', of: 'unknown' }, JSON.parse('{"__proto__":{"admin":true},"a":1}'));
    expect(made).toEqual({ a: 1 });
    expect((made as { admin?: unknown }).admin).toBeUndefined();
  });

  it('goes no deeper than its form, however deep the value is', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(fieldsOf({ is: 'object', fields: { a: 'string' }, strict: true }, { a: deep, b: deep })).toEqual([
      'a: must be text',
      'b: is not a known field; leave it out',
    ]);
  });

  it('puts a default where nothing stands, and leaves absent what may be', () => {
    const form = formOf(z.strictObject({ limit: z.string().default('50'), note: z.string().optional() }));
    expect(take(form, {})).toStrictEqual({ limit: '50' });
  });

  it('transforms what is sound only', () => {
    const form = formOf(z.string().max(5).transform(transforms.splitAtCommas));
    expect(take(form, 'a,b')).toEqual(['a', 'b']);
    expect(fieldsOf(form, 'a,b,c,d')).toEqual([': must have at most 5 characters']);
  });

  it('makes a rule over the whole although a part is too long, but not when a part is of the wrong type', () => {
    const form = formOf(
      z
        .strictObject({ applicant: z.string().max(1).optional(), need: z.number().optional() })
        .refine(rules.changesSomething),
    );
    expect(fieldsOf(form, { x: 1 })).toEqual([
      'x: is not a known field; leave it out',
      ': is not in the expected form',
    ]);
    expect(fieldsOf(form, { need: 'much' })).toEqual(['need: must be a number']);
  });

  it('says what was wrong with our own without repeating it', () => {
    const form = formOf(z.strictObject({ a: z.object({ b: z.string() }) }));
    expect(() => take(form, { a: { b: 91350100 }, c: 'secret' })).toThrow(
      /^Not in the expected form: a\.b c$/,
    );
  });
});

describe('a moment', () => {
  const form = formOf(z.object({ at: moment, planned: plannedMoment.optional() }));

  it('is read from text and written to it', () => {
    const at = Date.UTC(2026, 11, 3, 1, 30);
    expect(take(form, { at: '2026-12-03T09:30:00+08:00' })).toEqual({ at });
    expect(write(formOf(z.object({ at: moment })), { at })).toEqual({ at: '2026-12-03T01:30:00.000Z' });
  });

  it('is refused in words', () => {
    expect(fieldsOf(form, { at: '2026-12-03', planned: '0226-12-03T09:30:00Z' })).toEqual([
      'at: must be an ISO 8601 moment with an offset, such as 2026-12-03T09:30:00+08:00',
      'planned: must lie in the years 2000 to 2199',
    ]);
  });
});

describe('writing', () => {
  const form = formOf(
    z.object({ id: z.string(), at: moment, note: z.string().optional(), kind: z.literal('x').nullable() }),
  );

  it('leaves out what the contract does not name', () => {
    expect(write(form, { id: 'a', at: 0, kind: null, secret: 1 })).toStrictEqual({
      id: 'a',
      at: '1970-01-01T00:00:00.000Z',
      kind: null,
    });
  });

  it('throws on what does not fit, with the fields and never what stands in them', () => {
    const thrown = (() => {
      try {
        write(form, { id: 13800001234, at: 'yesterday', kind: 'x' });
      } catch (error) {
        return error;
      }
      return undefined;
    })();
    expect(thrown).toBeInstanceOf(DoesNotFit);
    expect((thrown as DoesNotFit).paths).toEqual(['id', 'at']);
    expect(String(thrown)).not.toMatch(/1380|yesterday/);
  });

  it('does not go where there is no way back', () => {
    expect(() => write({ is: 'transform', by: 'isTrue' }, 'x')).toThrow(/one way/);
  });
});
