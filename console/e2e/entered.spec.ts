import applications from '../../local/demo/applications.json' with { type: 'json' };
import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { caseFile } from './pages/case-file.ts';
import { fillApplication } from './pages/enterprise.ts';
import { field, fill, pick } from './pages/form.ts';
import { storyOf } from './story.ts';

test('what was typed into a review survives a reload, and all five standards take one act', async ({
  county,
}) => {
  const story = storyOf(county, points);
  await story.open();
  const page = await caseFile(county).begin(await story.caseId(), 'screen');
  await pick(page, 'findings_0_finding', 'cannotTell');
  await fill(page, { findings_0_evidence: '门牌与租约不一致', allMet: '现场走访，材料齐全' });
  await page.reload();
  await expect(page.getByText('已恢复上次填写、尚未提交的内容')).toBeVisible();
  await expect(field(page, 'findings_0_evidence')).toHaveValue('门牌与租约不一致');
  await expect(field(page, 'findings_0_finding').locator('input:checked')).toHaveValue('cannotTell');
  await expect(field(page, 'allMet')).toHaveValue('现场走访，材料齐全');

  await page.getByRole('button', { name: '五项都记为符合并提交' }).click();
  const sure = page.getByRole('dialog', { name: '请确认后提交' });
  await expect(sure).toContainText('不能撤回');
  await sure.locator('.ant-btn-primary').click();
  await expect
    .poll(async () => (await story.state()).view.screenings?.at(-1)?.findings.map(({ finding }) => finding))
    .toEqual(['pass', 'pass', 'pass', 'pass', 'pass']);
});

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
