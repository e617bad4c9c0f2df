import { describe, expect, it } from 'vitest';
import { storedCase } from './support/fake-app.ts';
import { goodBodies, identityCode } from './support/good-bodies.ts';
import { scene } from './support/scene.ts';

const screening = '/regulator/cases/case-1/screening';
const good = { by: 'regulator', body: goodBodies.regulator.screen } as const;

describe('a command', () => {
  it('reaches the use case with who gave it, its key and the version it expects', async () => {
    const { ask, lastCommand } = scene();
    await ask('POST', screening, { ...good, headers: { 'idempotency-key': 'key-1', 'if-match': '"7"' } });
    expect(lastCommand()).toEqual({
      caseId: 'case-1',
      command: { type: 'screen', ...goodBodies.regulator.screen },
      actor: { kind: 'regulator', orgId: 'wg-demo-east', personId: 'p-east', roles: ['clerk', 'lead'] },
      idempotencyKey: 'key-1',
      expectedVersion: 7,
    });
  });

  it('given to many cases of a list, says by which filter they were listed', async () => {
    const { ask, lastCommand } = scene();
    const filter = '?stage=screening,triage&search=%E7%94%B2&overdue=true';
    await ask('POST', `/regulator/cases/case-1/urging${filter}`, {
      by: 'regulator',
      body: goodBodies.regulator.urge,
    });
    expect(lastCommand()?.listedBy).toEqual({
      stages: ['screening', 'triage'],
      search: '甲',
      overdueOnly: true,
    });
  });

  it('takes no filter where it is not given to a list', async () => {
    const { ask } = scene();
    const { status } = await ask('POST', `${screening}?overdue=true`, good);
    expect(status).toBe(422);
  });

  it('expects no version where none is said', async () => {
    const { ask, lastCommand } = scene();
    await ask('POST', screening, good);
    expect(lastCommand()?.expectedVersion).toBeUndefined();
  });

  it('is answered with the case, its version and its ETag, moments as text', async () => {
    const { ask } = scene();
    const { answer, headers } = await ask('POST', screening, good);
    const { version, openedAt } = storedCase.view;
    expect(headers['etag']).toBe(`"${version}"`);
    expect(answer).toMatchObject({
      version,
      repeated: false,
      case: { openedAt: new Date(openedAt).toISOString() },
    });
  });

  it('is answered with 412 and the version that stands, where the case has changed', async () => {
    const { ask, refuseWith } = scene();
    refuseWith({ code: 'version_conflict', detail: { version: 9 } });
    const { status, headers, problem } = await ask('POST', screening, {
      ...good,
      headers: { 'if-match': '"7"' },
    });
    expect([status, headers['etag'], problem.context]).toEqual([412, '"9"', { version: 9 }]);
  });

  it.each([
    ['/triage', goodBodies.regulator.decideTriage, 'prescriptions.0.dueOn', 'body', 'prescriptions.0.dueOn'],
    ['/prescriptions', goodBodies.regulator.addPrescription, 'prescription.0.dueOn', 'body', 'dueOn'],
    [
      '/prescriptions/rx-1/settlement',
      goodBodies.regulator.settlePrescription,
      'prescriptionId',
      'path',
      'prescriptionId',
    ],
  ])('says where the field stands that a refusal of %s is about', async (path, body, named, place, field) => {
    const { ask, refuseWith } = scene();
    refuseWith({ code: 'due_date_past', field: named });
    const { status, problem } = await ask('POST', `/regulator/cases/case-1${path}`, {
      by: 'regulator',
      body,
    });
    expect(status).toBe(422);
    expect(problem.errors).toEqual([{ in: place, field, messages: problem.messages }]);
  });

  it('tells when to come again, where too many come at once', async () => {
    const { ask, refuseWith } = scene();
    refuseWith({ code: 'busy' });
    expect(await ask('POST', screening, good)).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
    });
  });

  it('names what it makes the same again under the same key, and differently under another', async () => {
    const { ask, lastCommand } = scene();
    const loan = async (key: string) => {
      const headers = { 'idempotency-key': key };
      const body = goodBodies.bank.recordDisbursement;
      await ask('POST', '/bank/cases/case-1/disbursements', { by: 'bank', body, headers });
      const command = lastCommand()?.command;
      return command?.type === 'recordDisbursement' ? command.disbursementId : undefined;
    };
    expect(await loan('key-1')).toMatch(/^loan_/);
    expect(await loan('key-1')).toBe(await loan('key-1'));
    expect(await loan('key-2')).not.toBe(await loan('key-1'));
  });
});

describe('opening a case', () => {
  it('belongs to the work group that asks, whose region the use case finds, and says where the case is', async () => {
    const { ask, lastCommand } = scene();
    const { status, headers } = await ask('POST', '/regulator/cases', {
      by: 'regulator',
      body: goodBodies.regulator.openCase,
      headers: { 'idempotency-key': 'key-1' },
    });
    const { caseId, command } = lastCommand() ?? {};
    expect(command).toMatchObject({
      type: 'openCase',
      caseId,
      orgId: 'wg-demo-east',
      channel: 'visit',
    });
    expect(command).not.toHaveProperty('regionId');
    expect([status, headers['location']]).toEqual([201, `/regulator/cases/${caseId}`]);
  });

  it('normalises the identity code', async () => {
    const { ask, lastCommand } = scene();
    const { applicant, ...rest } = goodBodies.enterprise.openCase;
    const identity = { kind: 'uscc', code: ` ${identityCode.toLowerCase()}` };
    await ask('POST', '/enterprise/cases', {
      by: 'enterprise',
      body: { ...rest, applicant: { ...applicant, identity } },
    });
    expect(lastCommand()?.command).toMatchObject({
      channel: 'self',
      applicant: { identity: { code: identityCode } },
    });
  });

  it('is refused for a code that fails its check, naming the field', async () => {
    const { ask, calls } = scene();
    const { applicant, ...rest } = goodBodies.enterprise.openCase;
    const identity = { kind: 'uscc', code: '91350100M000100Y42' };
    const { problem } = await ask('POST', '/enterprise/cases', {
      by: 'enterprise',
      body: { ...rest, applicant: { ...applicant, identity } },
    });
    expect(problem.errors).toEqual([expect.objectContaining({ field: 'applicant.identity.code' })]);
    expect(calls).toEqual([]);
  });
});

describe('prescriptions', () => {
  it('each get an id of their own, the same again under the same key', async () => {
    const { ask, calls } = scene();
    const { prescriptions, ...rest } = goodBodies.regulator.conduct;
    const body = { ...rest, prescriptions: [...prescriptions, ...prescriptions] };
    const headers = { 'idempotency-key': 'key-1' };
    const conduct = () =>
      ask('POST', '/regulator/sessions/session-1/cases/case-1/diagnosis', { by: 'regulator', body, headers });
    await conduct();
    await conduct();
    const ids = calls.map(({ given }) =>
      (given[0] as { prescriptions: { id: string }[] }).prescriptions.map(({ id }) => id),
    );
    expect(new Set(ids[0]).size).toBe(2);
    expect(ids[1]).toEqual(ids[0]);
  });
});

describe('a list', () => {
  const importing = (type: string, raw: Buffer | string) => {
    const { ask, calls } = scene();
    return ask('POST', '/regulator/imports', {
      by: 'regulator',
      raw,
      headers: { 'content-type': type },
    }).then((response) => ({
      ...response,
      given: calls[0]?.given[0] as { format: string; content: Uint8Array } | undefined,
    }));
  };

  it('arrives byte for byte, as CSV or as a workbook', async () => {
    const text = '\ufeff企业名称\r\n示例';
    const csv = await importing('text/csv', text);
    expect(csv.given).toMatchObject({ format: 'csv', content: Buffer.from(text) });
    const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00]);
    const xlsx = await importing('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
    expect(xlsx.given).toMatchObject({ format: 'xlsx', content: bytes });
    expect([xlsx.status, xlsx.headers['location']]).toEqual([
      202,
      expect.stringMatching(/^\/regulator\/imports\/import_/),
    ]);
  });

  it('is refused as anything else', async () => {
    const { problem, given } = await importing('application/pdf', '%PDF');
    expect([problem.code, given]).toEqual(['unsupported_media_type', undefined]);
  });
});

describe('the language of a problem', () => {
  it.each([
    [{}, 'zh'],
    [{ 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
  ] as const)('with %j is %s, and both are always there', async (headers, language) => {
    const { ask, refuseWith } = scene();
    refuseWith({ code: 'case_ended' });
    const { problem, headers: sent } = await ask('POST', screening, { ...good, headers });
    expect(problem.detail).toBe(problem.messages[language]);
    expect(sent['content-language']).toBe(language);
    expect(Object.keys(problem.messages)).toEqual(['zh', 'en']);
  });
});

describe('a surprise', () => {
  it('is answered with what is safe to do, and logged without what was sent', async () => {
    const { ask, app, logged } = scene();
    Object.assign(app, {
      execute: async () => {
        throw new TypeError('张三 13800000000');
      },
    });
    const { status, problem } = await ask('POST', screening, good);
    expect([status, problem.code]).toEqual([500, 'internal_error']);
    expect(logged).toEqual([
      { code: 'request_failed', data: expect.objectContaining({ error: 'TypeError' }) },
    ]);
    expect(JSON.stringify([logged, problem])).not.toContain('张三');
  });

  it('withholds an answer that does not fit its contract, and leaves out what the contract does not name', async () => {
    const { ask, app, logged } = scene();
    const { view } = storedCase;
    Object.assign(app, { viewCase: async () => ({ ok: true, value: { ...view, secret: '机密' } }) });
    expect((await ask('GET', '/regulator/cases/case-1', good)).answer).not.toHaveProperty('secret');
    Object.assign(app, {
      viewCase: async () => ({ ok: true, value: { ...view, phase: { stage: '机密' } } }),
    });
    const { status } = await ask('GET', '/regulator/cases/case-1', good);
    expect([status, logged[0]?.code]).toEqual([500, 'answer_does_not_fit']);
    expect(JSON.stringify(logged)).not.toContain('机密');
  });
});

describe('who may come in', () => {
  it.each(['department', 'guarantor', 'insurer'])('a %s is a participant', async (kind) => {
    const { askAs } = scene();
    expect((await askAs({ kind, orgId: 'x', personId: 'p' }, 'GET', '/participant/cases')).status).toBe(200);
  });

  it.each([
    ['system', 'x'],
    ['administrator', 'x'],
    ['bank', ''],
  ])('nobody is a %s of "%s"', async (kind, orgId) => {
    const { askAs } = scene();
    const { status, problem } = await askAs({ kind, orgId, personId: 'p' }, 'GET', '/meta');
    expect([status, problem.code]).toEqual([401, 'token_invalid']);
  });
});
