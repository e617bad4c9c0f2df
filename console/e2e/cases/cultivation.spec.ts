import applications from '../../../local/demo/applications.json' with { type: 'json' };
import { cultivation } from '../../../local/demo/scenarios/cultivation.ts';
import { expect, test } from '../fixtures.ts';
import { caseFile } from '../pages/case-file.ts';
import { enterpriseOwner } from '../pages/enterprise.ts';
import { field } from '../pages/form.ts';
import { failingFirst } from '../pages/standards.ts';
import { storyOf } from '../story.ts';

const tooYoung = failingFirst(
  '成立时间短',
  '2025 年 10 月成立，不足 12 个月',
  '孵化中心工位，租约已核',
  '有样机采购清单',
  '授权查询征信，无不良记录',
  '采购样机部件，在经营范围内',
);

test.use({ startsAt: '2026-06-15T09:00' });

test('not a year old: coached, then cultivated until a date of review', async ({ county }) => {
  const story = storyOf(county, cultivation);
  const clerk = caseFile(county);
  const owner = enterpriseOwner(county, 'robot-owner');

  await county.at(cultivation.opening.at);
  await owner.apply(applications.cultivation);
  const id = await story.caseId();
  await story.come('screen');
  const review = await clerk.begin(id, 'screen');
  // The days are said before anything is judged, and what cannot be so cannot be chosen.
  await expect(review.getByRole('note')).toContainText(/2025年10月10日.*成立.*10月10日.*才满 12 个月/);
  await expect(field(review, 'findings_0_finding').locator('input[value="fail"]')).toBeChecked();
  await expect(field(review, 'findings_0_finding').locator('input[value="pass"]')).toBeDisabled();
  await expect(field(review, 'findings_0_evidence')).toHaveValue(/2026-10-10 才满 12 个月/);
  await expect(review.locator('[id="allMet"]')).toHaveCount(0);
  await clerk.screen(id, tooYoung);
  await story.come('coach');
  await clerk.coach(id, '成立时间要等，账目可以先理好', {
    code: '补齐材料',
    measure: '建立规范账套和研发台账，专班派员辅导',
    owner: '示例青禾',
    dueOn: '2026-07-10',
  });
  await story.come('books');
  await owner.settle('账套和研发台账已建立，专班已验收');
  await story.come('screen-again');
  await clerk.screen(id, tooYoung);
  await story.come('cultivate');
  await clerk.cultivate(id, '2026-10-12', '账目已规范；10 月 10 日满一年，届时复查');
  await expect(await owner.open()).toHaveURL(/.*/);
  // The enterprise is not asked for its intellectual property when it applies.
  expect(await story.differences(['intellectualProperty'])).toEqual([]);
});
