import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fieldErrors } from '../problems/field-errors.ts';
import { askUpload } from './document.ts';
import { facts } from './facts.ts';
import { commandHeaders } from './headers.ts';
import { identity } from './identity.ts';
import { caseListQuery } from './list-query.ts';
import { amendApplication } from './work-group-commands.ts';

const errorsOf = (schema: z.ZodType, data: unknown) => {
  const parsed = schema.safeParse(data, { reportInput: true });
  return parsed.success ? [] : fieldErrors('body', parsed.error);
};
const fieldsOf = (schema: z.ZodType, data: unknown) => errorsOf(schema, data).map(({ field }) => field);

describe('an identity', () => {
  it('is normalised and checked, also where the remainder is zero', () => {
    const code = ' 91370700ma30001090 ';
    expect(z.parse(identity, { kind: 'uscc', code })).toEqual({ kind: 'uscc', code: '91370700MA30001090' });
  });

  it('says what is wrong with a code in both languages, without repeating it', () => {
    expect(errorsOf(identity, { kind: 'uscc', code: '91350100M000100Y4Z' })).toEqual([
      {
        in: 'body',
        field: 'code',
        messages: expect.objectContaining({ zh: expect.stringContaining('不使用 I、O、S、V、Z') }),
      },
    ]);
    expect(errorsOf(identity, { kind: 'uscc', code: '91350100M000100Y42' })[0]?.messages.zh).toContain(
      '校验码',
    );
  });

  it('that fails an old check is taken with what was seen on the licence, and says that it can be', () => {
    const code = { kind: 'uscc', code: '91350100M000100Y42' };
    expect(errorsOf(identity, code)[0]?.messages.zh).toContain('核对说明');
    const confirmation = { reason: '与 2014 年执照原件一致' };
    expect(z.parse(identity, { ...code, confirmation })).toEqual({ ...code, confirmation });
  });

  it('may be a registration number where it says so', () => {
    expect(z.parse(identity, { kind: 'businessLicence', code: '370700600000007' }).kind).toBe(
      'businessLicence',
    );
  });
});

describe('facts', () => {
  it('may be absent and are never made zero', () => {
    expect(z.parse(facts, {})).toEqual({});
    expect(z.parse(facts, { netProfit: -90.5, revenue: 0 })).toEqual({ netProfit: -90.5, revenue: 0 });
  });

  it.each([
    ['a negative amount', { revenue: -1 }, 'revenue'],
    ['half a person', { employees: 10.5 }, 'employees'],
    ['a number beyond any balance sheet', { totalAssets: 1e11 }, 'totalAssets'],
    ['infinity', { revenue: Number.POSITIVE_INFINITY }, 'revenue'],
    ['a fact nobody knows', { turnover: 1 }, 'turnover'],
    ['a source of another fact', { sources: { turnover: { kind: 'tax' } } }, 'sources.turnover'],
    ['a constraint without its day', { constraints: { judgmentDefaulter: true } }, 'constraints.checkedOn'],
  ])('refuse %s by name', (_what, data, field) => expect(fieldsOf(facts, data)).toEqual([field]));
});

describe('an amendment', () => {
  it('changes some of the application, but never the identity', () => {
    expect(z.parse(amendApplication, { need: { tenorMonths: 24 } })).toEqual({ need: { tenorMonths: 24 } });
    expect(fieldsOf(amendApplication, { applicant: { identity: {} } })).toEqual(['applicant.identity']);
    expect(fieldsOf(amendApplication, {})).toEqual(['']);
  });
});

describe('the headers of a command', () => {
  it.each(['"12"', 'W/"12"', '12'])('take a version from If-Match %s', (tag) =>
    expect(z.parse(commandHeaders, { 'idempotency-key': 'k', 'if-match': tag })['if-match']).toBe(12),
  );

  it('take any version from an asterisk', () => {
    expect(
      z.parse(commandHeaders, { 'idempotency-key': 'k', 'if-match': '*', 'x-other': 'kept out' })['if-match'],
    ).toBeUndefined();
  });

  it('refuse what is no version and no key', () => {
    expect(fieldsOf(commandHeaders, { 'if-match': '"abc"', 'idempotency-key': '钥匙' })).toEqual([
      'idempotency-key',
      'if-match',
    ]);
    expect(fieldsOf(commandHeaders, { 'idempotency-key': 'k'.repeat(129) })).toEqual(['idempotency-key']);
    expect(fieldsOf(commandHeaders, {})).toEqual(['idempotency-key']);
  });
});

describe('the query of a list', () => {
  it('reads stages, flags and limits from text', () => {
    expect(z.parse(caseListQuery, { stage: 'screening,triage', overdue: 'true', search: ' 精轴 ' })).toEqual({
      stage: ['screening', 'triage'],
      overdue: true,
      search: '精轴',
      limit: 50,
    });
  });

  it.each([
    [{ stage: 'screening,nowhere' }, 'stage.1'],
    [{ overdue: 'yes' }, 'overdue'],
    [{ limit: '101' }, 'limit'],
    [{ limit: '0' }, 'limit'],
    [{ stages: 'screening' }, 'stages'],
  ])('names what is wrong in %j', (query, field) => expect(fieldsOf(caseListQuery, query)).toEqual([field]));
});

describe('the name of a document', () => {
  const named = (name: string) => ({
    kind: 'other',
    name,
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: 'a'.repeat(64),
  });

  it.each(['授权书（2026）.pdf', "it's.pdf", 'a;b.PDF'])('may be %s', (name) =>
    expect(fieldsOf(askUpload, named(name))).toEqual([]),
  );

  it.each([
    ['a way out of a folder', '../a.pdf'],
    ['a hidden file', '.pdf'],
    ['a line break', 'a\u2028b.pdf'],
    ['a mark that shows another ending', '合同\u202efdp.docx'],
    ['a mark that isolates a part', 'a\u2067b\u2069.pdf'],
  ])('is not %s', (_what, name) => expect(fieldsOf(askUpload, named(name))).toEqual(['name']));
});
