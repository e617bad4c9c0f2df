import { describe, expect, it } from 'vitest';
import { viewOf } from '../../shared/domain/access/views.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { noticesOf } from '../../shared/domain/notices/index.ts';
import { endOfDay } from '../../shared/domain/time/shanghai.ts';
import {
  bankA,
  citySupervisor,
  department,
  enterprise,
  guarantor,
  otherDepartment,
  regulator,
} from '../support/actors.ts';
import { decideTriage, prescription, settle, urge } from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { prescribed } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, passes, type Step, story } from '../support/story.ts';

const until = '2026-08-31';
const askTime = (more: Partial<CommandOf<'askMoreTime'>> = {}): CommandOf<'askMoreTime'> => ({
  ...{ type: 'askMoreTime', prescriptionId: 'rx-1', until, reason: '评估机构尚未出具报告' },
  ...more,
});
const answerTime = (more: Partial<CommandOf<'answerMoreTime'>> = {}): CommandOf<'answerMoreTime'> => ({
  ...{ type: 'answerMoreTime', prescriptionId: 'rx-1', until, granted: true, reason: '情况属实' },
  ...more,
});
const declineTask = (prescriptionId = 'rx-1'): CommandOf<'declinePrescription'> => ({
  ...{ type: 'declinePrescription', prescriptionId, reason: '登记职责不在本单位' },
});
const judge = (more: Partial<CommandOf<'judgePrescription'>> = {}): CommandOf<'judgePrescription'> => ({
  ...{ type: 'judgePrescription', prescriptionId: 'rx-1', helped: 'yes' },
  ...more,
});
const two: readonly Step[] = [
  ...prescribed,
  does(regulator, {
    type: 'addPrescription',
    prescription: prescription({ id: 'rx-2', ownerOrgId: 'guarantor-demo', code: 'RX3' }),
  }),
];
const askedFor: readonly Step[] = [...two, does(department, askTime())];
const dueOn = '2026-06-30';

describe('more time for a measure (申请延期)', () => {
  it('is asked for by its owner; the date in force stands meanwhile', () => {
    const told = given(two).when(askTime(), department).thenEvents({ type: 'MoreTimeAsked', until });
    const [measure] = told.file.prescriptions;
    expect(measure).toMatchObject({ dueOn, moreTime: { until, reason: '评估机构尚未出具报告' } });
    expect(dateClocksOf(told.file)).toContainEqual(
      expect.objectContaining({ id: 'prescription:rx-1', dueAt: endOfDay(dueOn) }),
    );
  });
  it('granted, it is the date from here on, also where the old one had passed', () => {
    const late = story([...askedFor, passes(150)]);
    expect(late.file.prescriptions[0]?.overdueSince).toBeDefined();
    const far = '2027-01-31';
    const told = given([...two, passes(150), does(department, askTime({ until: far }))])
      .when(answerTime({ until: far }), regulator)
      .thenEvents({ type: 'MoreTimeAnswered', granted: true, until: far });
    const [measure] = told.file.prescriptions;
    expect(measure).toMatchObject({ dueOn: far, timesMoved: 1 });
    expect(measure?.overdueSince).toBeUndefined();
    expect(measure?.moreTime).toBeUndefined();
    expect(dateClocksOf(told.file)).toContainEqual(
      expect.objectContaining({ id: 'prescription:rx-1', dueAt: endOfDay(far) }),
    );
  });
  it('refused, the date stands and nothing is asked any more', () => {
    const told = given(askedFor)
      .when(answerTime({ granted: false, reason: '企业等款' }), regulator)
      .thenEvents({ type: 'MoreTimeAnswered', granted: false });
    expect(told.file.prescriptions[0]).toMatchObject({ dueOn });
    expect(told.file.prescriptions[0]?.moreTime).toBeUndefined();
  });
  it('the request that is answered is the one that was read', () => {
    given([...askedFor, does(department, askTime({ until: '2026-09-30' }))])
      .when(answerTime(), regulator)
      .thenRefused('no_more_time_asked', 'until');
    given(two).when(answerTime(), regulator).thenRefused('no_more_time_asked', 'until');
  });
  it('a day that had passed by the time of the answer is granted to nobody', () => {
    given([...two, does(department, askTime({ until: '2026-07-02' })), passes(150)])
      .when(answerTime({ until: '2026-07-02' }), regulator)
      .thenRefused('due_date_past', 'until');
  });
  it('asked for again alike changes nothing; of another day it takes the place of the first', () => {
    given(askedFor).when(askTime(), department).thenNothing();
    given(askedFor)
      .when(askTime({ until: '2026-09-30' }), department)
      .thenEvents({ type: 'MoreTimeAsked', until: '2026-09-30' });
  });
  it('needs a later day and a reason, from whom the measure is, while it is open', () => {
    given(two)
      .when(askTime({ until: dueOn }), department)
      .thenRefused('more_time_not_later', 'until');
    given(two)
      .when(askTime({ until: '2026-01-01' }), department)
      .thenRefused('date_not_ahead', 'until');
    given(two)
      .when(askTime({ until: '2126-01-01' }), department)
      .thenRefused('date_too_far', 'until');
    given(two)
      .when(askTime({ reason: ' ' }), department)
      .thenRefused('note_missing', 'reason');
    given(askedFor)
      .when(answerTime({ reason: ' ' }), regulator)
      .thenRefused('note_missing', 'reason');
    given(two).when(askTime(), guarantor).thenRefused('not_permitted');
    given(two).when(askTime(), otherDepartment).thenRefused('not_permitted');
    given(two)
      .when(askTime({ prescriptionId: 'rx-7' }), regulator)
      .thenRefused('prescription_not_found', 'prescriptionId');
    given([...two, does(department, settle())])
      .when(askTime(), department)
      .thenRefused('prescription_settled');
  });
  it('is answered by the work group alone', () => {
    for (const other of [department, enterprise, citySupervisor])
      given(askedFor).when(answerTime(), other).thenRefused('not_permitted');
  });
  it('what is settled meanwhile asks for nothing any more', () => {
    const { file } = story([...askedFor, does(department, settle())]);
    expect(file.prescriptions[0]?.moreTime).toBeUndefined();
  });
});

describe('a measure that is declined (退回处方)', () => {
  it('the others go on; with the last of them people decide', () => {
    const told = given(two)
      .when(declineTask(), department)
      .thenEvents({ type: 'PrescriptionDeclined', reason: '登记职责不在本单位' });
    expect(told.file.prescriptions[0]).toMatchObject({
      state: 'declined',
      settledBy: { orgId: department.orgId },
    });
    given(told)
      .when(settle('rx-2'), guarantor)
      .thenEvents(
        { type: 'PrescriptionSettled' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'prescriptionFailed' } },
      );
  });
  it('the only one of a plan sends the case to triage at once', () => {
    given(prescribed)
      .when(declineTask(), department)
      .thenEvents(
        { type: 'PrescriptionDeclined' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'prescriptionFailed' } },
      );
  });
  it('is no failure of a later plan', () => {
    given([
      ...prescribed,
      does(department, declineTask()),
      does(regulator, decideTriage('coaching', { prescriptions: [prescription({ id: 'rx-9' })] })),
    ])
      .when(settle('rx-9'), department)
      .thenEvents(
        { type: 'PrescriptionSettled' },
        { type: 'StageEntered', phase: { stage: 'secondRecommendation' } },
      );
  });
  it('again alike changes nothing; what is settled otherwise stands', () => {
    given([...two, does(department, declineTask())])
      .when(declineTask(), department)
      .thenNothing();
    given([...two, does(department, settle())])
      .when(declineTask(), department)
      .thenRefused('prescription_settled');
    given(two)
      .when({ ...declineTask(), reason: '' }, department)
      .thenRefused('note_missing', 'reason');
    given(two).when(declineTask(), guarantor).thenRefused('not_permitted');
  });
});

describe('whether a measure helped (成效反馈)', () => {
  const done: readonly Step[] = [...two, does(department, settle())];
  it('each side says it for itself, and may say it anew', () => {
    const { file } = story([
      ...done,
      does(enterprise, judge({ helped: 'partly', note: '评估太慢' })),
      does(regulator, judge({ helped: 'no' })),
      does(regulator, judge({ helped: 'yes' })),
    ]);
    expect(file.prescriptions[0]?.judged).toMatchObject({
      enterprise: { helped: 'partly', note: '评估太慢' },
      workGroup: { helped: 'yes' },
    });
  });
  it('is said of what is done, in whatever stage the case is by then', () => {
    given(two).when(judge(), regulator).thenRefused('prescription_not_done', 'prescriptionId');
    given(done)
      .when(judge({ prescriptionId: 'rx-7' }), enterprise)
      .thenRefused('prescription_not_found', 'prescriptionId');
    given([...done, does(guarantor, settle('rx-2'))])
      .when(judge(), enterprise)
      .thenEvents({ type: 'PrescriptionJudged', judge: 'enterprise', helped: 'yes' });
    given([...done, does(enterprise, judge())])
      .when(judge(), enterprise)
      .thenNothing();
  });
  it('is between the enterprise and its work group: owners and banks do not read it', () => {
    const { file } = story([
      ...done,
      does(guarantor, settle('rx-2')),
      does(enterprise, judge({ helped: 'no', note: '没有用' })),
    ]);
    const judgedFor = (actor: typeof enterprise) =>
      viewOf(actor, file, demoRules.isWithin)?.prescriptions.map(({ judged }) => judged?.enterprise?.helped);
    expect(judgedFor(enterprise)).toContain('no');
    expect(judgedFor(regulator)).toContain('no');
    expect(judgedFor(department)).toEqual([undefined]);
    expect(judgedFor(bankA)).toEqual([undefined, undefined]);
  });
});

describe('urging one measure (催办)', () => {
  it('tells its owner and nobody else', () => {
    const one = { ...urge(), prescriptionId: 'rx-2' };
    const told = given(two).when(one, regulator).thenEvents({ type: 'Urged', prescriptionId: 'rx-2' });
    const notices = noticesOf(
      [{ type: 'Urged', at: 0, by: regulator, note: '请办结', prescriptionId: 'rx-2' }],
      { file: told.file, routesItself: false },
    );
    expect(notices.map(({ kind, orgId }) => [kind, orgId])).toEqual([['urged', 'guarantor-demo']]);
  });
  it('is refused for what is over or not there', () => {
    given(two)
      .when({ ...urge(), prescriptionId: 'rx-7' }, regulator)
      .thenRefused('prescription_not_found', 'prescriptionId');
    given([...two, does(department, settle())])
      .when({ ...urge(), prescriptionId: 'rx-1' }, regulator)
      .thenRefused('prescription_settled', 'prescriptionId');
  });
});

describe('what ends with its case', () => {
  it('asks for no time any more', () => {
    const { file } = story([...askedFor, does(enterprise, { type: 'withdraw', reason: '不再需要' })]);
    expect(file.prescriptions.map(({ state, moreTime }) => [state, moreTime])).toEqual([
      ['cancelled', undefined],
      ['cancelled', undefined],
    ]);
    expect(dateClocksOf(file).some(({ kind }) => kind === 'prescription')).toBe(false);
  });
  it('a date that was moved no longer passes', () => {
    given([...askedFor, does(regulator, answerTime())])
      .when({ type: 'passDeadline', clockId: 'prescription:rx-1', dueAt: endOfDay(dueOn) }, systemActor, {
        at: endOfDay(dueOn) + 1,
      })
      .thenRefused('deadline_not_due', 'clockId');
  });
});
