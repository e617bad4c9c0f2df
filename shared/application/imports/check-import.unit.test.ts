import { expect, it } from 'vitest';
import { checkImport, startImport } from './index.ts';
import { applicationRow, clerk, csv, headings, makeScene } from './testing/scene.ts';

const sent = (content: Uint8Array) => ({ actor: clerk, format: 'csv' as const, content });
const mixed = () => csv([applicationRow(1), applicationRow(2, { 行业代码: '' }), applicationRow(3)]);

it('says what an import would do, with the cells of the rows to correct', async () => {
  const { deps } = makeScene();
  const check = await checkImport(deps, sent(mixed()));
  expect(check).toMatchObject({
    ok: true,
    value: {
      headings: [...headings],
      passedOver: [],
      total: 3,
      accepted: 2,
      failed: 1,
      rejected: [{ row: 3, problems: [{ field: '行业代码', code: 'missing' }] }],
    },
  });
  if (check.ok) expect(check.value.rejected[0]?.cells[0]).toBe('虚构企业2号');
});

it('agrees with the import, and stores nothing', async () => {
  const { deps, tick, started } = makeScene();
  const check = await checkImport(deps, sent(mixed()));
  expect(await tick()).toBe(0);
  expect(started).toEqual([]);
  const report = await startImport(deps, { ...sent(mixed()), importId: 'imp_1' });
  expect(check.ok && report.ok && [report.value.total, report.value.failed]).toEqual(
    check.ok && [check.value.total, check.value.failed],
  );
});

it('names the columns it does not read', async () => {
  const { deps } = makeScene();
  const content = new TextEncoder().encode(
    `${headings.join(',')},我的备注\n${applicationRow(1).join(',')},x`,
  );
  expect(await checkImport(deps, sent(content))).toMatchObject({
    ok: true,
    value: { passedOver: ['我的备注'], accepted: 1 },
  });
});

it('is refused to everybody but work groups', async () => {
  const { deps } = makeScene();
  const bank = {
    kind: 'bank',
    orgId: 'bank-a',
    personId: 'p',
    roles: ['accountManager', 'branchLead'],
  } as const;
  expect(await checkImport(deps, { ...sent(mixed()), actor: bank })).toEqual({
    ok: false,
    refusal: { code: 'not_permitted' },
  });
});

it('marks rows that are probably one firm with another row or with a case, each with its reasons, and takes them all the same', async () => {
  const { deps, tick } = makeScene();
  const old = applicationRow(1, { 企业名称: '示例市宏达精密机械有限公司（虚构）', 联系电话: '13700000001' });
  await startImport(deps, { ...sent(csv([old])), importId: 'imp_before' });
  while ((await tick()) > 0);
  const content = csv([
    applicationRow(2, { 企业名称: '宏达精密机械有限责任公司（虚构）', 联系电话: '13700000002' }),
    applicationRow(3, { 联系电话: '13700000003' }),
    applicationRow(4, { 企业名称: '示例东方铸件厂（虚构）', 联系电话: '13700000005' }),
    applicationRow(5, { 企业名称: '示例山里食品厂（虚构）', 联系电话: '+86 137-0000-0005' }),
  ]);
  expect(await checkImport(deps, sent(content))).toMatchObject({
    ok: true,
    value: {
      ...{ total: 4, accepted: 4, failed: 0, alikeTotal: 3 },
      alike: [
        { row: 2, rows: [], cases: [{ reasons: [{ kind: 'sameName' }] }] },
        { row: 4, rows: [{ row: 5, reasons: [{ kind: 'samePhone' }] }], cases: [] },
        { row: 5, rows: [{ row: 4, reasons: [{ kind: 'samePhone' }] }], cases: [] },
      ],
    },
  });
});
