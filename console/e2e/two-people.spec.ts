import { jointDiagnosis } from '../../local/demo/scenarios/joint-diagnosis.ts';
import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { bankDesk } from './pages/bank.ts';
import { caseFile } from './pages/case-file.ts';
import { answered, choose, fill, pick, press, sendButton } from './pages/form.ts';
import { storyOf } from './story.ts';

/** The browser itself notes a refusal as an error; here it is what the test is about. */
const refused = /status of 412/;

test('two banks answer at the same moment, and both answers count', async ({ county }) => {
  county.expectComplaint(refused);
  const story = storyOf(county, jointDiagnosis);
  await story.open();
  await story.tellTo('contact-c');
  const id = await story.caseId();
  await county.at('2026-04-02T15:00');

  const granting = await bankDesk(county, 'bank-a').answer(id, 'grant');
  await fill(granting, { amountFen: '800', rateBp: '3.6', tenorMonths: '24' });
  await choose(granting, 'method', '信用');
  // The score is still provisional: by points nobody lends on it.
  await choose(granting, 'basis_productId', '银行自定条件');
  await fill(granting, { basis_reason: '总行专项审批，不按积分' });
  const declining = await bankDesk(county, 'bank-c').answer(id, 'decline');
  await choose(declining, 'reasonCodes', '信息不对称');
  await fill(declining, { explanation: '工艺较新，无法核实', suggestion: '请科技部门出具技术说明' });
  await pick(declining, 'repairable', 'yes');

  const answers = await Promise.all([granting, declining].map((page) => answered(page, () => press(page))));
  // Whoever comes second may be shown what changed; what they typed is applied to it.
  for (const [index, page] of [granting, declining].entries())
    if (answers[index]?.status() === 412)
      await answered(page, () =>
        page
          .getByRole('dialog')
          .getByRole('button', { name: /提交我的内容/ })
          .click(),
      );

  const { view } = await story.state();
  const lines = view.rounds.flatMap((round) => round.lines);
  const kindOf = (bankId: string) => lines.find((line) => line.bankId === bankId)?.answer?.kind;
  expect([kindOf('bank-a'), kindOf('bank-c')]).toEqual(['granted', 'declined']);
});

test('two clerks edit one case: the second sees what differs and applies theirs again', async ({
  county,
}) => {
  county.expectComplaint(refused);
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('screen');
  const id = await story.caseId();

  const second = await caseFile(county, 'east-head').begin(id, 'amend');
  await fill(second, { need_purposeText: '原料采购、流动资金和检测设备' });
  const first = await caseFile(county, 'east-clerk').begin(id, 'amend');
  await fill(first, { need_amountFen: '800' });
  expect((await answered(first, () => sendButton(first).click())).status()).toBe(200);

  expect((await answered(second, () => sendButton(second).click())).status()).toBe(412);
  const dialog = second.getByRole('dialog', { name: '案件已被他人更新' });
  // The organisation, not somebody's account.
  await expect(dialog).toContainText(/示例市东县工作专班 于 /);
  await expect(dialog.getByRole('row', { name: /需求金额 900 万元 800 万元/ })).toBeVisible();
  const again = await answered(second, () => dialog.getByRole('button', { name: /提交我的内容/ }).click());
  expect(again.status()).toBe(200);
  await expect(dialog).toHaveCount(0);

  const { need } = (await story.state()).view;
  expect([need.amountFen, need.purposeText]).toEqual([800_000_000, '原料采购、流动资金和检测设备']);
});
