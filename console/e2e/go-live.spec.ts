import type { Page } from '@playwright/test';
import { bankDesk } from './pages/bank.ts';
import { caseFile } from './pages/case-file.ts';
import { send } from './pages/form.ts';
import { disburse, signContract } from './pages/loan.ts';
import { openingForm } from './pages/opening.ts';
import { recommendationDesk } from './pages/recommendation-desk.ts';
import { act, invited, openOrganisation, register } from './pages/register.ts';
import {
  beginRule,
  choose,
  chooseNamed,
  enter,
  give,
  offered,
  saveDraft,
  setSetting,
} from './pages/rule-editor.ts';
import { chooseAccount, typePassword } from './pages/sign-in.ts';
import { passing } from './pages/standards.ts';
import { type Account, expect, type RealCounty, realTest as test } from './real-county.ts';
import { settled } from './settled.ts';

const accounts: Readonly<Record<string, Account>> = {
  administrator: { loginName: 'zhoumin', password: 'a bridge of seven lanterns' },
  lead: { loginName: 'wangqiang', password: 'seven cranes over the weir' },
  checker: { loginName: 'chenjing', password: 'tea in the second courtyard' },
  clerk: { loginName: 'lijuan', password: 'ninety visits before noon' },
  'nongshang-manager': { loginName: 'liuyang', password: 'ledgers under a plum tree' },
  'nongshang-lead': { loginName: 'zhaopeng', password: 'granary beside the old canal' },
  'qingjiang-manager': { loginName: 'hejing', password: 'ferry at the northern gate' },
};
const accountOf = (person: string): Account => {
  const account = accounts[person];
  if (!account) throw new Error(`${person} has no account`);
  return account;
};

const banks = { nongshang: '临河农商银行', qingjiang: '青江银行临河支行' } as const;

const application = {
  applicant: {
    name: '临河华川精密机械有限公司',
    identity: { code: '91150000MA0LH00095' },
    industry: 'C3429',
    foundedOn: '2017-04-18',
    address: '临河县工业园二路 6 号',
    facts: {
      revenue: 6000,
      revenuePrior: 5200,
      rdExpense: 600,
      rdExpensePrior: 480,
      employees: 120,
      techStaff: 48,
    },
    existingBankIds: [],
  },
  need: {
    amountFen: 300_000_000,
    tenorMonths: 12,
    purposeText: '新接订单的原料采购',
    purpose: 'workingCapital',
    methods: ['unsecured'],
    wishedBankIds: [],
  },
};

/** Days of the county, whatever the machine's own zone is. */
const dayIn = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

test.use({ founding: { organisation: '临河县工作专班', administrator: '周敏' } });

test('a county goes live: from an empty machine to a loan, with nothing of the demo', async ({ real }) => {
  test.slow();
  await test.step('the administrator takes up the invitation', () => administratorSignsIn(real));
  await test.step('banks and people are entered, and people invited', () => peopleCome(real));
  await test.step('rules are made by one person and checked by another', () => rulesAreMade(real));
  await test.step('a case goes from its opening to the loan', () => caseIsTold(real));
  await test.step('the installation has it all on record', () => recordIsWhole(real));
  await test.step('nothing of the demo is in sight', () => nothingOfTheDemo(real));
});

const administratorSignsIn = async (real: RealCounty): Promise<void> => {
  // The browser notes what the pages say in words: a weak password, a used link, a wrong password.
  real.watched.expect(/status of 4(00|10) .*\/idp\//);
  const page = await real.browserOf('administrator');
  const account = accountOf('administrator');
  await page.goto(real.invitation);
  await expect(page.getByText('周敏，您好')).toBeVisible();
  await chooseAccount(page, { ...account, password: 'password1234' });
  await expect(page.getByRole('alert')).toBeVisible();
  await chooseAccount(page, account, 'another than before');
  await expect(page.getByRole('alert')).toContainText('两次输入的密码不一致');
  await real.join('administrator', real.invitation, account);
  // Who opens the link again is told that it has been used, and what to do.
  const stranger = await real.otherBrowser();
  await stranger.goto(real.invitation);
  await expect(stranger.getByRole('alert')).toContainText('已');
  // A wrong password lets nobody in.
  await stranger.getByRole('link', { name: '打开会诊' }).click();
  await typePassword(stranger, { ...account, password: 'a bridge of six lanterns' });
  await expect(stranger.getByRole('alert')).toContainText('登录名或密码不正确');
};

const peopleCome = async (real: RealCounty): Promise<void> => {
  const page = await register(real, 'administrator');
  for (const name of Object.values(banks))
    await act(page, { label: '设立机构', fields: { 类型: '银行', 中文名称: name } });
  const join = async (person: string, organisation: string, name: string, roles: readonly string[]) => {
    await openOrganisation(page, organisation);
    const link = await invited(page, name, roles);
    await real.join(person, link, accountOf(person));
  };
  await join('lead', '临河县工作专班', '王强', ['负责人', '规则管理员']);
  await join('checker', '临河县工作专班', '陈静', ['规则管理员']);
  await join('clerk', '临河县工作专班', '李娟', ['经办']);
  await join('nongshang-manager', banks.nongshang, '刘洋', ['客户经理']);
  await join('nongshang-lead', banks.nongshang, '赵鹏', ['支行负责人']);
  await join('qingjiang-manager', banks.qingjiang, '何静', ['客户经理']);
};

/** What the maker submits is checked by the other rules administrator, who finds it waiting. */
const agreed = async (real: RealCounty, maker: Page, waiting: RegExp): Promise<void> => {
  await give(maker, '提交审核', { 希望从哪天起生效: dayIn(0) });
  await expect(maker.getByText('待审核', { exact: true })).toBeVisible();
  // Who made it does not check it.
  await expect(maker.getByRole('button', { name: '批准' })).toHaveCount(0);
  const checker = await real.person('checker', '/administration/rules');
  await offered(checker, waiting);
  await expect(checker.getByText('临河县工作专班 王强').first()).toBeVisible();
  await give(checker, '批准');
  await expect(checker.getByText('现行', { exact: true })).toBeVisible();
};

const rulesAreMade = async (real: RealCounty): Promise<void> => {
  const paper = '县专班会议纪要〔2026〕5号';
  const written = { 中文: paper, 英文: 'Minutes of the county group, 2026 no. 5', 依据说明: paper };
  const open = () => real.person('lead', '/administration/rules');
  const lead = await open();

  await beginRule(lead, '区域设置', 'linhe', 'default');
  await enter(lead, { '名称（中文）': '临河县', '名称（英文）': 'Linhe', ...written });
  await setSetting(lead, '成立时间要求', '12', paper);
  await setSetting(lead, '推荐轮次上限', '3', paper);
  await setSetting(lead, '分流表', 'triage-suggested', paper);
  await setSetting(lead, '风险分担方案', 'risk-schemes', paper);
  await saveDraft(lead);

  await open();
  await beginRule(lead, '积分模型', 'linhe-points');
  await enter(lead, {
    '名称（中文）': '临河县创新积分',
    '名称（英文）': 'Linhe innovation points',
    ...written,
  });
  await enter(lead, { 编制人: '临河县工作专班' });
  await choose(lead, { 适用地区: 'linhe', 成长阶段规则: 'stage-demo-v1', 等级规则: 'grade-demo-v1' });
  for (const [place, { indicator, of, weight, full }] of [
    { indicator: 'T3', of: '科技创新', weight: '60', full: '10' },
    { indicator: 'T4', of: '科技创新', weight: '40', full: '50' },
  ].entries()) {
    await lead.getByRole('button', { name: '添加指标' }).click();
    const entry = lead.locator(`[data-at="/indicators/${place}"]`);
    await entry.getByLabel('指标', { exact: true }).selectOption(indicator);
    await entry.getByLabel('一级指标').fill(of);
    await entry.getByLabel('类别').selectOption('base');
    for (const stage of ['S', 'G', 'M']) {
      await entry.getByRole('group', { name: '权重' }).getByLabel(stage, { exact: true }).fill(weight);
      await entry.getByRole('group', { name: '起点' }).getByLabel(stage, { exact: true }).fill('0');
      await entry.getByRole('group', { name: '满分值' }).getByLabel(stage, { exact: true }).fill(full);
    }
  }
  await saveDraft(lead);
  await agreed(real, lead, /积分模型 临河县创新积分/);

  // The settings wait for the model that they name.
  await real.person('lead', '/administration/rules/region/linhe/1.0.0');
  await setSetting(lead, '积分模型', 'linhe-points', paper);
  await saveDraft(lead);
  await agreed(real, lead, /区域设置 临河县/);

  for (const [id, bank, name, most] of [
    ['nongshang-tech', banks.nongshang, '科技信用贷', '500'],
    ['qingjiang-order', banks.qingjiang, '订单贷', '200'],
  ] as const) {
    await open();
    await beginRule(lead, '银行产品', id);
    await chooseNamed(lead, '银行', bank);
    await enter(lead, { '银行名称（中文）': bank, '银行名称（英文）': bank, ...written });
    await enter(lead, {
      '名称（中文）': name,
      '名称（英文）': name,
      最高金额: most,
      最长期限: '24',
      出处: '产品说明书',
    });
    await enter(lead, { 证据等级: '银行来函' });
    await lead.getByLabel('添加服务地区').selectOption('linhe');
    await lead.getByRole('checkbox', { name: '流动资金', exact: true }).check();
    await lead.getByRole('checkbox', { name: '信用', exact: true }).check();
    await saveDraft(lead);
    await agreed(real, lead, new RegExp(`银行产品 ${name}`));
  }

  const page = await register(real, 'administrator');
  await openOrganisation(page, '临河县工作专班');
  await act(page, { label: '变更信息', fields: { 规则地区: '临河县（linhe）' } });
};

const caseIsTold = async (real: RealCounty): Promise<void> => {
  const clerk = caseFile(real, 'clerk');
  const bank = bankDesk(real, 'nongshang');
  await openingForm(real, 'clerk').open(
    {
      ...application,
      consent: { givenOn: dayIn(0), scope: ['departmentChecks', 'shareWithBanks', 'creditReport'] },
    },
    'visit',
  );
  const page = await real.person('clerk', '/cases');
  const link = page.getByRole('main').getByRole('link', { name: application.applicant.name }).first();
  const id = ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
  await clerk.screen(
    id,
    passing(
      '成立九年，正常生产；无重大违法记录',
      '自有厂房，现场走访核实',
      '订单与采购合同一致',
      '授权查询征信，无不良记录',
      '用于原料采购，在经营范围内',
    ),
  );
  // 研发投入 10 % of revenue is full marks, 48 of 120 people four fifths: 60 + 32.
  await real.person('clerk', `/cases/${id}/score`);
  await expect(page.getByText('92').first()).toBeVisible();
  await recommendationDesk(real, 'clerk').recommend(id, ['科技信用贷'], '信用方式，金额在产品上限之内');
  await bank.contact(id);
  await bank.materials(id);
  await bank.grant(id, { wan: '300', percent: '3.65', months: '12', method: '信用' });
  // The other bank was not asked, and sees nothing of it.
  const other = await real.person('qingjiang-manager', '/cases');
  await expect(other.getByText(application.applicant.name)).toHaveCount(0);

  const accepting = await clerk.begin(id, 'accept');
  await accepting.getByRole('radio').first().check();
  await send(accepting);
  // A contract is the branch's, what is paid out the account manager's.
  await signContract(await bankDesk(real, 'nongshang', 'nongshang-lead').loan(id), {
    number: '临河农商信字2026第011号',
    signedOn: dayIn(0),
    scheme: '自行约定',
    shares: [['银行', '100']],
  });
  const loan = await bank.loan(id);
  await disburse(loan, dayIn(0), '300');
  await expect(loan.getByText('3,000,000').first()).toBeVisible();
  // An end is the lead's to record.
  await caseFile(real, 'lead').close(id, dayIn(90), '已放款，三个月后回访');
  await expect((await clerk.open(id)).getByText('已放款，三个月后回访').first()).toBeVisible();
};

const recordIsWhole = async (real: RealCounty): Promise<void> => {
  const page = await real.person('administrator', '/administration/log');
  await page.getByRole('button', { name: '校验日志' }).click();
  await expect(page.getByRole('status').filter({ hasText: '全部完整' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '批准规则' }).first()).toContainText('陈静');
};

/** Fictional bodies and the badges that say so; the words beside weights that are not official are no badge of the demo. */
const demo = /虚构|示例|东县|西县|演示身份|演示数据/;

const nothingOfTheDemo = async (real: RealCounty): Promise<void> => {
  const stranger = await real.otherBrowser();
  await stranger.goto(real.address);
  await expect(stranger.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  await expect(stranger.locator('body')).not.toContainText(demo);
  expect((await stranger.request.get(`${real.address}/idp/personas`)).status()).toBe(404);
  for (const [person, path] of [
    ['administrator', '/administration/people'],
    ['lead', '/'],
    ['lead', '/administration/rules'],
    ['clerk', '/cases'],
    ['clerk', '/opening'],
    ['nongshang-manager', '/cases'],
  ] as const) {
    const page = await real.person(person, path);
    await settled(page);
    await expect(page.locator('body')).not.toContainText(demo);
  }
};
