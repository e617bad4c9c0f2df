import { describe, expect, it } from 'vitest';
import { applicationRefusalTexts } from '../../shared/application/refusal-texts.data.ts';
import { type RefusalCode, textOf } from '../../shared/application/refusals.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { refusalTexts } from '../../shared/domain/case/refusal-texts.data.ts';
import {
  bankA,
  bankB,
  citySupervisor,
  department,
  enterprise,
  otherDepartment,
  regulator,
} from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import {
  accepted,
  asking,
  closedAsLent,
  drawn,
  granted,
  letGo,
  opened,
  prescribed,
  toDiagnosis,
  withdrawn,
} from '../support/paths.ts';
import { does, passes, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const told = (past: readonly Step[], command: Command, by: Actor) => {
  const { decision } = given(past).when(command, by);
  if (decision.ok) throw new Error('It was accepted');
  return textOf(decision.refusal);
};

describe('a refusal by the stage says where the case stands and what this person can do there', () => {
  it('in both languages', () => {
    expect(told(opened, say.recommendTo('bank-a'), regulator)).toEqual({
      zh: '案件现处于“五项标准审核”阶段，不能进行此操作。现在可以：更正申报内容、审核五项标准。',
      en: 'The case stands in “Five-standard review”, where this cannot be done. What can be done now: amend the application, review the five standards.',
    });
  });

  const contact: Command = { type: 'recordContact' };
  const wait = '目前没有需要您办理的事项，请等待。';
  const now = (what: string) => `现在可以：${what}。`;
  it.each<[string, readonly Step[], Command, Actor, string]>([
    ['a bank that has declined', prescribed, contact, bankA, wait],
    [
      'a bank whose time is up',
      [...asking('bank-a', 'bank-b'), does(bankA, say.decline('R02')), passes(40), letGo],
      contact,
      bankB,
      now('提交授信、登记未授信'),
    ],
    ['a bank whose offer was taken', accepted, contact, bankA, now('登记合同、放弃授信')],
    [
      'a bank whose offer was not taken',
      [
        ...asking('bank-a', 'bank-b'),
        does(bankA, say.grant()),
        does(bankB, say.grant()),
        does(enterprise, say.acceptOffer('bank-b')),
      ],
      contact,
      bankA,
      wait,
    ],
    ['the enterprise that chooses', granted, say.supplyInformation(), enterprise, now('选定授信')],
    ['the enterprise that has chosen', accepted, say.supplyInformation(), enterprise, now('放弃授信')],
    ['the enterprise that has its money', drawn, say.supplyInformation(), enterprise, wait],
    [
      'the work group of a diagnosis not yet called',
      toDiagnosis,
      say.screen(),
      regulator,
      now('更正申报内容、决定分流、排入会诊'),
    ],
    [
      'the work group of a case on an agenda',
      prescribed.slice(0, -1),
      say.screen(),
      regulator,
      now('更正申报内容、决定分流、登记会诊结论'),
    ],
    [
      'the work group of a plan',
      prescribed,
      say.screen(),
      regulator,
      now('更正申报内容、增开处方、办结处方、退回处方、申请处方延期'),
    ],
    ['the work group while banks work', asking('bank-a'), say.screen(), regulator, wait],
    [
      'the work group while a bank is late',
      [...asking('bank-a'), passes(40)],
      say.screen(),
      regulator,
      now('不再等待银行'),
    ],
    ['the work group once money has flowed', drawn, say.screen(), regulator, now('登记放款、按已放款办结')],
  ])('to %s', (_who, past, command, by, possible) => {
    expect(told(past, command, by).zh).toContain(`不能进行此操作。${possible}`);
  });

  it('names the moment of the last stage to whoever may know it, and to others the stage alone', () => {
    expect(told(granted, say.screen(), regulator).zh).toContain('“选定授信”阶段');
    expect(told(accepted, { type: 'recordContact' }, bankA).zh).toContain('“签约”阶段');
    expect(told(accepted, { type: 'recordContact' }, bankB).zh).toContain('“放款办结”阶段');
  });

  it('also where a command has stages of its own', () => {
    expect(told(toDiagnosis, say.decideTriage('jointDiagnosis'), regulator).zh).toContain(
      '现处于“联合会诊”阶段',
    );
  });

  it('and how it ended, with who can reopen it', () => {
    const group = /由.*专班.*重新开启案件/;
    expect(told(withdrawn, say.urge(), regulator).zh).toMatch(group);
    expect(told(withdrawn, say.urge(), regulator).zh).toContain('案件已结束（企业放弃）');
    expect(told(closedAsLent, say.supplyInformation(), enterprise).zh).toMatch(group);
  });
});

describe('a refusal by who asks says who can do it', () => {
  it.each<[string, readonly Step[], Command, Actor, RegExp]>([
    [
      'the work group that holds the case, to its supervisor',
      opened,
      say.screen(),
      citySupervisor,
      /^您的身份不能进行此操作。请由.+专班.*办理。$/,
    ],
    ['the work group, to the enterprise', opened, say.screen(), enterprise, /请由.+专班.*办理。$/],
    ['the bank, to the work group', asking('bank-a'), say.grant(), regulator, /请由受理本案的银行办理。$/],
    ['the enterprise, to the work group', withdrawn, say.requestErasure(), regulator, /请由企业办理。$/],
  ])('%s', (_who, past, command, by, sentence) => {
    expect(told(past, command, by).zh).toMatch(sentence);
  });

  it('tells a stranger nothing of who holds it', () => {
    expect(told(opened, say.screen(), otherDepartment).zh).toContain('负责的工作专班');
    expect(told(opened, say.settle(), department).en).toContain('the work group in charge');
  });
});

describe('a firm whose open case another holds', () => {
  it('is told the work group to ask, and not the case', async () => {
    const test = makeTestApp();
    await test.execute(regulator, say.openCase());
    const other = { ...regulator, orgId: 'wg-demo-west' };
    const again = say.openCase({ caseId: 'case-2', orgId: 'wg-demo-west' });
    const answer = await test.app.execute({ caseId: 'case-2', actor: other, command: again });
    if (answer.ok) throw new Error('It was accepted');
    expect(answer.refusal.detail).toBeUndefined();
    const holder = test.deps.rules.caseRules('demo', test.clock.now())?.organisationName('wg-demo-east');
    expect(holder?.zh).toBeDefined();
    expect(textOf(answer.refusal).zh).toContain(`由${holder?.zh}持有`);
    expect(textOf(answer.refusal).en).toContain(`held by ${holder?.en}`);
  });
});

describe('risk shares', () => {
  const shares = (...given: readonly (readonly ['bank' | 'guarantor', number])[]) => ({
    riskShares: given.map(([party, shareBp]) => ({ party, shareBp })),
  });
  it.each([
    ['one party twice', shares(['bank', 4_000], ['bank', 6_000]), 'shares_not_valid'],
    ['a share below nothing', shares(['bank', -1_000], ['guarantor', 11_000]), 'shares_not_valid'],
    ['less than the whole', shares(['bank', 4_000], ['guarantor', 5_000]), 'shares_not_whole'],
  ] as const)('without a scheme do not speak of one: %s', (_what, given_, code) => {
    const command = say.signContract(given_);
    given(accepted).when(command, bankA).thenRefused(code, 'riskShares');
    expect(told(accepted, command, bankA).zh).not.toContain('方案');
    expect(told(accepted, command, bankA).en).not.toContain('scheme');
  });
});

describe('every refusal', () => {
  const all = Object.keys({ ...refusalTexts(), ...applicationRefusalTexts() }) as RefusalCode[];
  it.each(all)('%s says what to do next, or that there is nothing to do', (code) => {
    const { zh, en } = textOf({ code });
    expect(zh).toMatch(/请|现在可以|无需|会自动/);
    expect(en.length).toBeGreaterThan(20);
  });
});
