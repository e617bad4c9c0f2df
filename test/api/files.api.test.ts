import { describe, expect, it } from 'vitest';
import { fromApi } from '../../local/http/answer.ts';
import { scene } from './support/scene.ts';

const exports = '/regulator/exports/cases';

describe('an answer that is a file', () => {
  it('is an attachment under its name, byte for byte', async () => {
    const { ask } = scene();
    const { status, headers, answer } = await ask('GET', exports, { by: 'regulator' });
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''%E6%A1%88%E4%BB%B6.csv");
    expect(String(answer)).toBe('企业名称\r\n');
  });

  it('leaves the embedded server as bytes, not as base64', () => {
    const bytes = Buffer.from([0x50, 0x4b, 0xff]);
    const { body } = fromApi(
      { statusCode: 200, headers: {}, body: bytes.toString('base64'), isBase64Encoded: true },
      'regulator.exportCases',
    );
    expect(body).toEqual(bytes);
  });

  it('is written with the filters, the language and the words that were asked for', async () => {
    const { ask, calls } = scene();
    const question = `${exports}?format=xlsx&language=en&stage=triage,closed&overdue=true`;
    await ask('GET', question, { by: 'regulator' });
    const [call] = calls;
    const { words, ...request } = (call?.given ?? [])[0] as {
      readonly words: { readonly organisation: (id: string) => string | undefined };
    };
    expect(request).toMatchObject({ format: 'xlsx', stages: ['triage', 'closed'], overdueOnly: true });
    expect(words.organisation('bank-a')).toBe('Example Bank A (fictional)');
  });

  it('is refused as a problem, and a wrong format names its field', async () => {
    const { ask, refuseWith } = scene();
    const wrong = await ask('GET', `${exports}?format=pdf`, { by: 'regulator' });
    expect([wrong.status, wrong.problem.errors?.[0]?.field]).toEqual([422, 'format']);
    refuseWith({ code: 'too_many_to_export', detail: { most: 4000 } });
    const { status, problem } = await ask('GET', exports, { by: 'regulator' });
    expect([status, problem.code]).toEqual([422, 'too_many_to_export']);
  });
});

it('gives a template that an import understands, required columns starred', async () => {
  const { ask } = scene();
  const { answer } = await ask('GET', '/regulator/import-template', { by: 'regulator' });
  expect(String(answer)).toMatch(/^\ufeff企业名称\*,统一社会信用代码\*,.*联系人,/);
});
