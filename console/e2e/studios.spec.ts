import { choosePersona } from './county.ts';
import { expect, test } from './fixtures.ts';
import { barriers } from './sign-in.ts';

test.use({ startsAt: '2026-06-16T10:00', demoData: true, phones: ['east-clerk'] });

test('slips are given, called at two desks, shown on the board by number, and end in a visit and a case', async ({
  county,
}) => {
  // The lead adds a studio, and is told by name what is wrong with it.
  const lead = await county.person('east-head', '/studios');
  const office = lead.getByRole('main');
  await office.getByRole('button', { name: '设立驻点' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel('名称').fill('示例园区驻点工作室');
  await dialog.getByLabel('地点').fill('示例县镇街便民中心');
  await dialog.getByLabel('窗口').fill('1号窗口\n2号窗口');
  county.expectComplaint(/409/);
  await dialog.getByRole('button', { name: '设立驻点' }).click();
  await expect(dialog.getByText(/本专班已有同名的驻点工作室/)).toBeVisible();
  await dialog.getByLabel('名称').fill('示例镇街驻点');
  await dialog.getByRole('button', { name: '设立驻点' }).click();
  await office.getByRole('link', { name: '示例镇街驻点' }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText('示例镇街驻点');
  const place = new URL(lead.url()).pathname;

  // The clerk at the door gives slips on a telephone; nothing said is refused at its field.
  const clerk = await county.person('east-clerk', place);
  const door = clerk.getByRole('main');
  const form = door.getByRole('form', { name: '取号' });
  await form.getByRole('button', { name: '取号' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  const give = async (wants: string, number: number, before: number) => {
    await form.getByLabel('来办什么').fill(wants);
    await form.getByRole('button', { name: '取号' }).click();
    await expect(form.getByText(`已取 ${number} 号，前面还有 ${before} 位。`)).toBeVisible();
  };
  await form.getByText('企业和电话（可不填）').click();
  await form.getByLabel('企业名称').fill('示例来访机械（虚构）');
  await form.getByLabel('联系电话').fill('053100000000');
  await give('想换两台机床', 1, 0);
  await give('续贷', 2, 1);
  await give('问贴息', 3, 2);
  expect(await barriers(clerk)).toEqual([]);

  // Two desks call: each another number. The board follows by itself and names nobody.
  const board = await lead.context().newPage();
  await board.goto(`${county.address}${place}/board`);
  await choosePersona(board, 'east-head');
  const shown = board.getByRole('main');
  await expect(shown.getByText('等候 3 位')).toBeVisible();
  await office.getByLabel('我的窗口').selectOption('1号窗口');
  await office.getByRole('button', { name: '叫下一号（等候 3 位）' }).click();
  await expect(office.getByText('1号窗口正在办理')).toBeVisible();
  await door.getByLabel('我的窗口').selectOption('2号窗口');
  await door.getByRole('button', { name: '叫下一号（等候 2 位）' }).click();
  await expect(door.getByText('2号窗口正在办理')).toBeVisible();
  await expect(shown.getByRole('listitem').filter({ hasText: '1 号' })).toContainText('1号窗口');
  await expect(shown.getByRole('listitem').filter({ hasText: '2 号' })).toContainText('2号窗口');
  await expect(shown.getByText('等候 1 位')).toBeVisible();
  await expect(shown).not.toContainText(/示例来访|机床|续贷/);
  expect(await barriers(board)).toEqual([]);

  // Whoever was not there comes back behind the others, and is served at the desk without a visit.
  const desk = door.getByRole('region', { name: '叫号' });
  await desk.getByRole('button', { name: '过号' }).click();
  await expect(shown.getByRole('listitem')).toHaveCount(1);
  const second = door.getByRole('listitem').filter({ hasText: '续贷' });
  await second.getByRole('button', { name: '重新排队' }).click();
  await expect(second).toContainText('前面还有 1 位');
  await desk.getByRole('button', { name: '叫下一号（等候 2 位）' }).click();
  await expect(desk.getByText('问贴息')).toBeVisible();
  await desk.getByRole('button', { name: '办结（仅咨询）' }).click();
  await expect(door.getByRole('listitem').filter({ hasText: '问贴息' })).toContainText('已办结');

  // At the other desk it becomes a visit, with what was said at the door filled in, and goes on into an application.
  const seen = office.getByRole('region', { name: '叫号' });
  await seen.getByRole('link', { name: '登记走访并办结' }).click();
  await expect(office.getByLabel('企业名称')).toHaveValue('示例来访机械（虚构）');
  await expect(office.getByLabel('需求说明（可不填）')).toHaveValue('想换两台机床');
  expect(await barriers(lead)).toEqual([]);
  await office.getByRole('button', { name: '记下这次走访' }).click();
  await expect(office.getByText(/示例来访机械（虚构）.*已/)).toBeVisible();
  await lead.goto(`${county.address}${place}`);
  const first = office.getByRole('listitem').filter({ hasText: '想换两台机床' });
  await expect(first).toContainText('已办结');
  await first.getByRole('link', { name: '查看 1 号取号单' }).click();
  await expect(office.getByText('办理记录')).toBeVisible();
  expect(await barriers(lead)).toEqual([]);
  await lead.emulateMedia({ media: 'print' });
  await expect(office.getByText('1 号', { exact: true })).toBeVisible();
  await expect(office.getByText('想换两台机床')).toBeHidden();
  await lead.emulateMedia({ media: 'screen' });
  await office.getByRole('link', { name: '走访记录' }).click();
  await office.getByRole('link', { name: '为它建档申报' }).click();
  await expect(lead.getByText(/已带入走访内容/)).toBeVisible();

  // The next day begins with 1; who was never called is shown as left over, until somebody says what became of it.
  await county.at('2026-06-17T09:00');
  const morning = await county.person('east-clerk', place);
  const page = morning.getByRole('main');
  const left = page.getByRole('region', { name: '往日遗留' });
  await expect(left).toContainText('1 张未办结');
  await left.getByRole('link').click();
  const open = page.getByRole('listitem').filter({ hasText: '续贷' });
  await expect(open).toContainText('往日遗留');
  await open.getByRole('button', { name: '作废' }).click();
  await morning.getByRole('dialog').getByLabel('原因').fill('下班前已离开');
  await morning.getByRole('dialog').getByRole('button', { name: '作废' }).click();
  await expect(open).toContainText('作废');
  expect(await barriers(morning)).toEqual([]);
  await page.getByLabel('日期').selectOption({ label: '今天' });
  await page.getByLabel('来办什么').fill('新的一天');
  await page.getByRole('button', { name: '取号' }).click();
  await expect(page.getByText('已取 1 号，前面还有 0 位。')).toBeVisible();
});
