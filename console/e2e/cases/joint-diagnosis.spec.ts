import { jointDiagnosis } from '../../../local/demo/scenarios/joint-diagnosis.ts';
import { expect, test } from '../fixtures.ts';
import { bankDesk } from '../pages/bank.ts';
import { caseFile } from '../pages/case-file.ts';
import { enterpriseOwner } from '../pages/enterprise.ts';
import { participantTasks } from '../pages/participant.ts';
import { recommendationDesk } from '../pages/recommendation-desk.ts';
import { sessionRoom } from '../pages/session-room.ts';
import { storyOf } from '../story.ts';

const cannotJudge = ['信息不对称', '化学回收工艺较新，研发投入和技术来源无法核实，难以判断前景'] as const;
const banks = ['示例甲银行', '示例乙银行', '示例丙银行'];

test.use({ startsAt: '2026-03-23T09:00' });

test('no bank could judge it: a joint diagnosis, then 10,000,000 yuan', async ({ county }) => {
  const story = storyOf(county, jointDiagnosis);
  const room = sessionRoom(county);
  await story.open();
  const id = await story.caseId();
  await story.tellTo('screen');
  await story.come('recommend');
  await recommendationDesk(county).recommend(
    id,
    ['创新积分信用贷', '政府性融资担保贷', '示例丙银行.*科技信用贷'],
    '三家银行同时推荐；技术资料暂缺，积分暂不评级',
  );
  await story.tellTo('contact-c');
  await story.come('decline-a');
  await bankDesk(county, 'bank-a').decline(id, ...cannotJudge, '请科技部门出具技术说明');
  await story.come('decline-c');
  await bankDesk(county, 'bank-c').decline(id, ...cannotJudge, '核实研发数据后可重新评估');
  await story.come('urge');
  await caseFile(county).urge(id, '请乙银行在 4 月 24 日前答复');
  await story.come('silence');
  const file = await caseFile(county).open(id);
  await expect(file.getByText('逾期未答复').first()).toBeVisible();
  await story.come('let-go');
  await caseFile(county).endWaiting(id, '乙银行逾期未答复，经电话核实近期不能办理');

  await story.come('convene');
  await room.convene(id, {
    startsAt: '2026-04-28T14:00',
    place: '东县政务服务中心 301 会议室（虚构）',
    conveners: ['示例市', '发展改革'],
    invited: [...banks, '科技局', '担保'],
  });
  await story.come('diagnose');
  const { session } = await story.state();
  const typist = await room.open(session?.id ?? '');
  await room.record(
    typist,
    ['工艺成熟度有第三方检测报告，但银行没有看到', '研发费用未单独归集，积分覆盖率不足'],
    [
      {
        code: '技术增信',
        measure: '核实研发投入、专利和技术合同，出具技术说明',
        owner: '科技局',
        dueOn: '2026-05-08',
      },
      {
        code: '补齐材料',
        measure: '建立研发台账，补齐研发和人员数据',
        owner: '示例循环再生',
        dueOn: '2026-05-08',
      },
    ],
    '数据核实后由丙银行按科技信用贷重新评估',
  );
  await story.come('close-session');
  await room.close(typist, [...banks, /科技局/, /担保/, /循环再生/]);

  await story.come('verify');
  await participantTasks(county, 'sci-tech-officer').settle(
    id,
    '研发投入、18 件知识产权和技术合同已核实，技术说明已送银行',
  );
  await story.tellTo('amend');
  await story.come('books');
  await enterpriseOwner(county, 'recycling-owner').settle('研发台账已建立，数据已按科技部门核实结果更正');
  await story.come('recommend-again');
  await recommendationDesk(county).recommend(
    id,
    ['示例丙银行.*科技信用贷'],
    '信息不对称已修复；积分已评级，符合科技信用贷条件',
  );
  await story.tellTo('materials');
  await story.come('grant');
  await bankDesk(county, 'bank-c').grant(id, { wan: '1000', percent: '3.65', months: '24', method: '信用' });
  await story.tellTo('close');
  expect(await story.differences()).toEqual([]);
});
