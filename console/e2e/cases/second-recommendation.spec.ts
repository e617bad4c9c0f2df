import { secondRecommendation } from '../../../local/demo/scenarios/second-recommendation.ts';
import { expect, test } from '../fixtures.ts';
import { bankDesk } from '../pages/bank.ts';
import { caseFile } from '../pages/case-file.ts';
import { enterpriseOwner } from '../pages/enterprise.ts';
import { recommendationDesk } from '../pages/recommendation-desk.ts';
import { storyOf } from '../story.ts';

test('declined for want of collateral, recommended again: 5,000,000 yuan at 3.35 %', async ({ county }) => {
  const story = storyOf(county, secondRecommendation);
  const desk = recommendationDesk(county);
  const first = bankDesk(county, 'bank-a');
  const second = bankDesk(county, 'bank-b');
  const owner = enterpriseOwner(county, 'greenhouse-owner');
  await story.open();
  const id = await story.caseId();
  await story.tellTo('screen');

  await story.come('recommend');
  await desk.recommend(id, ['厂房抵押贷'], '企业首选甲银行，且已有结算关系');
  await story.tellTo('contact');
  await story.come('decline');
  await first.decline(
    id,
    '无抵质押物或抵质押物不足',
    '温室建在流转土地上，没有可以办理抵押登记的房产',
    '可考虑不需要抵押物的农业科技类产品',
  );
  const told = await owner.open();
  await expect(told.getByText('温室建在流转土地上').first()).toBeVisible();

  await story.come('recommend-again');
  await desk.recommend(id, ['农业科技信用贷'], '乙银行的农业科技信用贷不要求抵押物');
  await story.tellTo('contact-again');
  await story.come('ask');
  await second.ask(id, '近一年种苗销售流水、土地流转合同');
  await story.come('supply');
  await owner.supply('已上传销售流水和流转合同');
  await story.come('grant');
  await second.grant(id, { wan: '500', percent: '3.35', months: '24', method: '信用' });
  await story.come('accept');
  await owner.accept(id);

  await story.tellTo('disburse');
  await story.come('close');
  await caseFile(county).close(id, '2026-06-22', '已放款，三个月后回访');
  expect(await story.differences()).toEqual([]);
});
