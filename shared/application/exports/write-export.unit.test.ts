import { expect, it } from 'vitest';
import { makeCaseSheets } from '../../adapters/lists/index.ts';
import { startImport } from '../imports/index.ts';
import { applicationRow, clerk, csv, makeScene, neighbour } from '../imports/testing/scene.ts';
import { writeExport } from './write-export.ts';

const three = async () => {
  const { deps, tick } = makeScene();
  const content = csv([applicationRow(1), applicationRow(2), applicationRow(3)]);
  await startImport(deps, { actor: clerk, importId: 'imp_1', format: 'csv', content });
  await tick();
  return { ...deps, sheets: makeCaseSheets() };
};
const asked = { actor: clerk, format: 'csv', words: { language: 'zh' } } as const;
const linesOf = (content: Uint8Array) => new TextDecoder().decode(content).trimEnd().split('\r\n');

it('writes the cases of the list, and no others', async () => {
  const deps = await three();
  const all = await writeExport(deps, asked);
  expect(all.ok && linesOf(all.value.content)).toHaveLength(4);
  const found = await writeExport(deps, { ...asked, search: '虚构企业2号' });
  expect(found.ok && linesOf(found.value.content)).toHaveLength(2);
  const next = await writeExport(deps, { ...asked, actor: neighbour });
  expect(next.ok && linesOf(next.value.content)).toHaveLength(1);
});

it('is named by who exports, what and when', async () => {
  const deps = await three();
  const organisation = (id: string) => (id === 'wg-east' ? '东县专班（虚构）' : undefined);
  const named = async (filter: object, language: 'zh' | 'en' = 'zh') => {
    const file = await writeExport(deps, { ...asked, ...filter, words: { language, organisation } });
    return file.ok && file.value.name;
  };
  expect(await named({})).toBe('案件_东县专班（虚构）_全部_2026-11-23.csv');
  expect(await named({ stages: ['screening', 'triage'], overdueOnly: true, format: 'xlsx' })).toBe(
    '案件_东县专班（虚构）_五项标准审核、分流_逾期_2026-11-23.xlsx',
  );
  expect(await named({ search: '../a:b*(甲)"' }, 'en')).toBe('cases_东县专班（虚构）_a b 甲_2026-11-23.csv');
});

it('is whole or refused, never cut short', async () => {
  const deps = await three();
  expect(await writeExport(deps, asked, 2)).toEqual({
    ok: false,
    refusal: { code: 'too_many_to_export', detail: { most: 2 } },
  });
  expect(await writeExport(deps, asked, 3)).toMatchObject({ ok: true });
});

it('is a workbook where that is asked for', async () => {
  const file = await writeExport(await three(), { ...asked, format: 'xlsx' });
  expect(file.ok && new TextDecoder('latin1').decode(file.value.content.slice(0, 2))).toBe('PK');
});

it('is refused to banks', async () => {
  const bank = {
    kind: 'bank',
    orgId: 'bank-a',
    personId: 'p',
    roles: ['accountManager', 'branchLead'],
  } as const;
  expect(await writeExport(await three(), { ...asked, actor: bank })).toEqual({
    ok: false,
    refusal: { code: 'not_permitted' },
  });
});
