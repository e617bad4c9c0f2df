import applications from '../../local/demo/applications.json' with { type: 'json' };
import { secondRecommendation } from '../../local/demo/scenarios/second-recommendation.ts';
import { expect, test } from './fixtures.ts';
import { bankDesk } from './pages/bank.ts';
import { enterpriseOwner } from './pages/enterprise.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-03-09T09:00', phones: ['greenhouse-owner'] });

test('an owner with a phone applies, follows, answers and accepts', async ({ county }) => {
  const story = storyOf(county, secondRecommendation);
  const owner = enterpriseOwner(county, 'greenhouse-owner');
  const noOverflow = async () => {
    const page = await owner.open();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    return page;
  };

  await county.at(secondRecommendation.opening.at);
  await owner.apply(applications.secondRecommendation);
  const id = await story.caseId();
  await expect((await noOverflow()).getByText('东县工作专班').first()).toBeVisible();

  await story.tellTo('screen');
  await expect.poll(async () => (await story.state()).view.phase).toHaveProperty('preparation');
  await county.api.order(
    'wg-demo-east',
    {
      path: `/cases/${id}/recommendation`,
      body: {
        choices: [{ bankId: 'bank-b', productId: 'bank-b-agri-tech' }],
        note: '乙银行的农业科技信用贷不要求抵押物',
      },
    },
    'phone-recommend',
  );
  const second = bankDesk(county, 'bank-b');
  await second.contact(id);
  await expect((await noOverflow()).getByText('示例乙银行').first()).toBeVisible();
  await second.ask(id, '近一年种苗销售流水');
  await owner.supply('已上传销售流水');
  await second.grant(id, { wan: '300', percent: '3.8', months: '12', method: '信用' });
  await noOverflow();
  await owner.accept(id);
  await expect((await noOverflow()).getByText('签约').first()).toBeVisible();
  expect((await story.state()).view.outcome?.grantedFen).toBe(300_000_000);
});
