import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { barriers } from './sign-in.ts';
import { storyOf } from './story.ts';

test('a bank learns that a firm is with another bank already, and no more', async ({ county }) => {
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('recommend');
  // The browser notes that a code which is none was refused.
  county.expectComplaint(/40[0-9]|422/);
  const ask = async (persona: string, code: string) => {
    const page = await county.person(persona, '/visits');
    const main = page.getByRole('main');
    await main.getByText('查询企业是否已由银行办理').click();
    await main.getByLabel('统一社会信用代码').fill(code);
    await main.getByRole('button', { name: '查询', exact: true }).click();
    return { page, main };
  };
  const other = await ask('bank-b-manager', points.identityCode);
  await expect(other.main.getByText('已由其他银行办理。')).toBeVisible();
  expect(await barriers(other.page)).toEqual([]);
  await other.main.getByLabel('统一社会信用代码').fill('123');
  await other.main.getByRole('button', { name: '查询', exact: true }).click();
  await expect(other.main.getByRole('alert')).toBeVisible();
  const own = await ask('bank-a-manager', points.identityCode);
  await expect(own.main.getByText(/已在本行办理/)).toBeVisible();
});
