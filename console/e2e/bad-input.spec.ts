import { penalty } from '../../local/demo/scenarios/penalty.ts';
import { points } from '../../local/demo/scenarios/points.ts';
import { expect, test } from './fixtures.ts';
import { bankDesk } from './pages/bank.ts';
import { caseFile } from './pages/case-file.ts';
import { field, fill, pick, sendButton } from './pages/form.ts';
import { refuses } from './refuses.ts';
import { storyOf } from './story.ts';

const chinese = /[\u4e00-\u9fff]/;
const english = /^[\x20-\x7e\u2019]+$/;

test('what the clerk typed wrong is said at its field, and nothing is lost', async ({ county }) => {
  const story = storyOf(county, points);
  await story.open();
  const id = await story.caseId();
  const clerk = caseFile(county);

  const opening = await county.person('east-clerk', '/opening');
  await refuses(
    opening,
    'applicant_identity_code',
    { applicant_identity_code: '91000000MADEM0118X' },
    chinese,
  );

  const screening = await clerk.begin(id, 'screen');
  await pick(screening, 'findings_0_finding', 'pass');
  await refuses(screening, 'findings_1_finding', { findings_0_evidence: '现场核实' }, chinese);

  const amending = await clerk.begin(id, 'amend');
  await refuses(amending, 'need_amountFen', { need_amountFen: '九百', need_purposeText: '原料' }, chinese);

  // Neither less than nothing nor a part of a person is rounded to what may stand there.
  const figures = await clerk.begin(id, 'amend');
  const wrong = { applicant_facts_revenue: '-5', applicant_facts_employees: '3.7' };
  await refuses(figures, 'applicant_facts_revenue', wrong, chinese);
  await refuses(figures, 'applicant_facts_employees', wrong, chinese);

  const withdrawing = await clerk.begin(id, 'withdraw');
  await refuses(withdrawing, 'reason', { reason: ' ' }, chinese);
  await fill(withdrawing, { reason: '企业自己申请撤回' });
  await sendButton(withdrawing).click();
  const sure = withdrawing.getByRole('dialog', { name: '请确认后提交' });
  await expect(sure).toContainText('不能撤回');
  await sure.getByRole('button', { name: '返回修改' }).click();
  expect((await story.state()).view.phase.stage).toBe('screening');
});

test('what the bank typed wrong is said at its field, in English as well', async ({ county }) => {
  const story = storyOf(county, points);
  await story.open();
  await story.tellTo('contact');
  const id = await story.caseId();
  const bank = bankDesk(county, 'bank-a');

  const terms = { amountFen: '9百', rateBp: '3.41', tenorMonths: '24', conditions: '每季报送报表' };
  await refuses(await bank.answer(id, 'grant'), 'amountFen', terms, chinese);

  const page = await bank.opened(id);
  const leave = page.getByRole('dialog').getByRole('button', { name: /离开/ });
  if (await leave.isVisible()) await leave.click();
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await page.goto(`${county.address}/cases/${id}/answer?kind=decline`);
  await refuses(page, 'reasonCodes', {}, english);
  await refuses(page, 'explanation', { suggestion: 'Ask the science bureau for an account' }, english);
});

test('what the owner left out is said at its field, and the step is not left', async ({ county }) => {
  const page = await county.person('points-owner', '/apply');
  await refuses(page, 'applicant_name', { applicant_contact_name: '张三' }, chinese);
  await page.reload();
  await expect(field(page, 'applicant_contact_name')).toHaveValue('张三');
});

test('a department that says nothing of its proof is told so', async ({ county }) => {
  const story = storyOf(county, penalty);
  await story.open();
  await story.tellTo('close-session');
  const page = await county.person('samr-officer', `/cases/${await story.caseId()}`);
  await page.getByRole('button', { name: '已办成，填写凭证' }).click();
  await refuses(page, 'evidence', { evidence: ' ' }, chinese);
});
