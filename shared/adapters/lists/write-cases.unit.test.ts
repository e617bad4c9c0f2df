import { describe, expect, it } from 'vitest';
import type { ExportedCase } from '../../application/exports/exported-case.ts';
import { plainHeading } from '../../application/ports/list-reader.ts';
import { sheetHeadings } from './case-sheet.ts';
import { caseFile, makeListReader } from './index.ts';

const at = Date.parse('2026-11-23T17:00:00Z'); // already the 24th in China
const bank = {
  kind: 'bank',
  orgId: 'bank-a',
  personId: 'p',
  roles: ['accountManager', 'branchLead'],
} as const;
const clerk = { kind: 'regulator', orgId: 'wg', personId: 'p', roles: ['clerk', 'lead'] } as const;

const summary: ExportedCase['summary'] = {
  id: 'case_1',
  orgId: 'wg',
  enterpriseName: '=HYPERLINK("http://x","虚构")',
  identityCode: '91000000MADEM00112',
  stage: 'bankHandling',
  round: 1,
  amountFen: 12_345_678_901,
  openedAt: at,
  enteredStageAt: at,
  version: 9,
  score: { total: 65.954321, grade: 'B', label: '演示权重·非官方' },
};
const granted: ExportedCase = {
  summary,
  rounds: [
    {
      number: 1,
      at,
      by: clerk,
      lines: [
        {
          bankId: 'bank-a',
          productId: 'loan-a',
          requests: [],
          answer: {
            kind: 'granted',
            at,
            by: bank,
            amountFen: 900_000_000,
            rateBp: 341,
            tenorMonths: 12,
            method: 'pledge',
            firstLoan: true,
            late: false,
          },
        },
        { bankId: 'bank-b', productId: 'loan-b', requests: [], silentSince: at },
      ],
    },
  ],
};
const plain: ExportedCase = { summary: { ...summary, id: 'case_2', stage: 'intake' }, rounds: [] };

async function* cases() {
  yield granted;
  yield plain;
}
const words = {
  language: 'zh',
  organisation: (id: string) => (id === 'bank-a' ? '甲银行' : undefined),
} as const;

/** All headings are known, as texts: what is read back is what stands there. */
const known = new Map(
  sheetHeadings(words).map((heading) => [plainHeading(heading), { kind: 'text' }] as const),
);
const readBack = async (content: Uint8Array, format: 'csv' | 'xlsx') => {
  const list = await makeListReader().read(content, format, { known, maxRows: 100 });
  if (!list.ok) throw new Error(list.reason);
  return list.rows.map(({ cells }) =>
    Object.fromEntries(
      list.headings.flatMap((heading, at) => (cells[at] ? [[heading, cells[at]] as const] : [])),
    ),
  );
};
const written = async (format: 'csv' | 'xlsx', language: 'zh' | 'en' = 'zh') =>
  Buffer.concat(await Array.fromAsync(caseFile(cases(), format, { ...words, language })));

describe.each(['csv', 'xlsx'] as const)('cases written as %s', (format) => {
  it('have a line for each bank asked, exact amounts, days in China and no formula', async () => {
    const rows = await readBack(await written(format), format);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      系统编号: 'case_1',
      企业名称: '=HYPERLINK("http://x","虚构")',
      环节: '银行办理',
      申报日期: '2026-11-24',
      '融资金额（万元）': '12345.678901',
      创新积分: '65.95',
      积分说明: '演示权重·非官方',
      银行: '甲银行',
      银行答复: '授信',
      '授信金额（万元）': '900',
      '年利率（%）': '3.41',
      授信方式: '质押',
      首贷户: '是',
    });
    expect(rows[1]).toMatchObject({ 银行: 'bank-b', 银行答复: '逾期未答复' });
    expect(rows[1]).not.toHaveProperty('授信金额（万元）');
    expect(rows[2]).toMatchObject({ 系统编号: 'case_2', 环节: '申报' });
    expect(rows[2]).not.toHaveProperty('银行');
  });
});

describe('a CSV file', () => {
  it('starts with the mark by which spreadsheets know UTF-8, and speaks English when asked', async () => {
    expect(Uint8Array.from((await written('csv')).subarray(0, 3))).toEqual(
      Uint8Array.from([0xef, 0xbb, 0xbf]),
    );
    expect((await written('csv', 'en')).toString()).toContain('"Enterprise","Identity code"');
  });
});
