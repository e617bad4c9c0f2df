import { describe, expect, it } from 'vitest';
import { bankA, bankB, enterprise, neighbour, regulator } from '../../../test/support/actors.ts';
import { erasePersonalData, openCase, withdraw } from '../../../test/support/commands.ts';
import { documentOf, pdf } from '../../../test/support/documents.ts';
import { sha256Of } from '../../../test/support/memory-files.ts';
import { asking } from '../../../test/support/paths.ts';
import { does } from '../../../test/support/story.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { DocumentDraft } from '../../domain/case/documents.ts';

const caseId = 'case-1';
const key = { caseId, documentId: 'doc-1' };
const content = pdf();
const declared = (more: Partial<DocumentDraft> = {}): DocumentDraft =>
  documentOf({ bytes: content.length, sha256: sha256Of(content), ...more });

const scene = async () => {
  const test = makeTestApp();
  await test.play([does(regulator, openCase())]);
  const ask = (document = declared(), actor: Actor = enterprise) =>
    test.app.askUpload({ caseId, actor, document });
  const file = (actor: Actor = enterprise, more = {}) => test.app.fileDocument({ ...key, actor, ...more });
  const documents = async () => (await test.file()).documents ?? [];
  return { test, ask, file, documents, arrives: (bytes = content) => test.files.arrives(key, bytes) };
};
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;

describe('a document', () => {
  it('is on file once it was asked for, sent and confirmed; nothing pending is left', async () => {
    const { test, ask, arrives, file, documents } = await scene();
    expect(await ask()).toMatchObject({
      ok: true,
      value: { documentId: 'doc-1', upload: { method: 'PUT' } },
    });
    arrives();
    expect(await documents()).toEqual([]);
    expect(await file()).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await documents()).toMatchObject([{ id: 'doc-1', sha256: sha256Of(content) }]);
    expect([test.files.pending.size, test.files.kept.size]).toEqual([0, 1]);
    const { items } = await test.table.query({ pk: `CASE#${caseId}`, prefix: 'UPLOAD#', limit: 10 });
    expect(items).toEqual([]);
  });

  it('confirmed twice is filed once', async () => {
    const { test, ask, arrives, file } = await scene();
    await ask();
    arrives();
    await file();
    const { version } = await test.file();
    expect(await file()).toMatchObject({ ok: true, value: { repeated: true, version } });
    expect(await file(enterprise, { idempotencyKey: 'again' })).toMatchObject({ ok: true });
    expect((await test.file()).version).toBe(version);
  });

  it('confirmed by two at once is filed once, and its file is there', async () => {
    const { test, ask, arrives, file, documents } = await scene();
    await ask();
    arrives();
    const answers = await Promise.all([file(), file(), file()]);
    expect(answers.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    expect(await documents()).toHaveLength(1);
    expect(test.files.kept.size).toBe(1);
  });

  it.each(['arrived', 'read', 'keep'] as const)(
    'confirmed once more while another confirmation ends before its %s: both are told that it is on file',
    async (step) => {
      const { test, ask, arrives, file, documents } = await scene();
      await ask();
      arrives();
      const usual = test.files.files[step];
      let faster: ReturnType<typeof file> | undefined;
      Object.assign(test.files.files, {
        [step]: async (of: typeof key) => {
          Object.assign(test.files.files, { [step]: usual });
          faster = file();
          await faster;
          return usual(of);
        },
      });
      expect(codeOf(await file())).toBe('ok');
      expect(await faster).toMatchObject({ ok: true, value: { repeated: false } });
      expect(await documents()).toHaveLength(1);
      expect(test.files.kept.size).toBe(1);
    },
  );

  it('asked for again under its key gets a fresh link; with other content the key is refused', async () => {
    const { ask } = await scene();
    expect(codeOf(await ask())).toBe('ok');
    expect(codeOf(await ask())).toBe('ok');
    expect(codeOf(await ask(declared({ name: '别的.pdf' })))).toBe('idempotency_mismatch');
  });
});

describe('what is refused leaves nothing on file', () => {
  it('before anything is sent: what the domain would not file', async () => {
    const { ask } = await scene();
    expect(codeOf(await ask(declared({ name: '程序.exe' })))).toBe('document_type_unknown');
    expect(codeOf(await ask(declared({ bytes: 21 * 1024 * 1024 })))).toBe('document_too_large');
    expect(codeOf(await ask(declared(), bankA))).toBe('case_not_found');
    expect(codeOf(await ask(declared(), neighbour))).toBe('case_not_found');
  });
  it('confirmed without having arrived, and can still arrive', async () => {
    const { ask, arrives, file } = await scene();
    await ask();
    expect(codeOf(await file())).toBe('upload_missing');
    arrives();
    expect(codeOf(await file())).toBe('ok');
  });
  it('never asked for', async () => {
    const { file } = await scene();
    expect(codeOf(await file())).toBe('upload_not_found');
  });
  it('asked for by another organisation', async () => {
    const { ask, arrives, file } = await scene();
    await ask();
    arrives();
    expect(codeOf(await file(regulator))).toBe('upload_not_found');
  });
  it.each([
    ['of another size', pdf('另一个更长的文件'), {}],
    ['of the same size with another digest', content.toReversed(), {}],
    ['that is not what its name says', content, { name: '图.png', mediaType: 'image/png' as const }],
    ['text under the name of a PDF', new TextEncoder().encode('just words'), {}],
  ])('a file %s is deleted', async (_, sent, more) => {
    const { test, ask, arrives, file, documents } = await scene();
    const words = _.startsWith('text') ? { bytes: sent.length, sha256: sha256Of(sent) } : {};
    await ask(declared({ ...more, ...words }));
    arrives(sent);
    expect(codeOf(await file())).toBe('upload_differs');
    expect([test.files.pending.size, test.files.kept.size, (await documents()).length]).toEqual([0, 0, 0]);
  });
  it('arrived when the case had ended meanwhile', async () => {
    const { test, ask, arrives, file } = await scene();
    await ask();
    arrives();
    await test.execute(enterprise, withdraw());
    expect(codeOf(await file())).toBe('case_ended');
    expect(test.files.kept.size).toBe(0);
  });
  it('expected at another version: can be confirmed again', async () => {
    const { test, ask, arrives, file } = await scene();
    await ask();
    arrives();
    expect(codeOf(await file(enterprise, { expectedVersion: 99 }))).toBe('version_conflict');
    expect(test.files.kept.size).toBe(0);
    expect(codeOf(await file())).toBe('ok');
  });
});

describe('removing', () => {
  it('takes the file out of the store, and twice with the same key is once', async () => {
    const { test, ask, arrives, file, documents } = await scene();
    await ask();
    arrives();
    await file();
    const remove = () =>
      test.app.removeDocument({ ...key, actor: enterprise, reason: '有误', idempotencyKey: 'k' });
    expect(await remove()).toMatchObject({ ok: true, value: { repeated: false } });
    expect(await remove()).toMatchObject({ ok: true, value: { repeated: true } });
    expect([test.files.kept.size, (await documents()).length]).toEqual([0, 0]);
    expect(codeOf(await test.app.documentLink(enterprise, caseId, 'doc-1'))).toBe('document_not_found');
  });
  it('is done even where the store fails; nobody is given a link any more', async () => {
    const { test, ask, arrives, file } = await scene();
    await ask();
    arrives();
    await file();
    Object.assign(test.files.files, { remove: () => Promise.reject(new Error('away')) });
    expect(codeOf(await test.app.removeDocument({ ...key, actor: enterprise, reason: '有误' }))).toBe('ok');
    expect(codeOf(await test.app.documentLink(enterprise, caseId, 'doc-1'))).toBe('document_not_found');
  });
});

describe('an erasure of documents', () => {
  it('takes the file too that a removal left in the store, and what was sent and never confirmed', async () => {
    const { test, ask, arrives, file } = await scene();
    await ask();
    arrives();
    await file();
    const { remove } = test.files.files;
    Object.assign(test.files.files, { remove: () => Promise.reject(new Error('away')) });
    await test.app.removeDocument({ ...key, actor: enterprise, reason: '有误' });
    Object.assign(test.files.files, { remove });
    await ask(declared({ id: 'doc-2' }));
    test.files.arrives({ caseId, documentId: 'doc-2' }, content);
    await test.execute(enterprise, withdraw());
    await test.execute(regulator, erasePersonalData({ groups: ['documents'] }));
    expect([test.files.kept.size, test.files.pending.size]).toEqual([0, 0]);
  });
});

it('a bank cannot go on with what another bank asked for', async () => {
  const test = makeTestApp();
  await test.play(asking('bank-a', 'bank-b'));
  const document = declared({ kind: 'bankPaper', about: { kind: 'bank', bankId: 'bank-a' } });
  await test.app.askUpload({ caseId, actor: bankA, document });
  test.files.arrives(key, content);
  expect(codeOf(await test.app.fileDocument({ ...key, actor: bankB }))).toBe('upload_not_found');
  expect(codeOf(await test.app.fileDocument({ ...key, actor: bankA }))).toBe('ok');
});
