import { expect, test } from './fixtures.ts';

test.use({ startsAt: '2026-06-16T10:00', demoData: true });

for (const [who, label, turn] of [
  ['bank-c-manager', '待办：1 件', 'answer,loan,task'],
  ['guarantor-manager', '待办：1 件', 'task'],
] as const)
  test(`the bell of ${who} asks for a number, not for a list`, async ({ county }) => {
    const page = await county.person(who, '/sessions');
    const asked = page.waitForRequest((request) => new URL(request.url()).searchParams.get('turn') === turn);
    await page.reload();
    expect(new URL((await asked).url()).searchParams.get('limit')).toBe('1');
    await expect(page.getByRole('link', { name: label })).toBeVisible();
  });
