import { send } from '../../local/demo/http.ts';
import * as orders from '../../local/demo/orders.ts';
import type { CaseState, Order } from '../../local/demo/scenario.ts';
import { signedIn } from './signed-in.ts';

const firm = {
  channel: 'visit',
  applicant: {
    kind: 'enterprise',
    name: '临河华川精密机械有限公司',
    identity: { kind: 'uscc', code: '91150000MA0LH00095' },
    industry: 'C3429',
    foundedOn: '2017-04-18',
    address: '临河县工业园二路 6 号',
    facts: { revenue: 6000, employees: 120 },
    existingBankIds: [],
    flags: [],
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

const today = (days = 0): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

const patienceMs = 60_000;
const waitMs = 200;

/**
 * 一件案件，从申报到放款办结 in an installation for daily work, by people of its own: 1 the administrator enters a bank and people,
 * who each take an invitation up and sign in; 2 two rules administrators put the region's settings and the bank's product in force;
 * 3 the case is opened, reviewed, recommended, granted, contracted, lent and closed.
 *
 * @throws what was refused
 */
export const takesACaseThrough = async (address: string, administrator: string): Promise<string> => {
  let keys = 0;
  const give = async <T>(token: string, path: string, body: unknown): Promise<T> => {
    keys += 1;
    return (await send(address, { method: 'POST', path, token, key: `package-${keys}`, body })) as T;
  };
  const read = async <T>(token: string, path: string): Promise<T> =>
    (await send(address, { method: 'GET', path, token })) as T;

  const { organisations } = await read<{ readonly organisations: readonly { readonly id: string }[] }>(
    administrator,
    '/administration/organisations',
  );
  const group = organisations[0]?.id ?? '';
  const name = { zh: '临河农商银行', en: 'Linhe Rural Commercial Bank' };
  const { organisation: bank } = await give<{ readonly organisation: { readonly id: string } }>(
    administrator,
    '/administration/organisations',
    { kind: 'bank', name, parent: null },
  );
  const joined = async (orgId: string, loginName: string, roles: readonly string[]): Promise<string> => {
    const person = await give<{ readonly id: string }>(
      administrator,
      `/administration/organisations/${orgId}/people`,
      { name: loginName, roles },
    );
    const { path } = await give<{ readonly path: string }>(
      administrator,
      `/administration/people/${person.id}/invitation`,
      {},
    );
    return signedIn(address, path, { loginName, password: `seven lanterns for ${loginName} tonight` });
  };
  const clerk = await joined(group, 'clerk', ['clerk', 'lead']);
  const maker = await joined(group, 'maker', ['rulesAdministrator']);
  const checker = await joined(group, 'checker', ['rulesAdministrator']);
  const manager = await joined(bank.id, 'manager', ['accountManager', 'branchLead']);

  const product = {
    schema: 'huizhen/product/1',
    provenance: {
      status: 'designed',
      source: { zh: '银行来函', en: 'Letter of the bank' },
      evidence: '来函',
    },
    product: {
      ...{
        id: 'linhe-tech',
        bankId: bank.id,
        bankName: name,
        name: { zh: '科技信用贷', en: 'Technology loan' },
      },
      ...{ status: 'sourced', regions: ['default'], maxAmountFen: 500_000_000, methods: ['unsecured'] },
      provenance: { status: 'published', section: '产品说明书', evidence: '银行来函' },
    },
  };
  const rule = '/administration/rules/product/linhe-tech';
  const { version } = await give<{ readonly version: string }>(maker, `${rule}/drafts`, { content: product });
  await give(maker, `${rule}/versions/${version}/submission`, { validFrom: today() });
  await give(checker, `${rule}/versions/${version}/approval`, { validFrom: today() });
  await give(administrator, `/administration/organisations/${group}/attributes`, { region: 'default' });

  const consent = { givenOn: today(), scope: ['departmentChecks', 'shareWithBanks', 'creditReport'] };
  const opened = await give<{ readonly case?: { readonly id: string } }>(clerk, '/regulator/cases', {
    ...firm,
    consent,
  });
  const id = opened.case?.id ?? '';
  const view = () => read<CaseState['view']>(clerk, `/regulator/cases/${id}`);
  const arrived = async (stage: string): Promise<void> => {
    const until = Date.now() + patienceMs;
    while ((await view()).phase.stage !== stage) {
      if (Date.now() > until)
        throw new Error(`The case does not come to ${stage}: ${(await view()).phase.stage}`);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  };
  const tell = async (token: string, audience: string, order: (state: CaseState) => Order) => {
    const { path, body } = order({ view: await view(), events: [] });
    await give(token, `/${audience}${path}`, body);
  };
  await arrived('screening');
  await tell(
    clerk,
    'regulator',
    orders.screen({
      lawfulOperation: '成立九年，正常生产',
      fixedPremises: '自有厂房，现场走访核实',
      genuineNeed: '订单与采购合同一致',
      goodCredit: '授权查询征信，无不良记录',
      lawfulUse: '用于原料采购',
    }),
  );
  // Until the county has a scoring model of its own, a person says that the case goes on.
  await arrived('scoring');
  await tell(clerk, 'regulator', ({ view: { id: caseId } }) => ({
    path: `/cases/${caseId}/score-review`,
    body: { decision: 'continue', note: '本县尚无积分模型，按五项标准推荐' },
  }));
  await arrived('recommendation');
  const choices = [{ bankId: bank.id, productId: 'linhe-tech' }];
  await tell(clerk, 'regulator', orders.recommend(choices, '信用方式，金额在产品上限之内'));
  await arrived('bankHandling');
  await tell(manager, 'bank', orders.contact);
  await tell(manager, 'bank', orders.materials);
  const terms = {
    amountFen: 300_000_000,
    rateBp: 365,
    tenorMonths: 12,
    method: 'unsecured',
    firstLoan: false,
  };
  await tell(manager, 'bank', orders.grant(terms));
  await arrived('outcome');
  await tell(clerk, 'regulator', orders.accept(bank.id));
  const shares = [{ party: 'bank', shareBp: 10_000 }];
  await tell(manager, 'bank', orders.sign('临河农商信字2026第011号', today(), shares));
  await tell(manager, 'bank', orders.disburse(today(), terms.amountFen));
  await tell(clerk, 'regulator', orders.close(today(90), '已放款，三个月后回访'));
  await arrived('closed');
  return (await view()).phase.stage;
};
