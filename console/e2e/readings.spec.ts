import { join } from 'node:path';
import { signIn } from '../../local/demo/badges.ts';
import { send } from '../../local/demo/http.ts';
import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { openRuntime } from '../../local/runtime/open-runtime.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { makeVirtualClock } from '../../test/support/virtual-clock.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { storyOf } from './story.ts';

/** A region that counts a bank's answer from the recommendation, and wants to see it from complete papers too. */
const comparing = {
  fill: async (folder: string) => {
    const runtime = openRuntime({
      file: join(folder, 'huizhen.db'),
      clock: makeVirtualClock(),
      synchronous: 'OFF',
    });
    await seedRules(
      runtime.deps,
      (asked) =>
        shippedSeeds(asked).map((document) => {
          if (document.kind !== 'region' || document.id !== 'demo') return document;
          const content = structuredClone(document.content) as {
            deadlines: { bankAnswer: { value: Record<string, unknown> } };
          };
          const rule = {
            unit: 'working_days',
            count: 10,
            start: 'recommended',
            compare: 'materialsComplete',
          };
          content.deadlines.bankAnswer.value = rule;
          return { ...document, content: content as never };
        }),
      { demo: true },
    );
    runtime.close();
  },
};

test.use({ startsAt: '2026-05-18T09:00', before: comparing });

test('a case shows what its date would be by the other start that the region compares; the rule is set in its form', async ({
  county,
}) => {
  const story = storyOf(county, penalty);
  await story.open();
  await story.tellTo('contact');
  const id = await story.caseId();
  const clerk = await county.person('east-clerk', `/cases/${id}`);
  const readings = clerk.getByRole('region', { name: '起算对照' });
  const row = readings.getByRole('row', { name: /答复期限/ });
  // Ten working days after Tuesday 19 May.
  await expect(row).toContainText('自推荐起6月2日（周二）');
  await expect(row).toContainText('自材料齐全起该事件尚未发生');
  await county.api.order('bank-b', { path: `/cases/${id}/materials`, body: {} }, 'papers');
  await clerk.reload();
  await expect(row).toContainText('自材料齐全起6月3日（周三）');
  expect(await measured(clerk, 'readings')).toEqual([]);
  const bank = await county.person('bank-b-manager', `/cases/${id}`);
  await expect(bank.getByRole('main')).not.toContainText('起算对照');

  const { token } = await signIn(county.address, 'city-demo');
  const path = '/administration/rules/region/demo/drafts';
  await send(county.address, { method: 'POST', path, token, key: 'draft', body: {} });
  const rules = await county.person('city-regulator', '/administration/rules/region/demo/2.0.0');
  const compare = rules.getByLabel(/^对照起算/);
  await expect(compare.filter({ has: rules.locator('option:checked', { hasText: '材料齐全' }) })).toHaveCount(
    1,
  );
  const at = compare.filter({ has: rules.locator('option:checked', { hasText: '材料齐全' }) });
  await at.selectOption({ label: '推荐' });
  await expect(rules.getByRole('main')).toContainText('对照起算事件不能与起算事件相同');
  await expect(rules.getByRole('button', { name: '保存草稿' })).toBeVisible();
});
