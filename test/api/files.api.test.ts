import { describe, expect, it } from 'vitest';
import { fromApi } from '../../local/http/answer.ts';
import { xlsxType } from '../../shared/contracts/media-types.ts';
import { scene } from './support/scene.ts';

const figures = '/regulator/exports/figures?from=2026-11-01&to=2026-11-30';
const exports = '/regulator/exports';

describe('an answer that is a file', () => {
  it('is an attachment under its name, byte for byte', async () => {
    const { ask } = scene();
    const { status, headers, answer } = await ask('GET', figures, { by: 'regulator' });
    expect([status, headers['content-type']]).toEqual([200, xlsxType]);
    expect(headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''%E7%BB%9F%E8%AE%A1%E8%A1%A8.xlsx",
    );
    expect(String(answer)).toBe('PK');
  });

  it('leaves the embedded server as bytes, not as base64', () => {
    const bytes = Buffer.from([0x50, 0x4b, 0xff]);
    const { body } = fromApi(
      { statusCode: 200, headers: {}, body: bytes.toString('base64'), isBase64Encoded: true },
      'regulator.exportFigures',
    );
    expect(body).toEqual(bytes);
  });
});

describe('an export', () => {
  it('is asked for with the filters, the order and the language of the list, and says where it can be followed', async () => {
    const { ask, calls } = scene();
    const question = `${exports}?stage=triage,closed&overdue=true&sort=-amount`;
    const body = { format: 'xlsx', language: 'en' };
    const { status, headers } = await ask('POST', question, { by: 'regulator', body });
    const given = (calls[0]?.given ?? [])[0] as { readonly exportId: string };
    expect([status, headers['location']]).toEqual([202, `${exports}/${given.exportId}`]);
    expect(given).toMatchObject({
      format: 'xlsx',
      language: 'en',
      stages: ['triage', 'closed'],
      overdueOnly: true,
      sort: { key: 'amount', descending: true },
    });
  });

  it('is refused as a problem, and a wrong format names its field', async () => {
    const { ask, refuseWith } = scene();
    const wrong = await ask('POST', exports, { by: 'regulator', body: { format: 'pdf' } });
    expect([wrong.status, wrong.problem.errors?.[0]?.field]).toEqual([422, 'format']);
    refuseWith({ code: 'too_many_exports' });
    const { status, problem } = await ask('POST', exports, { by: 'regulator', body: {} });
    expect([status, problem.code]).toEqual([409, 'too_many_exports']);
  });
});

it('gives a template that an import understands, required columns starred', async () => {
  const { ask } = scene();
  const { answer } = await ask('GET', '/regulator/import-template', { by: 'regulator' });
  expect(String(answer)).toMatch(/^\ufeff企业名称\*,统一社会信用代码\*,.*联系人,/);
});
