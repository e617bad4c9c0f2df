import { expect, test } from './fixtures.ts';

test.describe('the monthly report', () => {
  test.use({ startsAt: '2026-06-15T09:00', demoData: true });

  test('is entered, signed and corrected by a work group, and collected by the city', async ({ county }) => {
    county.watched.expect(/status of (409|422)/);
    const east = await county.person('east-head', '/figures');
    await east.getByRole('link', { name: '月报' }).click();
    await expect(east.getByText('待报送')).toBeVisible();

    await east.getByRole('button', { name: '填报' }).click();
    const entering = east.getByRole('dialog', { name: '填报' });
    await entering.getByLabel('走访户数', { exact: true }).fill('九十四');
    await entering.getByLabel('来源（走访户数）').fill('走访队伍报数');
    await entering.getByRole('button', { name: '填报' }).click();
    await expect(entering.getByRole('alert')).toBeVisible();
    await entering.getByLabel('走访户数', { exact: true }).fill('94');
    await entering.getByRole('button', { name: '填报' }).click();
    await expect(entering).toBeHidden();
    const visited = east.getByRole('row').filter({ hasText: '走访户数' }).first();
    await expect(visited).toContainText('填报：走访队伍报数');

    await east.getByRole('button', { name: '签发报送' }).click();
    await east.getByRole('dialog').getByRole('button', { name: '签发报送' }).click();
    await expect(east.getByText(/签发 · 第 1 号报送/)).toBeVisible();
    await expect(east.getByText('已报送', { exact: true })).toBeVisible();

    await east.getByRole('button', { name: '报送更正' }).click();
    const again = east.getByRole('dialog', { name: '报送更正' });
    await again.getByLabel('更正原因').fill('补报');
    await again.getByRole('button', { name: '报送更正' }).click();
    await expect(again.getByRole('alert')).toContainText('无需更正');
    await east.keyboard.press('Escape');

    const city = await county.person('city-regulator', '/reports');
    const below = city.getByRole('region', { name: '下级报送情况' });
    await expect(below.getByRole('row', { name: /东县/ })).toContainText('已报送');
    await expect(city.getByText(/未报送、未计入：.*西县/)).toBeVisible();
    await city.getByRole('button', { name: '报表式样' }).click();
    await city.getByLabel('下级报送截止日（次月几日）').fill('5');
    await city.getByRole('dialog').getByRole('button', { name: '报表式样' }).click();
    await expect(below.getByRole('row', { name: /西县/ })).toContainText('逾期未报');
    await below.getByRole('button', { name: /催报 .*西县/ }).click();
    await expect(below.getByRole('row', { name: /西县/ })).toContainText('已催 1 次');

    const west = await county.person('west-clerk', '/reports');
    await expect(west.getByRole('status').filter({ hasText: '已催报 1 次' })).toBeVisible();
  });
});
