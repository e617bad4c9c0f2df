import { jointDiagnosis } from '../../local/demo/scenarios/joint-diagnosis.ts';
import { barriersOf } from './barriers.ts';
import { expect, test } from './fixtures.ts';
import { measured } from './measured.ts';
import { accepted, field, send } from './pages/form.ts';
import { sessionRoom } from './pages/session-room.ts';
import { storyOf } from './story.ts';

test.use({ startsAt: '2026-03-23T09:00' });
test.setTimeout(240_000);

test('what a session resolved is voted, minuted, signed by every lead unit, corrected on record, and read in part by its guests', async ({
  county,
}) => {
  const story = storyOf(county, jointDiagnosis);
  const room = sessionRoom(county);
  await story.open();
  await story.tellTo('let-go');
  const id = await story.caseId();
  await county.at('2026-04-27T08:50');
  await room.convene(id, {
    startsAt: '2026-04-28T14:00',
    place: '301 会议室',
    conveners: ['示例市', '发展改革'],
    invited: ['示例甲银行', '科技局'],
  });
  const { session } = await story.state();
  const path = `/sessions/${session?.id}`;

  await test.step('the enterprise sees the session in its own portal, and replies itself', async () => {
    const owner = await county.person('recycling-owner', '/sessions');
    await owner
      .getByRole('main')
      .getByRole('link', { name: /301 会议室/ })
      .click();
    await owner.getByRole('checkbox', { name: /14:00/ }).check();
    await owner.getByLabel(/由谁出席/).fill('法定代表人');
    await send(owner);
    await expect(owner.getByRole('main')).toContainText('1 个时间可以出席');
    expect(await measured(owner, 'owner-reply')).toEqual([]);
  });

  await county.at('2026-04-28T14:00');
  const clerk = await county.person('east-clerk', path);
  await expect(clerk.getByRole('region', { name: /回执|征询时间/ })).toContainText('法定代表人');

  await test.step('it begins, and what is resolved is voted by those who are there', async () => {
    for (const unit of [/甲银行/, /发展改革/, /循环再生/])
      await clerk.getByRole('checkbox', { name: unit }).check();
    await clerk.getByLabel(/甲银行.*的到场人员/).fill('王经理');
    await clerk.getByRole('button', { name: '开始会诊' }).click();
    await accepted(clerk, () => clerk.getByRole('dialog').getByRole('button', { name: '开始会诊' }).click());
    await clerk.getByRole('button', { name: '记录决定' }).click();
    const dialog = clerk.getByRole('dialog', { name: '记录决定' });
    await dialog.getByLabel('决定内容').fill('由甲银行十日内重新评估');
    await dialog.getByLabel('经过表决').check();
    await dialog
      .getByRole('radiogroup', { name: /甲银行/ })
      .getByText('弃权')
      .click();
    await dialog
      .getByRole('radiogroup', { name: /发展改革/ })
      .getByText('赞成')
      .click();
    expect(await barriersOf(clerk, true)).toEqual([]);
    await accepted(clerk, () => dialog.getByRole('button', { name: '记录决定' }).click());
    await expect(clerk.getByRole('region', { name: '会诊决定' })).toContainText('赞成 1，反对 0，弃权 1');
    await room.record(clerk, ['工艺有检测报告，银行没有看到'], []);
    await room.close(clerk, []);
  });

  const layOut = async (label: string, reason?: string) => {
    await clerk.goto(`${county.address}${path}/minutes`);
    await clerk.getByRole('button', { name: label }).click();
    const dialog = clerk.getByRole('dialog', { name: label });
    if (reason !== undefined) await dialog.getByLabel('更正原因').fill(reason);
    await accepted(clerk, () => dialog.getByRole('button', { name: label }).click());
  };
  const sign = async (persona: string) => {
    const signer = await county.person(persona, `${path}/minutes`);
    // Who signed the version before has its page open still.
    await signer.reload();
    await expect(signer.getByRole('article')).toContainText('由甲银行十日内重新评估');
    await signer.getByRole('button', { name: '签名' }).click();
    await accepted(signer, () => signer.getByRole('dialog').getByRole('button', { name: '签名' }).click());
    await expect(signer.getByRole('region', { name: '签发' })).toContainText('发展改革委 负责人');
    return signer;
  };

  await test.step('laid out, signed by every lead unit, frozen', async () => {
    await layOut('送签');
    await expect(clerk.getByRole('region', { name: '签发' })).toContainText('发展改革委：未签');
    await sign('drc-lead');
    await sign('east-head');
    const city = await sign('city-regulator');
    await expect(city.getByRole('navigation', { name: '各版纪要' })).toContainText('已签发');
  });

  await test.step('a correction is a version of its own; the old one stays as it was', async () => {
    await clerk.goto(`${county.address}${path}`);
    await clerk.getByRole('link', { name: '更正会诊结论的文字' }).click();
    await field(clerk, 'findings').fill('工艺有检测报告，专利可以质押');
    await field(clerk, 'why').fill('漏写专利');
    await send(clerk);
    await layOut('更正送签', '漏写专利');
    for (const lead of ['drc-lead', 'east-head', 'city-regulator']) await sign(lead);
    await clerk.goto(`${county.address}${path}/minutes`);
    const article = clerk.getByRole('article');
    await expect(article).toContainText('专利可以质押');
    await expect(article).toContainText('原为：工艺有检测报告，银行没有看到');
    await clerk
      .getByRole('navigation', { name: '各版纪要' })
      .getByRole('link', { name: /第 1 版/ })
      .click();
    await expect(article).not.toContainText('专利可以质押');
  });

  await test.step('a bank reads the count and its own vote, the enterprise its own part', async () => {
    const bank = await county.person('bank-a-manager', `${path}/minutes`);
    const part = bank.getByRole('article');
    await expect(part).toContainText('赞成 1，反对 0，弃权 1');
    await expect(part).toContainText('甲银行 弃权');
    await expect(part).not.toContainText('专利可以质押');
    await expect(part).not.toContainText('发展改革委 赞成');
    const owner = await county.person('recycling-owner', `${path}/minutes`);
    await expect(owner.getByRole('article')).toContainText('专利可以质押');
    await expect(owner.getByRole('article')).not.toContainText('甲银行 弃权');
    expect(await measured(owner, 'owner-minutes')).toEqual([]);
    expect(await measured(clerk, 'minutes')).toEqual([]);
  });
});
