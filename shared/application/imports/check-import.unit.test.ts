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
