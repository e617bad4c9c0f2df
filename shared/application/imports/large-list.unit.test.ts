import { describe, expect, it } from 'vitest';
import { actedBy } from '../../domain/case/actor.ts';
import { loadCase } from '../cases/case-store.ts';
import { listCases } from '../queries/list-cases.ts';
import { importRows, startImport, viewImport } from './index.ts';
import { applicationRow, clerk, csv, makeScene } from './testing/scene.ts';

const total = 10_000;
const badRows = new Set(Array.from({ length: 37 }, (_, i) => 100 + i * 257));

/** Bad in seven ways, one after the other. */
const badRow = (i: number): readonly string[] => {
  const changes = [
    { 统一社会信用代码: '91000000MA000000AA' },
    { 成立日期: '2018-02-30' },
    { '融资金额（万元）': '五百' },
    { '期限（月）': '0' },
    { 用途类别: '炒股' },
    { 意向银行: '没有的银行' },
    { 企业名称: '' },
  ] as const;
  return applicationRow(i, changes[i % changes.length]);
};

/** Ten thousand cases are opened one by one: some 14 s of one processor. */
const patienceMs = 90_000;

describe('a list of 10,000 applications with 37 bad rows', () => {
  it('opens 9,963 cases, reports the 37 by row and reason, and leaves nothing behind', {
    timeout: patienceMs,
  }, async () => {
    const scene = makeScene();
    const { deps } = scene;
    const rows = Array.from({ length: total }, (_, i) => (badRows.has(i) ? badRow(i) : applicationRow(i)));
    const request = { actor: clerk, importId: 'imp_large', format: 'csv', content: csv(rows) } as const;

    const started = await startImport(deps, request);
    expect(started).toMatchObject({
      ok: true,
      value: { state: 'running', total, imported: 0, failed: 37 },
    });

    await scene.tick();
    expect(await viewImport(deps, clerk, 'imp_large')).toMatchObject({
      value: { state: 'finished', total, imported: 9963, failed: 37 },
    });
    expect(scene.started).toHaveLength(9963);
    expect(new Set(scene.started).size).toBe(9963);

    const failed = await importRows(deps, clerk, 'imp_large', true);
    if (!failed.ok) throw new Error(failed.refusal.code);
    // The heading is row 1, so that the first application stands in row 2.
    expect(failed.value.map(({ row }) => row)).toEqual([...badRows].map((i) => i + 2));
    for (const { problems } of failed.value) {
      expect(problems).toHaveLength(1);
      expect(problems[0]?.zh).not.toBe('');
    }

    const all = await importRows(deps, clerk, 'imp_large', false);
    if (!all.ok) throw new Error(all.refusal.code);
    expect(all.value.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
    const first = await loadCase(deps, all.value[0]?.caseId ?? '');
    expect(first?.file).toMatchObject({
      channel: 'list',
      orgId: 'wg-east',
      regionId: 'demo',
      openedBy: actedBy(clerk),
      phase: { stage: 'screening' },
      applicant: { name: '虚构企业0号', industry: 'C3452', foundedOn: '2018-03-05' },
      need: { amountFen: 500_500_000, methods: ['unsecured', 'pledge'], wishedBankIds: ['bank-a'] },
    });
    const page = await listCases(deps, { actor: clerk, limit: 5 });
    expect(page.ok && page.value.cases).toHaveLength(5);
    // Nothing is due any more, and the rows with their personal data are gone.
    expect(await scene.tick()).toBe(0);
    expect((await deps.table.query({ pk: 'IMPORT#imp_large', prefix: 'CHUNK#', limit: 1 })).items).toEqual(
      [],
    );
  });
});
