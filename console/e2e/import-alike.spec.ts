import { points } from '../../local/demo/scenarios/points.ts';
import { usccCheckCharacter } from '../../shared/domain/identity/index.ts';
import { expect, test } from './fixtures.ts';
import { barriers } from './sign-in.ts';
import { storyOf } from './story.ts';

const headings =
  '企业名称,统一社会信用代码,行业代码,成立日期,融资金额（万元）,期限（月）,贷款用途,用途类别,担保方式,联系人,联系电话';
/** Of a made-up enterprise: the division 000000 does not exist. */
const codeOf = (nth: number) => {
  const body = `91000000MK000000${nth}`;
  return `${body}${usccCheckCharacter(body)}`;
};
const row = (name: string, code: string, phone: string) =>
  `${name},${code},C3452,2018-03-05,500,12,购置数控机床,设备购置,信用,示例联系人,${phone}`;

test('the check of a list marks rows that are probably one firm, and takes them all the same', async ({
  county,
}) => {
  const story = storyOf(county, points);
  await story.open();
  const { name } = (await story.state()).view.applicant;
  const clerk = await county.person('east-clerk', '/imports');
  const list = [
    headings,
    row(name, codeOf(1), '13900001111'),
    row('示例东方铸件厂（虚构）', codeOf(2), '13900002222'),
    row('示例山里食品厂（虚构）', codeOf(3), '13900002222'),
  ].join('\n');
  await clerk
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  const alike = clerk.getByRole('region', { name: /疑似重复的行/ });
  await expect(alike.getByRole('listitem').filter({ hasText: /^第 2 行/ })).toContainText('名称相同');
  await expect(alike.getByRole('listitem').filter({ hasText: /^第 3 行/ })).toContainText(
    '与第 4 行疑似同一企业',
  );
  await expect(clerk.getByRole('button', { name: /导入 3/ })).toBeVisible();
  expect(await barriers(clerk)).toEqual([]);
});
