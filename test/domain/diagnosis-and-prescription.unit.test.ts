import { describe, expect, it } from 'vitest';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { dateClocksOf } from '../../shared/domain/case/clocks.ts';
import { endOfDay } from '../../shared/domain/time/shanghai.ts';
import { department, enterprise, guarantor, otherDepartment, regulator } from '../support/actors.ts';
import {
  decideTriage,
  prescription,
  recordDiagnosis,
  scheduleDiagnosis,
  screen,
  settle,
} from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { opened, prescribed, toDiagnosis } from '../support/paths.ts';
import { does, passes, type Step, story } from '../support/story.ts';

const scheduled: readonly Step[] = [...toDiagnosis, does(regulator, scheduleDiagnosis())];

describe('the agenda of a joint diagnosis (联合会诊)', () => {
  it('takes the case once, and for one session only', () => {
    const told = given(toDiagnosis)
      .when(scheduleDiagnosis(), regulator)
      .thenEvents({ type: 'DiagnosisScheduled', sessionId: 'session-1' });
    given(told).when(scheduleDiagnosis(), regulator).thenNothing();
    given(told).when(scheduleDiagnosis('session-2'), regulator).thenRefused('already_scheduled', 'sessionId');
  });
  it('only the session that has the case may record it', () => {
    given(toDiagnosis).when(recordDiagnosis(), regulator).thenRefused('other_session', 'sessionId');
    given(scheduled)
      .when(recordDiagnosis({ sessionId: 'session-2' }), regulator)
      .thenRefused('other_session', 'sessionId');
  });
});

describe('what becomes of a case at a session (处置)', () => {
  it('held with prescriptions: they are carried out first', () => {
    given(scheduled)
      .when(recordDiagnosis(), regulator)
      .thenEvents(
        { type: 'DiagnosisRecorded', diagnosis: { sessionId: 'session-1', disposition: 'held' } },
        { type: 'PrescriptionAdded', prescription: { id: 'rx-1', sessionId: 'session-1', state: 'open' } },
        { type: 'StageEntered', phase: { stage: 'prescription', afterwards: 'secondRecommendation' } },
      );
  });
  it('held without, to be recommended again', () => {
    given(scheduled)
      .when(recordDiagnosis({ prescriptions: [], recommendAgain: true }), regulator)
      .thenEvents(
        { type: 'DiagnosisRecorded' },
        { type: 'StageEntered', phase: { stage: 'secondRecommendation' } },
      );
  });
  it('held without a plan: a person triages', () => {
    given(scheduled)
      .when(recordDiagnosis({ prescriptions: [] }), regulator)
      .thenEvents(
        { type: 'DiagnosisRecorded' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'diagnosisWithoutPlan' } },
      );
  });
  it.each(['postponed', 'cancelled', 'noShow'] as const)(
    '%s: it waits for another session',
    (disposition) => {
      const told = given(scheduled)
        .when(recordDiagnosis({ disposition }), regulator)
        .thenEvents(
          { type: 'DiagnosisRecorded', diagnosis: { disposition } },
          { type: 'StageEntered', phase: { stage: 'jointDiagnosis' } },
        );
      expect(told.file.prescriptions).toEqual([]);
      given(told).when(scheduleDiagnosis('session-2'), regulator).thenEvents({ type: 'DiagnosisScheduled' });
    },
  );
  it.each(['postponed', 'cancelled', 'noShow'] as const)(
    '%s with a prescription is refused: nothing that was written is lost without a word',
    (disposition) => {
      given(scheduled)
        .when(recordDiagnosis({ disposition, prescriptions: [prescription()] }), regulator)
        .thenRefused('prescribed_unheld', 'prescriptions');
    },
  );
  it('prescriptions come from the catalogue', () => {
    given(scheduled)
      .when(
        recordDiagnosis({ prescriptions: [prescription(), prescription({ id: 'rx-2', code: 'RX0' })] }),
        regulator,
      )
      .thenRefused('unknown_prescription_code', 'prescriptions.1.code');
  });
});

describe('carrying out prescriptions (处方执行)', () => {
  it('the owner settles the last one, and the case is recommended again', () => {
    given(prescribed)
      .when(settle(), department)
      .thenEvents(
        { type: 'PrescriptionSettled', prescriptionId: 'rx-1', state: 'done' },
        { type: 'StageEntered', phase: { stage: 'secondRecommendation' } },
      );
  });
  it('the work group may waive, the owner may not', () => {
    given(prescribed).when(settle('rx-1', 'waived'), department).thenRefused('not_permitted', 'result');
    given(prescribed)
      .when(settle('rx-1', 'waived'), regulator)
      .thenEvents(
        { type: 'PrescriptionSettled', state: 'waived' },
        { type: 'StageEntered', phase: { stage: 'secondRecommendation' } },
      );
  });
  it('one that failed leads to triage', () => {
    given(prescribed)
      .when(settle('rx-1', 'failed'), department)
      .thenEvents(
        { type: 'PrescriptionSettled', state: 'failed' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'prescriptionFailed' } },
      );
  });
  const second = {
    type: 'addPrescription',
    prescription: prescription({ id: 'rx-2', ownerOrgId: 'guarantor-demo', code: 'RX3' }),
  } as const;
  const two: readonly Step[] = [...prescribed, does(regulator, second)];
  it('the case waits until none is open, in whatever order', () => {
    const told = given(two).when(settle('rx-2'), guarantor).thenEvents({ type: 'PrescriptionSettled' });
    given(told)
      .when(settle('rx-1'), department)
      .thenEvents({ type: 'PrescriptionSettled' }, { type: 'StageEntered' });
  });
  it('an earlier failure of the same plan is not forgotten', () => {
    const told = given(two)
      .when(settle('rx-2', 'failed'), guarantor)
      .thenEvents({ type: 'PrescriptionSettled' });
    given(told)
      .when(settle('rx-1'), department)
      .thenEvents(
        { type: 'PrescriptionSettled' },
        { type: 'StageEntered', phase: { stage: 'triage', cause: 'prescriptionFailed' } },
      );
  });
  it('the failure of an earlier plan does not count against a new one', () => {
    const again: readonly Step[] = [
      ...prescribed,
      does(department, settle('rx-1', 'failed')),
      does(regulator, decideTriage('coaching', { prescriptions: [prescription({ id: 'rx-9' })] })),
    ];
    given(again)
      .when(settle('rx-9'), department)
      .thenEvents(
        { type: 'PrescriptionSettled' },
        { type: 'StageEntered', phase: { stage: 'secondRecommendation' } },
      );
  });
  it('added twice under one id changes nothing', () => {
    given(two).when(second, regulator).thenNothing();
  });
  it('settled again alike changes nothing; differently it stands', () => {
    const told = given(two).when(settle('rx-2'), guarantor).thenEvents({ type: 'PrescriptionSettled' });
    given(told).when(settle('rx-2'), guarantor).thenNothing();
    given(told).when(settle('rx-2', 'failed'), guarantor).thenRefused('prescription_settled');
  });
  it('is refused to whoever does not own it, without evidence, and for one that is not there', () => {
    given(two).when(settle('rx-1'), guarantor).thenRefused('not_permitted');
    given(two).when(settle('rx-1'), enterprise).thenRefused('not_permitted');
    given(two).when(settle('rx-1'), otherDepartment).thenRefused('not_permitted');
    given(two)
      .when({ ...settle(), evidence: ' ' }, department)
      .thenRefused('note_missing', 'evidence');
    given(two).when(settle('rx-7'), regulator).thenRefused('prescription_not_found', 'prescriptionId');
  });
  it('coaching of a case that never met the standards is followed by their review', () => {
    const coached: readonly Step[] = [
      ...opened,
      does(regulator, screen({ goodCredit: 'fail' })),
      does(regulator, decideTriage('coaching', { prescriptions: [prescription({ code: 'RX9' })] })),
    ];
    given(coached)
      .when(settle(), department)
      .thenEvents({ type: 'PrescriptionSettled' }, { type: 'StageEntered', phase: { stage: 'screening' } });
  });
  it('a due date that passes is marked once and blocks nothing', () => {
    const dueAt = endOfDay('2026-06-30');
    expect(dateClocksOf(story(prescribed).file)).toMatchObject([
      { id: 'plan', kind: 'plan' },
      { id: 'prescription:rx-1', kind: 'prescription', dueAt },
    ]);
    const told = given(prescribed)
      .when({ type: 'passDeadline', clockId: 'prescription:rx-1', dueAt }, systemActor, { at: dueAt + 1 })
      .thenEvents({ type: 'PrescriptionFellDue', prescriptionId: 'rx-1' });
    expect(dateClocksOf(told.file)).toMatchObject([{ id: 'plan' }]);
    const { file } = story([...prescribed, passes(150)]);
    expect(file.prescriptions[0]?.overdueSince).toBeDefined();
    given(story([...prescribed, passes(150)]))
      .when(settle(), department)
      .thenEvents({ type: 'PrescriptionSettled' }, { type: 'StageEntered' });
  });
});
