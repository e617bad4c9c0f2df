import applications from '../../../local/demo/applications.json' with { type: 'json' };
import { points } from '../../../local/demo/scenarios/points.ts';
import { expect, test } from '../fixtures.ts';
import { bankDesk } from '../pages/bank.ts';
import { caseFile } from '../pages/case-file.ts';
import { enterpriseOwner } from '../pages/enterprise.ts';
import { disburse, signContract } from '../pages/loan.ts';
import { openingForm } from '../pages/opening.ts';
import { recommendationDesk } from '../pages/recommendation-desk.ts';
import { passing } from '../pages/standards.ts';
import { storyOf } from '../story.ts';

test('thirty-one patents and nothing to mortgage: 9,000,000 yuan at 3.41 %', async ({ county }) => {
  const story = storyOf(county, points);
  const clerk = caseFile(county);
  const bank = bankDesk(county, 'bank-a');

  await county.at(points.opening.at);
  await openingForm(county).open(applications.points, 'visit');
  const id = await story.caseId();

  await story.come('screen');
  await clerk.screen(
    id,
    passing(
      '成立近 7 年，生产正常；市场监管部门无重大违法记录',
      '自租厂房，现场走访核实',
      '在手订单与采购合同一致',
      '授权查询征信，无不良记录',
      '用于原料采购，在经营范围内',
    ),
  );
  await story.come('recommend');
  await recommendationDesk(county).recommend(
    id,
    ['创新积分信用贷'],
    '31 件知识产权均为专利，无抵押物；积分达到产品门槛',
  );

  await story.come('contact');
  await bank.contact(id);
  await story.come('materials');
  await bank.materials(id);
  await story.come('grant');
  await bank.grant(id, { wan: '900', percent: '3.41', months: '24', method: '信用', firstLoan: true });

  await story.come('accept');
  await enterpriseOwner(county, 'points-owner').accept(id);
  await story.come('sign');
  const loan = await bank.loan(id);
  await signContract(loan, {
    number: '示例甲银信字2026第0301号',
    signedOn: '2026-03-05',
    scheme: '自行约定',
    shares: [['银行', '100']],
  });
  await story.come('disburse');
  await disburse(loan, '2026-03-05', '900');
  await expect(loan.getByText('9,000,000').first()).toBeVisible();

  await story.come('close');
  await clerk.close(id, '2026-06-05', '已放款，三个月后回访');
  expect(await story.differences()).toEqual([]);
});
