import { describe, expect, it } from 'vitest';
import { findColumns, templateHeadings } from './columns.ts';
import { judgeRow } from './row-rules.ts';
import { applicationRow, headings, identityCode, plausible } from './testing/scene.ts';

const judge = (change: Parameters<typeof applicationRow>[1] & Record<string, string> = {}) => {
  const values = [...applicationRow(1, change)];
  const extra = Object.entries(change).filter(
    ([heading]) => !(headings as readonly string[]).includes(heading),
  );
  const cells = [...values, ...extra.map(([, text]) => text)];
  const found = findColumns([...headings, ...extra.map(([heading]) => heading)]);
  if (!found.ok) throw new Error('columns missing');
  const bankOf = (text: string) => (text === '甲银行' ? 'bank-a' : undefined);
  return judgeRow(
    { row: 2, cells, faults: [] },
    { columns: found.columns, today: '2026-11-23', plausible, bankOf },
  );
};
const problemsOf = (change: Parameters<typeof judge>[0]) => {
  const judged = judge(change);
  return judged.ok ? [] : judged.problems.map(({ field, code }) => [field, code]);
};

describe('a sound row', () => {
  it('becomes an application with exact amounts, facts and consent', () => {
    expect(judge({ '融资金额（万元）': '1,234.567891', '营业收入（万元）': '3,200.75' })).toEqual({
      ok: true,
      row: 2,
      application: {
        applicant: {
          kind: 'enterprise',
          name: '虚构企业1号',
          identity: { kind: 'uscc', code: identityCode(1) },
          industry: 'C3452',
          foundedOn: '2018-03-05',
          contact: { name: '虚构甲', phone: '13800000000' },
          facts: { employees: 86, revenue: 3200.75 },
          existingBankIds: [],
        },
        need: {
          amountFen: 1_234_567_891,
          tenorMonths: 12,
          purposeText: '购置数控机床',
          purpose: 'equipment',
          methods: ['unsecured', 'pledge'],
          wishedBankIds: ['bank-a'],
        },
        consent: { givenOn: '2026-11-01', scope: ['departmentChecks', 'shareWithBanks'] },
      },
    });
  });

  it.each(['2018-03-05', '2018/3/5', '2018.3.5', '2018年3月5日', '20180305'])('reads the date %s', (text) => {
    const judged = judge({ 成立日期: text });
    expect(judged.ok && judged.application.applicant.foundedOn).toBe('2018-03-05');
  });

  it('understands industry digits, lower-case codes, English values and what may stay empty', () => {
    const judged = judge({
      行业代码: '3452',
      统一社会信用代码: identityCode(1).toLowerCase(),
      用途类别: 'Working Capital',
      担保方式: '',
      意向银行: '',
      职工人数: '',
      联系人: '',
      联系电话: '',
      授权日期: '',
    });
    expect(judged).toMatchObject({
      ok: true,
      application: { need: { purpose: 'workingCapital', methods: [] } },
    });
    const application = judged.ok ? judged.application : undefined;
    expect(application?.applicant.facts).toEqual({ revenue: 3200.75 });
    expect(application).not.toHaveProperty('consent');
    expect(application?.applicant).not.toHaveProperty('contact');
  });
});

describe('a row with a problem', () => {
  it.each([
    [{ 企业名称: '' }, '企业名称', 'missing'],
    [{ 企业名称: '名'.repeat(201) }, '企业名称', 'too_long'],
    [{ 企业名称: '名\u0007' }, '企业名称', 'control_character'],
    [{ 统一社会信用代码: '9.1E+17' }, '统一社会信用代码', 'code_turned_number'],
    [{ 统一社会信用代码: '91000000MA' }, '统一社会信用代码', 'length'],
    [{ 行业代码: 'C99' }, '行业代码', 'industry'],
    [{ 成立日期: '2018-02-30' }, '成立日期', 'date'],
    [{ 成立日期: '43101' }, '成立日期', 'date'],
    [{ 成立日期: '2026-11-24' }, '成立日期', 'date_in_future'],
    [{ '融资金额（万元）': '0' }, '融资金额（万元）', 'amount_not_positive'],
    [{ '融资金额（万元）': '0.0000001' }, '融资金额（万元）', 'too_precise'],
    [{ '融资金额（万元）': '-5' }, '融资金额（万元）', 'negative'],
    [{ '融资金额（万元）': '500元' }, '融资金额（万元）', 'not_a_number'],
    [{ '期限（月）': '12.5' }, '期限（月）', 'tenor'],
    [{ 用途类别: '炒股' }, '用途类别', 'unknown_purpose'],
    [{ 担保方式: '信用、人情' }, '担保方式', 'unknown_method'],
    [{ 意向银行: '没有的银行' }, '意向银行', 'unknown_bank'],
    [{ 职工人数: '86.5' }, '职工人数', 'whole_number'],
    [{ '营业收入（万元）': '-1' }, '营业收入（万元）', 'negative'],
    [{ '营业收入（万元）': '约五百' }, '营业收入（万元）', 'number'],
    [{ 联系电话: '' }, '联系电话', 'missing'],
    [{ 联系电话: '请来电' }, '联系电话', 'phone'],
    [{ 授权日期: '', 授权范围: '征信查询' }, '授权日期', 'missing'],
  ])('%o is reported under its heading', (change, field, code) => {
    expect(problemsOf(change as Record<string, string>)).toEqual([[field, code]]);
  });

  it('reports all its problems at once', () => {
    expect(problemsOf({ 企业名称: '', 成立日期: 'x', '期限（月）': '0' }).map(([field]) => field)).toEqual([
      '企业名称',
      '成立日期',
      '期限（月）',
    ]);
  });

  it('allows a loss but no negative revenue', () => {
    expect(problemsOf({ '净利润（万元）': '-12.5' })).toEqual([]);
  });
});

describe('headings', () => {
  it('are found whatever their width, spaces, case or mark of requirement', () => {
    const found = findColumns([
      ' 企业名称*',
      'USCC',
      '行业代码',
      '成立日期',
      '融资金额(万元)',
      '期限 (月)',
      '贷款用途',
      '用途类别',
      '备注',
    ]);
    expect(found.ok && found.columns.get('amount')?.heading).toBe('融资金额(万元)');
  });

  it('of amounts in yuan are not taken for ten thousand yuan', () => {
    const found = findColumns(headings.map((heading) => heading.replace('（万元）', '（元）')));
    expect(found).toEqual({ ok: false, missing: ['融资金额（万元）'] });
  });

  it('of the template are all understood', () => {
    const found = findColumns(templateHeadings);
    expect(found.ok && found.columns.size).toBe(templateHeadings.length);
  });
});
