import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { caseFile } from './pages/case-file.ts';
import { choose, fill, pick, send } from './pages/form.ts';
import { storyOf } from './story.ts';

test.use({ phones: ['points-owner'] });

test('a firm that moves county is proposed to the other work group, taken over, and goes on with its bank', async ({
  county,
}) => {
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('materials');
  const id = await story.caseId();
  const { name } = (await story.state()).view.applicant;
  const bare = name.replace('（虚构）', '');

  await test.step('the work group that holds it proposes it, and goes on meanwhile', async () => {
    const east = await caseFile(county).begin(id, 'transfer');
    await choose(east, 'to', '西县');
    await fill(east, { reason: '企业注册地已迁往西县' });
    await send(east);
    await expect(east.getByRole('main')).toContainText('等待答复');
    await east.goto(`${county.address}/transfers`);
    await expect(east.getByRole('region', { name: '待对方答复' })).toContainText(bare);
  });

  await test.step('the other one finds it where its day begins, and takes it over', async () => {
    const west = await county.person('west-clerk', '/');
    await west.getByRole('link', { name: /等待本专班答复/ }).click();
    await west.getByRole('link', { name: '查看并答复' }).click();
    await expect(west.getByRole('main')).toContainText('企业注册地已迁往西县');
    await pick(west, 'accepted', 'true');
    await send(west);
    await west.goto(`${county.address}/cases`);
    await expect(west.getByRole('main')).toContainText(bare);
  });

  await test.step('the first one reads it as it was, and does nothing in it any more', async () => {
    const east = await county.person('east-clerk', '/transfers');
    await east.goto(`${county.address}/transfers`);
    await east.getByRole('region', { name: '已移交' }).getByRole('link').first().click();
    await expect(east.getByRole('main')).toContainText('以下是移交时的内容');
    await expect(east.locator('a[href*="/act/"]')).toHaveCount(0);
    await east.goto(`${county.address}/cases`);
    await expect(east.getByRole('main')).not.toContainText(bare);
  });

  await test.step('its bank answers as before', async () => {
    await story.tellTo('grant');
    const west = await county.person('west-clerk', `/cases/${id}`);
    await west.goto(`${county.address}/cases/${id}`);
    await expect(west.getByRole('main')).toContainText('选定授信');
  });
});
