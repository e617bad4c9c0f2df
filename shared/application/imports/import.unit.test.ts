import { describe, expect, it } from 'vitest';
import type { Table } from '../ports/table.ts';
import { importRows, startImport, viewImport } from './index.ts';
import { applicationRow, clerk, csv, headings, identityCode, makeScene, neighbour } from './testing/scene.ts';

const importOf = (rows: readonly (readonly string[])[], importId = 'imp_1') =>
  ({ actor: clerk, importId, format: 'csv', content: csv(rows) }) as const;

describe('starting an import', () => {
  it('answers the report of the first time when it is started again', async () => {
    const { deps, tick } = makeScene();
    await startImport(deps, importOf([applicationRow(1)]));
    await tick();
    expect(await startImport(deps, importOf([applicationRow(1)]))).toMatchObject({
      ok: true,
      value: { state: 'finished', imported: 1 },
    });
    expect(await tick()).toBe(0);
  });

  it('refuses the same id for another list or by another work group', async () => {
    const { deps } = makeScene();
    await startImport(deps, importOf([applicationRow(1)]));
    const mismatch = { ok: false, refusal: { code: 'idempotency_mismatch' } };
    expect(await startImport(deps, importOf([applicationRow(2)]))).toEqual(mismatch);
    expect(await startImport(deps, { ...importOf([applicationRow(1)]), actor: neighbour })).toEqual(mismatch);
  });

  it('is for regulators of a configured region', async () => {
    const { deps } = makeScene();
    const bank = {
      kind: 'bank',
      orgId: 'bank-a',
      personId: 'p',
      roles: ['accountManager', 'branchLead'],
    } as const;
    const stranger = {
      kind: 'regulator',
      orgId: 'elsewhere',
      personId: 'p',
      roles: ['clerk', 'lead'],
    } as const;
    const request = importOf([applicationRow(1)]);
    expect(await startImport(deps, { ...request, actor: bank })).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
    expect(await startImport(deps, { ...request, actor: stranger })).toMatchObject({
      refusal: { code: 'unknown_region' },
    });
  });

  it('names the required columns that are missing', async () => {
    const { deps } = makeScene();
    const content = new TextEncoder().encode('企业名称,期限（月）,备注\n甲,12,x');
    expect(await startImport(deps, { ...importOf([]), content })).toEqual({
      ok: false,
      refusal: {
        code: 'columns_missing',
        detail: {
          columns: ['统一社会信用代码', '行业代码', '成立日期', '融资金额（万元）', '贷款用途', '用途类别'],
        },
      },
    });
  });

  it('refuses what is no list, two columns of one meaning, and more than 20,000 rows', async () => {
    const { deps } = makeScene();
    const started = (content: Uint8Array) => startImport(deps, { ...importOf([]), content });
    expect(await started(Uint8Array.from([0, 255, 254, 1]))).toMatchObject({
      refusal: { code: 'list_unreadable' },
    });
    const twice = new TextEncoder().encode(`${headings.join(',')},名称\n`);
    expect(await started(twice)).toMatchObject({
      refusal: { code: 'list_unreadable', detail: { sameColumn: ['企业名称', '名称'] } },
    });
    const long = Array.from({ length: 20_001 }, () => ['x']);
    expect(await started(csv(long))).toMatchObject({ refusal: { code: 'list_too_long' } });
  });

  it('finishes at once when there is nothing to open', async () => {
    const { deps, tick } = makeScene();
    expect(await startImport(deps, importOf([]))).toMatchObject({ value: { state: 'finished', total: 0 } });
    const bad = await startImport(deps, importOf([applicationRow(1, { 成立日期: '' })], 'imp_2'));
    expect(bad).toMatchObject({ value: { state: 'finished', total: 1, failed: 1 } });
    expect(await tick()).toBe(0);
  });
});

describe('the rows of an import', () => {
  it('counts rows as the spreadsheet does and reports the second row of an enterprise', async () => {
    const { deps } = makeScene();
    const blank = headings.map(() => '');
    await startImport(deps, importOf([applicationRow(1), blank, applicationRow(1, { 企业名称: '又一名' })]));
    expect(await importRows(deps, clerk, 'imp_1', true)).toMatchObject({
      value: [
        {
          row: 4,
          problems: [
            {
              field: '统一社会信用代码',
              code: 'duplicate_in_list',
              zh: expect.stringContaining('第 2 行'),
              en: expect.stringContaining('row 2'),
            },
          ],
        },
      ],
    });
  });

  it('reports an enterprise with an open case by that case, whether it was opened before or meanwhile', async () => {
    const scene = makeScene();
    const { deps } = scene;
    await startImport(deps, importOf([applicationRow(1)], 'imp_a'));
    await startImport(deps, importOf([applicationRow(1), applicationRow(2)], 'imp_b'));
    // Both are due; whichever is taken first opens the case of enterprise 1.
    await scene.tick();
    await startImport(deps, importOf([applicationRow(2)], 'imp_c'));
    const rowsOf = async (id: string) => {
      const rows = await importRows(deps, clerk, id, false);
      return rows.ok ? rows.value : [];
    };
    const opened = [...(await rowsOf('imp_a')), ...(await rowsOf('imp_b'))];
    expect(opened.filter(({ caseId }) => caseId !== undefined)).toHaveLength(2);
    const [refused] = opened.filter(({ problems }) => problems.length > 0);
    const [first] = opened.filter(({ row, caseId }) => row === 2 && caseId !== undefined);
    expect(refused?.problems).toMatchObject([{ code: 'already_open' }]);
    expect(refused?.problems[0]?.zh).toContain(first?.caseId);
    const second = (await rowsOf('imp_b')).find(({ row }) => row === 3)?.caseId;
    expect((await rowsOf('imp_c'))[0]?.problems[0]?.zh).toContain(second);
  });

  it('does not name the case of another work group', async () => {
    const scene = makeScene();
    const { deps } = scene;
    await startImport(deps, importOf([applicationRow(1)], 'imp_a'));
    await scene.tick();
    await startImport(deps, { ...importOf([applicationRow(1)], 'imp_b'), actor: neighbour });
    const rows = await importRows(deps, neighbour, 'imp_b', true);
    const [problem] = rows.ok ? (rows.value[0]?.problems ?? []) : [];
    expect(problem).toMatchObject({ code: 'already_open' });
    expect(JSON.stringify(problem)).not.toContain('case_');
    expect(problem).toMatchObject({ zh: '该主体已在东区专班有在办案件，请与其联系' });
  });

  it('shows an import to its own work group only', async () => {
    const { deps } = makeScene();
    await startImport(deps, importOf([applicationRow(1)]));
    const notFound = { ok: false, refusal: { code: 'import_not_found' } };
    expect(await viewImport(deps, neighbour, 'imp_1')).toEqual(notFound);
    expect(await importRows(deps, neighbour, 'imp_1', false)).toEqual(notFound);
    expect(await viewImport(deps, clerk, 'imp_0')).toEqual(notFound);
  });
});

describe('a row that throws', () => {
  /** Every transaction that concerns one enterprise fails. */
  const failing =
    (code: string) =>
    (table: Table): Table => ({
      ...table,
      transact: (writes) => {
        const concerns = writes.some(
          ({ kind, ...w }) => kind === 'put' && 'item' in w && w.item.pk.includes(code),
        );
        if (concerns) throw new Error('cannot be written');
        return table.transact(writes);
      },
    });

  it('is tried again, then reported, while the other rows are opened', async () => {
    const scene = makeScene(failing(identityCode(2)));
    const { deps } = scene;
    await startImport(deps, importOf([1, 2, 3].map((n) => applicationRow(n))));
    for (let i = 0; i < 5; i += 1) {
      expect(await viewImport(deps, clerk, 'imp_1')).toMatchObject({ value: { state: 'running' } });
      await scene.tick();
      scene.pass(1_000_000);
    }
    expect(await viewImport(deps, clerk, 'imp_1')).toMatchObject({
      value: { state: 'finished', imported: 2, failed: 1 },
    });
    expect(await importRows(deps, clerk, 'imp_1', true)).toMatchObject({
      value: [{ row: 3, problems: [{ code: 'unexpected' }] }],
    });
    expect(scene.failedRows).toEqual([3, 3, 3, 3, 3]);
  });
});

describe('a list whose storing was broken off', () => {
  it('is cleared away when nobody takes it up again', async () => {
    let writes = 0;
    const scene = makeScene((table) => ({
      ...table,
      transact: async (asked) => {
        writes += 1;
        if (writes === 3) throw new Error('killed');
        return table.transact(asked);
      },
    }));
    const { deps } = scene;
    await expect(startImport(deps, importOf([applicationRow(1)]))).rejects.toThrow('killed');
    await scene.tick();
    expect(await viewImport(deps, clerk, 'imp_1')).toMatchObject({
      value: { state: 'running', imported: 0 },
    });
    scene.pass(3_600_000);
    await scene.tick();
    expect(await viewImport(deps, clerk, 'imp_1')).toMatchObject({ ok: false });
    expect((await deps.table.query({ pk: 'IMPORT#imp_1', limit: 10 })).items).toEqual([]);
    expect(await scene.tick()).toBe(0);
  });
});
