import { penalty } from '../../../local/demo/scenarios/penalty.ts';
import { expect, test } from '../fixtures.ts';
import { bankDesk } from '../pages/bank.ts';
import { caseFile } from '../pages/case-file.ts';
import { enterpriseOwner } from '../pages/enterprise.ts';
import { signContract } from '../pages/loan.ts';
import { participantTasks } from '../pages/participant.ts';
import { recommendationDesk } from '../pages/recommendation-desk.ts';
import { sessionRoom } from '../pages/session-room.ts';
import { storyOf } from '../story.ts';

test.use({ startsAt: '2026-05-18T09:00' });

test('a penalty not cleared: two prescriptions settled, and the same bank lends', async ({ county }) => {
  const story = storyOf(county, penalty);
  const bank = bankDesk(county, 'bank-b');
  const room = sessionRoom(county);
  await story.open();
  const id = await story.caseId();
  await story.tellTo('contact');
  await story.come('decline');
  await bank.decline(
    id,
    '行政处罚',
    '市场监管部门的一项罚款尚未缴清，公示信息未更新',
    '缴清罚款并完成信用修复后可再次申请',
  );
  await story.tellTo('convene');
  await story.come('diagnose');
  const { session } = await story.state();
  const typist = await room.open(session?.id ?? '');
  await room.record(
    typist,
    ['罚款 2 万元未缴，企业不清楚信用修复的办理方式'],
    [
      { code: '信用修复', measure: '缴清罚款，提交信用修复申请', owner: '示例精铸', dueOn: '2026-06-05' },
      { code: '信用修复', measure: '受理信用修复，更新公示信息', owner: '市场监管局', dueOn: '2026-06-12' },
    ],
  );
  await story.tellTo('close-session');

  await story.come('pay');
  await enterpriseOwner(county, 'foundry-owner').settle('罚款已缴清，缴款凭证已上传');
  await story.come('update-record');
  await participantTasks(county, 'samr-officer').settle(id, '信用修复已办结，公示信息已更新');
  await story.come('amend');
  await caseFile(county).clearFlags(id);
  await story.come('recommend-again');
  await recommendationDesk(county).recommend(id, ['政府性融资担保贷'], '处罚已了结，原因已修复');
  await story.tellTo('grant');
  await story.come('accept');
  await enterpriseOwner(county, 'foundry-owner').accept(id);
  await story.come('sign');
  await signContract(await bank.loan(id), {
    number: '示例乙银担字2026第0229号',
    signedOn: '2026-06-10',
    scheme: '国家融资担保基金标准分险',
    shares: [
      ['银行', '20'],
      ['政府性融资担保机构', '40'],
      ['省级再担保机构', '20'],
      ['国家融资担保基金', '20'],
    ],
  });
  await story.tellTo('close');
  expect(await story.differences()).toEqual([]);
});
