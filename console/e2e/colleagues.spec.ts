import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { expect, test } from './fixtures.ts';
import { accepted, answered, choose, fill, send, sendButton } from './pages/form.ts';
import { barriers } from './sign-in.ts';
import { storyOf } from './story.ts';

const firm = '示例精铸机械';

test.describe('colleagues of one work group', () => {
  test.use({ startsAt: '2026-05-18T09:00', phones: ['east-head'] });

  test('one is away and the other covers: the case is marked, worked on and given back', async ({
    county,
  }) => {
    const story = storyOf(county, penalty);
    await story.open();
    await county.person('east-head');
    const clerk = await county.person('east-clerk', '/my-leave');
    county.expectComplaint(/status of 422/);

    await test.step('leave needs a day and a cover, and the page says which is missing', async () => {
      await fill(clerk, { from: '2026-05-20', until: '2026-05-19' });
      await choose(clerk, 'coverId', '东县工作专班 负责人');
      expect((await answered(clerk, () => sendButton(clerk).click())).status()).toBe(422);
      await expect(clerk.getByRole('main').locator('.ant-form-item-explain-error')).toBeVisible();
      await fill(clerk, { from: '2026-05-18', until: '2026-05-20' });
      await send(clerk);
      await expect(clerk.getByRole('table', { name: /休假/ })).toContainText('休假中');
      expect(await barriers(clerk)).toEqual([]);
    });

    await test.step('the cover finds it on the phone, and acts for the absent', async () => {
      const head = await county.person('east-head', '/');
      const task = head.getByRole('listitem').filter({ hasText: firm });
      await expect(task).toContainText('代东县工作专班 联络员');
      await story.tellTo('screen');
      await head.goto(`${county.address}/notices`);
      await expect(head.getByRole('main')).toContainText('代办');
    });

    await test.step('it ends early, and what was covered is the colleague’s again', async () => {
      await clerk.getByRole('button', { name: '提前结束' }).click();
      await accepted(clerk, () =>
        clerk.getByRole('dialog').getByRole('button', { name: '提前结束' }).click(),
      );
      await expect(clerk.getByRole('main')).toContainText('没有登记休假');
      const head = await county.person('east-head', '/');
      await expect(head.getByRole('main')).not.toContainText('代东县工作专班 联络员');
    });
  });

  test('a note asks a colleague to look, is read in the work group and nowhere else, and is withdrawn', async ({
    county,
  }) => {
    const said = '企业负责人希望下午再打电话';
    const story = storyOf(county, penalty);
    await story.open();
    await story.tellTo('recommend');
    const id = await story.caseId();
    await county.person('east-head');
    const clerk = await county.person('east-clerk', `/cases/${id}/notes`);
    const notes = clerk.getByRole('region', { name: '内部备注' });
    await notes.getByLabel('备注', { exact: true }).fill(said);
    await notes.getByLabel(/提及同事/).click();
    await clerk.getByTitle('@东县工作专班 负责人').click();
    await clerk.keyboard.press('Escape');
    await accepted(clerk, () => notes.getByRole('button', { name: '写备注' }).click());
    await expect(notes.getByRole('listitem')).toContainText(`@东县工作专班 负责人 ${said}`);
    expect(await barriers(clerk)).toEqual([]);

    const head = await county.person('east-head', '/notices');
    await expect(head.getByRole('main')).not.toContainText(said);
    await expect(head.getByRole('main')).toContainText('同事提到了您');
    await head.getByRole('main').getByRole('link', { name: firm }).click();
    await head.getByRole('link', { name: '备注' }).click();
    await expect(head.getByRole('main')).toContainText(said);
    await expect(head.getByRole('button', { name: '撤回' })).toHaveCount(0);

    // The bank that has the case has notes of its own, and the level above as well.
    for (const [who, path] of [
      ['bank-b-manager', `/cases/${id}`],
      ['city-regulator', `/cases/${id}/notes`],
    ] as const) {
      const other = await county.person(who, path);
      await expect(other.getByRole('heading', { name: '内部备注' })).toBeVisible();
      await expect(other.getByText('还没有备注。')).toBeVisible();
      await expect(other.getByRole('main')).not.toContainText(said);
    }

    await clerk.getByRole('button', { name: '撤回' }).click();
    await accepted(clerk, () => clerk.getByRole('dialog').getByRole('button', { name: '撤回' }).click());
    await expect(notes.getByRole('listitem')).toContainText('备注已撤回');
  });
});
