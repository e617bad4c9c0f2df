import { describe, expect, it } from 'vitest';
import { nextDueFor } from '../../shared/domain/access/next-due.ts';
import { viewOf } from '../../shared/domain/access/views.ts';
import { clocksOf } from '../../shared/domain/case/clocks.ts';
import type { CommandOf } from '../../shared/domain/case/commands.ts';
import { partLineOf } from '../../shared/domain/register/part-line.ts';
import { endOfDay } from '../../shared/domain/time/shanghai.ts';
import { bankA, bankB, department, enterprise, guarantor, regulator } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { given } from '../support/decider.ts';
import { asking, prescribed } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';
import { does, passes, type Step, story } from '../support/story.ts';

const dueOn = '2026-06-30';
const give = (more: Parameters<typeof say.prescription>[0] = {}): CommandOf<'addPrescription'> => ({
  type: 'addPrescription',
  prescription: say.prescription({ id: 'rx-9', code: 'RX3', ownerOrgId: 'guarantor-demo', dueOn, ...more }),
});
const whileAsked: readonly Step[] = [...asking('bank-a', 'bank-b'), does(regulator, give())];
const clock = { id: 'prescription:rx-9', kind: 'prescription', dueAt: endOfDay(dueOn) };

describe('a prescription while banks work on the case (银行办理期间开具处方)', () => {
  it('is its owner’s to carry out, with its own date; the case stays with the banks', () => {
    const { file } = given(asking('bank-a', 'bank-b'))
      .when(give(), regulator)
      .thenEvents({ type: 'PrescriptionAdded', prescription: { beside: true, state: 'open' } });
    expect(file.phase).toEqual({ stage: 'bankHandling', round: 1 });
    expect(clocksOf(file)).toContainEqual(clock);
    expect(partLineOf(file, 'guarantor-demo')?.part).toMatchObject({
      turn: 'task',
      ownTasks: [{ id: 'rx-9', awaited: true }],
    });
    expect(nextDueFor(file, guarantor)).toEqual({ at: endOfDay(dueOn), kind: 'prescription' });
  });
  it('is read by no bank while it is open, and by all of them once it is done', () => {
    const { file } = story(whileAsked);
    const seenBy = (told: typeof file) => viewOf(bankA, told, demoRules.isWithin)?.prescriptions ?? [];
    expect(seenBy(file)).toEqual([]);
    const done = story([...whileAsked, does(guarantor, say.settle('rx-9'))]);
    expect(seenBy(done.file)).toMatchObject([{ id: 'rx-9', state: 'done' }]);
  });
  it('settled, declined or failed, it moves the case nowhere', () => {
    const { file } = given(whileAsked)
      .when(say.settle('rx-9'), guarantor)
      .thenEvents({ type: 'PrescriptionSettled', state: 'done' });
    expect(file.phase.stage).toBe('bankHandling');
    given(whileAsked)
      .when(say.settle('rx-9', 'failed'), guarantor)
      .thenEvents({ type: 'PrescriptionSettled', state: 'failed' });
    given(whileAsked)
      .when({ type: 'declinePrescription', prescriptionId: 'rx-9', reason: '不在业务范围' }, guarantor)
      .thenEvents({ type: 'PrescriptionDeclined' });
  });
  it('goes on when the banks have answered, beside a plan that neither waits for it nor fails by it', () => {
    const planned = [
      ...whileAsked,
      does(bankA, say.decline('R02')),
      does(bankB, say.decline('R02')),
      does(regulator, say.scheduleDiagnosis()),
      does(regulator, say.recordDiagnosis()),
    ];
    expect(story(planned).file.prescriptions.map(({ state }) => state)).toEqual(['open', 'open']);
    const failedBeside = story([...planned, does(guarantor, say.settle('rx-9', 'failed'))]);
    expect(failedBeside.file.phase.stage).toBe('prescription');
    given(failedBeside)
      .when(say.settle('rx-1'), department)
      .thenEvents(
        { type: 'PrescriptionSettled' },
        { type: 'StageEntered', phase: { stage: 'secondRecommendation' } },
      );
    const again = given([...planned, does(department, say.settle('rx-1'))])
      .when(say.settle('rx-9'), guarantor)
      .thenEvents({ type: 'PrescriptionSettled' });
    expect(again.file.phase.stage).toBe('secondRecommendation');
  });
  it('passes its date once, is given more time, and ends with the case', () => {
    const late = story([...whileAsked, passes(150)]);
    expect(late.file.prescriptions[0]?.overdueSince).toBeDefined();
    expect(clocksOf(late.file)).not.toContainEqual(clock);
    const until = '2027-01-31';
    given(late)
      .when({ type: 'askMoreTime', prescriptionId: 'rx-9', until, reason: '等待评审' }, guarantor)
      .thenEvents({ type: 'MoreTimeAsked', until });
    const { file } = given(whileAsked)
      .when(say.withdraw(), enterprise)
      .thenEvents(
        { type: 'StageEntered', phase: { stage: 'withdrawn' } },
        { type: 'OpenWorkCancelled', work: { prescriptionIds: ['rx-9'] } },
      );
    expect(file.prescriptions[0]?.state).toBe('cancelled');
    expect(clocksOf(file)).not.toContainEqual(clock);
  });
  it('does not stand in the way of a bank that mistyped its answer', () => {
    given([...asking('bank-a', 'bank-b'), does(bankA, say.decline('R02')), does(regulator, give())])
      .when(say.correctAnswer(), bankA)
      .thenEvents({ type: 'BankAnswerCorrected' });
  });
  it('urging the banks urges nobody else; its owner is urged for it alone', () => {
    given(whileAsked)
      .when({ ...say.urge(), prescriptionId: 'rx-9' }, regulator)
      .thenEvents({ type: 'Urged', prescriptionId: 'rx-9' });
  });
  it('is given by the work group alone, of the catalogue, to a body that can do it, and in no other stage', () => {
    given(asking('bank-a')).when(give(), bankA).thenRefused('not_permitted');
    given(asking('bank-a'))
      .when(give({ code: 'RX99' }), regulator)
      .thenRefused('unknown_prescription_code', 'prescription.0.code');
    given(whileAsked).when(say.settle('rx-1'), guarantor).thenRefused('wrong_stage');
    given(whileAsked).when(say.settle('rx-9'), department).thenRefused('not_permitted');
    const { file } = given(prescribed).when(give(), regulator).thenEvents({ type: 'PrescriptionAdded' });
    expect(file.prescriptions.some(({ beside }) => beside)).toBe(false);
  });
});
