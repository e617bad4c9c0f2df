import applications from '../../local/demo/applications.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { fillApplication } from './pages/enterprise.ts';

test.describe('on a phone', () => {
  test.use({ startsAt: '2026-06-15T09:00', phones: ['robot-owner'] });

  test('the last step of an application shows what was entered', async ({ county }) => {
    const page = await county.person('robot-owner', '/apply');
    await fillApplication(page, applications.cultivation);
    const { applicant, need } = applications.cultivation;
    for (const [part, words] of [
      ['企业信息', [applicant.name, '示例联系人']],
      ['资金需求', [`${need.amountFen / 1_000_000} 万元`, `${need.tenorMonths} 个月`, need.purposeText]],
      ['关键数据', [`${applicant.facts.employees}`]],
    ] as const)
      for (const word of words)
        await expect(page.getByRole('region', { name: part }), part).toContainText(word);
  });
});
