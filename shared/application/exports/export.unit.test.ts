import { describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/case/actor.ts';
import { clerk, neighbour } from '../imports/testing/scene.ts';
import { logPage } from '../installation/read-log.ts';
import { exportChunkPrefix, exportKey } from '../keys.ts';
import { cancelExport } from './cancel-export.ts';
import { exportLink } from './export-link.ts';
import { keptMs, leaseMs, loadExport } from './stored-export.ts';
import { linesOf, makeExportScene } from './testing/scene.ts';
import { listExports, viewExport } from './view-export.ts';

const colleague: Actor = { ...clerk, personId: 'clerk-9' };
const statistician: Actor = { ...clerk, personId: 'counts', roles: ['statistician'] };
const bank: Actor = { kind: 'bank', orgId: 'bank-a', personId: 'p', roles: ['accountManager', 'branchLead'] };
const notFound = { ok: false, refusal: { code: 'export_not_found' } };

/** Nothing is done at once: the time of a request is used up as it begins. */
const leftToTicker = async (cases: number) => {
  const scene = await makeExportScene(cases, {
    files: (files) => ({ ...files, append: async (...given) => (isShut ? shut() : files.append(...given)) }),
  });
  let isShut = true;
  const shut = (): never => {
    throw new Error('the disk is away');
  };
  await scene.ask();
  isShut = false;
  return scene;
};

describe('exporting the cases of a list', () => {
  it('is done at once while the list is small, each case once', async () => {
    const { ask, whole } = await makeExportScene(430);
    const asked = await ask();
    expect(asked).toMatchObject({
      ok: true,
      value: { state: 'ready', total: 430, written: 430, downloads: 0, askedBy: 'clerk-1' },
    });
    const lines = linesOf(whole.get('export_1'));
    expect(new Set(lines).size).toBe(430);
    expect(lines).toHaveLength(430);
  });

  it('holds what the filter leaves, in the order of the list', async () => {
    const { ask, whole } = await makeExportScene(12);
    await ask({ search: '虚构企业1', sort: { key: 'enterprise', descending: true } });
    const names = linesOf(whole.get('export_1')).map((line) => /虚构企业\d+号/.exec(line)?.[0]);
    expect(names).toEqual(['虚构企业11号', '虚构企业10号', '虚构企业1号']);
  });

  it('of nothing is a file with its headings', async () => {
    const { ask, whole } = await makeExportScene(0);
    expect(await ask()).toMatchObject({ value: { state: 'ready', total: 0, written: 0 } });
    expect(linesOf(whole.get('export_1'))).toEqual([]);
  });

  it('is named by who exports, what and when', async () => {
    const { ask, deps } = await makeExportScene(1);
    await ask({ stages: ['screening', 'triage'], overdueOnly: true, format: 'xlsx' });
    expect(await viewExport(deps, clerk, 'export_1')).toMatchObject({
      value: { name: '案件_wg-east_五项标准审核、分流_逾期_2026-11-23.xlsx' },
    });
    await ask({ exportId: 'export_2', search: '../a:b*(甲)"', language: 'en' });
    expect(await viewExport(deps, clerk, 'export_2')).toMatchObject({
      value: { name: 'cases_wg-east_a b 甲_2026-11-23.csv' },
    });
  });

  it('asked for twice under one id is one export, and another one under that id is refused', async () => {
    const { ask } = await makeExportScene(3);
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(await ask({ format: 'xlsx' })).toMatchObject({ refusal: { code: 'idempotency_mismatch' } });
    expect(await ask({ actor: colleague })).toMatchObject({ refusal: { code: 'idempotency_mismatch' } });
  });

  it('goes on with the ticker where it could not be done at once', async () => {
    const scene = await leftToTicker(450);
    expect(await viewExport(scene.deps, clerk, 'export_1')).toMatchObject({
      value: { state: 'running', total: 450, written: 0 },
    });
    scene.pass(31_000);
    await scene.tick();
    expect(await viewExport(scene.deps, clerk, 'export_1')).toMatchObject({
      value: { state: 'ready', written: 450 },
    });
    expect(new Set(linesOf(scene.whole.get('export_1'))).size).toBe(450);
  });

  it('that fails again and again is given up, said so, and leaves nothing', async () => {
    const scene = await makeExportScene(3, {
      files: (files) => ({
        ...files,
        append: async () => {
          throw new Error('the disk is away');
        },
      }),
    });
    await scene.ask();
    for (let nth = 0; nth < 6; nth += 1) {
      scene.pass(200_000);
      await scene.tick();
    }
    expect(await viewExport(scene.deps, clerk, 'export_1')).toMatchObject({ value: { state: 'failed' } });
    expect(await exportLink(scene.deps, clerk, 'export_1')).toMatchObject({
      refusal: { code: 'export_not_ready' },
    });
    expect(await chunksLeft(scene)).toBe(0);
  });

  it('is begun again where the file in the making was lost', async () => {
    const scene = await leftToTicker(2_300);
    scene.pass(31_000);
    const { append } = scene.deps.exportFiles;
    let pieces = 0;
    const losing: typeof append = async (...given) => {
      pieces += 1;
      if (pieces === 2) scene.growing.clear();
      return append(...given);
    };
    Object.assign(scene.deps.exportFiles, { append: losing });
    await scene.tick();
    expect(pieces).toBeGreaterThan(3);
    const lines = linesOf(scene.whole.get('export_1'));
    expect([lines.length, new Set(lines).size]).toEqual([2_300, 2_300]);
  });

  it('holds one lease: nobody else works at it meanwhile', async () => {
    const scene = await makeExportScene(3);
    await scene.ask();
    const loaded = await loadExport(scene.deps, 'export_1');
    const running = { ...loaded?.stored, phase: 'writing', attempts: 0 };
    const at = scene.deps.clock.now() + leaseMs;
    await scene.deps.table.transact([
      {
        kind: 'put',
        item: {
          ...exportKey('export_1'),
          version: (loaded?.version ?? 0) + 1,
          index: { due: { pk: 'DUE#0', sk: `${String(at).padStart(15, '0')}#export_1` } },
          data: running as never,
        },
      },
    ]);
    expect((await scene.tick()).fired).toBe(0);
    scene.pass(leaseMs + 1);
    expect((await scene.tick()).fired).toBe(1);
  });

  it('is limited to five at a time in an organisation', async () => {
    const scene = await makeExportScene(1, {
      files: (files) => ({
        ...files,
        append: async () => {
          throw new Error('the disk is away');
        },
      }),
    });
    for (let nth = 0; nth < 5; nth += 1) await scene.ask({ exportId: `export_${nth}` });
    expect(await scene.ask({ exportId: 'export_9' })).toMatchObject({
      refusal: { code: 'too_many_exports' },
    });
  });
});

const chunksLeft = async ({ deps }: Awaited<ReturnType<typeof makeExportScene>>): Promise<number> =>
  (await deps.table.query({ pk: exportKey('export_1').pk, prefix: exportChunkPrefix, limit: 100 })).items
    .length;

describe('whoever may see the list sees its exports', () => {
  it('and nobody else finds, cancels or downloads one', async () => {
    const { ask, deps } = await makeExportScene(2);
    await ask();
    expect(await viewExport(deps, neighbour, 'export_1')).toEqual(notFound);
    expect(await cancelExport(deps, neighbour, 'export_1')).toEqual(notFound);
    expect(await exportLink(deps, neighbour, 'export_1')).toEqual(notFound);
    expect(await exportLink(deps, bank, 'export_1')).toEqual(notFound);
    expect(await listExports(deps, neighbour)).toMatchObject({ value: { exports: [] } });
    expect(await listExports(deps, bank)).toMatchObject({ refusal: { code: 'not_permitted' } });
    expect(await exportLink(deps, colleague, 'export_1')).toMatchObject({ ok: true });
    expect(await listExports(deps, colleague)).toMatchObject({ value: { exports: [{ id: 'export_1' }] } });
  });

  it('and who reads no files sees none that was made by somebody who does', async () => {
    const { ask, deps } = await makeExportScene(2);
    await ask();
    expect(await viewExport(deps, statistician, 'export_1')).toEqual(notFound);
    await ask({ exportId: 'export_2', actor: statistician });
    expect(await viewExport(deps, statistician, 'export_2')).toMatchObject({ value: { written: 2 } });
    expect(await viewExport(deps, clerk, 'export_2')).toMatchObject({ ok: true });
  });

  it('and a neighbour’s own export holds none of these cases; a bank is refused', async () => {
    const { ask, whole } = await makeExportScene(2);
    expect(await ask({ exportId: 'export_2', actor: neighbour })).toMatchObject({ value: { written: 0 } });
    expect(linesOf(whole.get('export_2'))).toEqual([]);
    expect(await ask({ exportId: 'export_3', actor: bank })).toMatchObject({
      refusal: { code: 'not_permitted' },
    });
  });
});

describe('an export on record', () => {
  it('says who asked for what, how many it came to, and each download; never what was searched for', async () => {
    const { ask, deps } = await makeExportScene(3);
    await ask({ search: '虚构企业1号', stages: ['screening'] });
    await exportLink(deps, colleague, 'export_1');
    await exportLink(deps, colleague, 'export_1');
    const page = await logPage(deps, { limit: 10 });
    const events = page.ok ? page.value.records.map(({ event }) => event).reverse() : [];
    expect(events.map(({ type, by, subject }) => [type, by.personId, subject])).toEqual([
      ['export.asked', 'clerk-1', 'export_1'],
      ['export.made', 'clerk-1', 'export_1'],
      ['export.downloaded', 'clerk-9', 'export_1'],
      ['export.downloaded', 'clerk-9', 'export_1'],
    ]);
    expect(events[0]?.detail).toEqual({
      organisation: 'wg-east',
      format: 'csv',
      filter: { stages: ['screening'] },
      searched: true,
    });
    expect(events[1]?.detail).toMatchObject({ cases: 1 });
    expect(JSON.stringify(events)).not.toContain('虚构企业');
    expect(await viewExport(deps, clerk, 'export_1')).toMatchObject({ value: { downloads: 2 } });
  });
});

describe('an export that is cancelled', () => {
  it('stops, leaves neither file nor numbers, and stays cancelled', async () => {
    const scene = await leftToTicker(450);
    expect(await chunksLeft(scene)).toBe(3);
    expect(await cancelExport(scene.deps, clerk, 'export_1')).toMatchObject({
      value: { state: 'cancelled' },
    });
    expect(await cancelExport(scene.deps, clerk, 'export_1')).toMatchObject({
      value: { state: 'cancelled' },
    });
    scene.pass(leaseMs + 1);
    await scene.tick();
    expect(await viewExport(scene.deps, clerk, 'export_1')).toMatchObject({ value: { state: 'cancelled' } });
    expect([scene.growing.size, scene.whole.size, await chunksLeft(scene)]).toEqual([0, 0, 0]);
    const page = await logPage(scene.deps, { limit: 10 });
    expect(page.ok && page.value.records.map(({ event }) => event.type)).toEqual([
      'export.cancelled',
      'export.asked',
    ]);
  });

  it('while a slice is written does not become ready', async () => {
    const scene = await leftToTicker(30);
    const { append } = scene.deps.exportFiles;
    Object.assign(scene.deps.exportFiles, {
      append: async (...given: Parameters<typeof append>) => {
        await cancelExport(scene.deps, clerk, 'export_1');
        return append(...given);
      },
    });
    scene.pass(31_000);
    await scene.tick();
    expect(await viewExport(scene.deps, clerk, 'export_1')).toMatchObject({ value: { state: 'cancelled' } });
    scene.pass(leaseMs + 1);
    await scene.tick();
    expect([scene.growing.size, scene.whole.size]).toEqual([0, 0]);
  });

  it('when it is ready stays ready', async () => {
    const { ask, deps } = await makeExportScene(2);
    await ask();
    expect(await cancelExport(deps, clerk, 'export_1')).toMatchObject({ value: { state: 'ready' } });
  });
});

describe('an export whose days are over', () => {
  it('goes, file and row; until then it can be downloaded', async () => {
    const scene = await makeExportScene(2);
    await scene.ask();
    scene.pass(keptMs - 1000);
    await scene.tick();
    expect(await exportLink(scene.deps, clerk, 'export_1')).toMatchObject({ ok: true });
    scene.pass(2000);
    // Before the ticker has come by it is gone for people already.
    expect(await exportLink(scene.deps, clerk, 'export_1')).toMatchObject({
      refusal: { code: 'export_gone' },
    });
    await scene.tick();
    expect(await viewExport(scene.deps, clerk, 'export_1')).toEqual(notFound);
    expect(scene.whole.size).toBe(0);
    expect(await scene.deps.table.get(exportKey('export_1'))).toBeUndefined();
  });

  it('is gone where its file is, as after a backup was put back', async () => {
    const scene = await makeExportScene(2);
    await scene.ask();
    scene.whole.clear();
    expect(await exportLink(scene.deps, clerk, 'export_1')).toMatchObject({
      refusal: { code: 'export_gone' },
    });
  });
});
