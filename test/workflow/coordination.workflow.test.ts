import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { validateDefinition } from '../../local/engine/index.ts';
import { waitKey } from '../../shared/application/keys.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { caseElsewhere } from '../../shared/application/workflow/step-answer.ts';
import { stages } from '../../shared/domain/case/stages.ts';
import { bankA, bankNamed, department, enterprise, regulator } from '../support/actors.ts';
import {
  acceptOffer,
  caseId,
  closeAsLent,
  completeIntake,
  decline,
  disburse,
  grant,
  openWithoutConsent,
  recommendTo,
  recordDiagnosis,
  scheduleDiagnosis,
  screen,
  settle,
  signContract,
} from '../support/commands.ts';
import { makeEngineWorkflow } from '../support/engine-workflow.ts';
import { machineFile, machineName, waitingSteps } from '../support/machine.ts';
import { pathTo } from '../support/paths.ts';
import { extraBankId, ruleBookWithBanks } from '../support/rule-books.ts';
import { does, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const execution = executionName(caseId, 1);
const makeEngineApp = (banks = 0) =>
  makeTestApp({ workflow: makeEngineWorkflow, ...(banks > 0 && { rules: ruleBookWithBanks(banks) }) });
type EngineApp = ReturnType<typeof makeEngineApp>;
const entered = ({ workflow }: EngineApp, name = execution) =>
  workflow.visits(name).map(({ state }) => state);

describe('the machine file', () => {
  const path = new URL('../../workflows/coordination.asl.json', import.meta.url);
  const text = readFileSync(path, 'utf8');

  it('is at most 150 lines', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });
  it('is valid Amazon States Language, by the published schema and by the engine', () => {
    // The placeholder is replaced at deployment; the schema knows nothing of it.
    const { isValid, errors } = validate(JSON.parse(text), { checkPaths: false, checkArn: false });
    expect(errors).toEqual([]);
    expect(isValid).toBe(true);
    expect(validateDefinition(machineFile)).toEqual([]);
  });
  it('has a waiting step for every stage that waits, by the name people use', () => {
    expect(Object.fromEntries(waitingSteps)).toEqual({
      Intake: 'intake',
      Screening: 'screening',
      Scoring: 'scoring',
      Recommendation: 'recommendation',
      'Bank handling': 'bankHandling',
      Triage: 'triage',
      'Joint diagnosis': 'jointDiagnosis',
      Prescriptions: 'prescription',
      'Second recommendation': 'secondRecommendation',
      Outcome: 'outcome',
    });
  });
  it('gives every wait a timeout and a way out, and retries surprises', () => {
    for (const name of waitingSteps.keys()) {
      const step = (machineFile['States'] as Record<string, Record<string, unknown>>)[name];
      expect(step?.['TimeoutSeconds']).toBe(90 * 24 * 3600);
      expect(step?.['Catch']).toEqual([
        {
          ErrorEquals: [caseElsewhere],
          Output: '{% $parse($states.errorOutput.Cause) %}',
          Next: 'Where',
        },
        { ErrorEquals: ['States.Timeout'], Output: '{% $states.input %}', Next: name },
      ]);
    }
  });
});

/** Offers, contract, money, end. */
const lending: readonly Step[] = [
  does(enterprise, acceptOffer(extraBankId(1))),
  does(bankNamed(extraBankId(1)), signContract()),
  does(bankNamed(extraBankId(1)), disburse()),
  does(regulator, closeAsLent()),
];
const banksOf = (count: number) => Array.from({ length: count }, (_, place) => extraBankId(place + 1));
/** From a case without consent to a loan, so many banks asked in one round. */
const straight = (count: number): readonly Step[] => [
  does(regulator, openWithoutConsent()),
  does(regulator, completeIntake()),
  does(regulator, screen()),
  does(regulator, recommendTo(...banksOf(count))),
  ...banksOf(count).map((bankId, place) => does(bankNamed(bankId), place === 0 ? grant() : decline('R13'))),
  ...lending,
];
/** All decline; joint diagnosis, prescription, second recommendation to the same banks; a loan. */
const theLongWay = (count: number): readonly Step[] => [
  does(regulator, openWithoutConsent()),
  does(regulator, completeIntake()),
  does(regulator, screen()),
  does(regulator, recommendTo(...banksOf(count))),
  ...banksOf(count).map((bankId) => does(bankNamed(bankId), decline('R02'))),
  does(regulator, scheduleDiagnosis()),
  does(regulator, recordDiagnosis()),
  does(department, settle()),
  does(regulator, recommendTo(...banksOf(count))),
  ...banksOf(count).map((bankId) => does(bankNamed(bankId), grant())),
  ...lending,
];

describe('state transitions do not grow with the number of banks', () => {
  const statesOf = async (steps: readonly Step[]) => {
    const test = makeEngineApp(20);
    await test.play(steps);
    expect(test.workflow.execution(execution)).toMatchObject({ stage: 'closed', state: 'ended' });
    return entered(test);
  };
  it('the straight path takes at most 14, whether one bank is asked, five or twenty', async () => {
    const five = await statesOf(straight(5));
    expect(five).toEqual([
      'Where',
      'Intake',
      'Screening',
      'Standards met?',
      'Scoring',
      'Recommendation',
      'Bank handling',
      'Bank answers',
      'Outcome',
      'Done?',
      'Loan made',
    ]);
    expect(five.length).toBeLessThanOrEqual(14);
    expect(await statesOf(straight(1))).toEqual(five);
    expect(await statesOf(straight(20))).toEqual(five);
  });
  it('with joint diagnosis and second recommendation at most 32', async () => {
    const five = await statesOf(theLongWay(5));
    for (const step of ['Triage', 'Joint diagnosis', 'Prescriptions', 'Second recommendation'])
      expect(five).toContain(step);
    expect(five.length).toBeLessThanOrEqual(32);
    expect(await statesOf(theLongWay(1))).toEqual(five);
    expect(await statesOf(theLongWay(20))).toEqual(five);
  });
});

describe('no lost token strands a case', () => {
  /** Goes on from bank handling to its end, and the machine with it. */
  const goesOn = async (test: EngineApp, name = execution) => {
    await test.play([does(bankA, grant()), does(enterprise, acceptOffer('bank-a'))]);
    await test.tick();
    expect((await test.file()).phase.stage).toBe('outcome');
    expect(test.workflow.execution(name)).toMatchObject({ stage: 'outcome', state: 'waiting' });
    expect((await test.table.get(waitKey(caseId)))?.data).toMatchObject({ stage: 'outcome' });
  };
  const inBankHandling = async () => {
    const test = makeEngineApp();
    await test.play(pathTo.bankHandling);
    return test;
  };

  it('the machine’s own backstop finds the case again when the token was lost', async () => {
    const test = await inBankHandling();
    await test.table.transact([{ kind: 'delete', key: waitKey(caseId) }]);
    await test.play([does(bankA, grant()), does(enterprise, acceptOffer('bank-a'))]);
    expect(test.workflow.execution(execution)).toMatchObject({ stage: 'bankHandling' });
    test.clock.advanceTo(test.workflow.engine.nextDue() ?? 0);
    await test.workflow.settle();
    expect(test.workflow.execution(execution)).toMatchObject({ stage: 'outcome', state: 'waiting' });
  });
  it('the backstop of a case that still waits enters the same step again, with a new token', async () => {
    const test = await inBankHandling();
    const before = await test.table.get(waitKey(caseId));
    const version = (await test.file()).version;
    test.clock.advanceTo(test.workflow.engine.nextDue() ?? 0);
    await test.workflow.settle();
    expect(entered(test).slice(-2)).toEqual(['Bank handling', 'Bank handling']);
    const after = await test.table.get(waitKey(caseId));
    expect(after?.data['token']).not.toBe(before?.data['token']);
    expect((await test.file()).version).toBe(version);
    await goesOn(test);
  });
  it('an engine opened anew on its database after each step goes on where it stood', async () => {
    let reopen = () => {};
    const test = makeTestApp({
      workflow: (enterPhase, surroundings) => {
        let current = makeEngineWorkflow(enterPhase, surroundings);
        reopen = () => {
          current = makeEngineWorkflow(enterPhase, surroundings);
        };
        return {
          start: (begin) => current.start(begin),
          complete: (...told) => current.complete(...told),
          fail: (...told) => current.fail(...told),
          visits: (name) => current.visits(name),
          executionsOf: (...of) => current.executionsOf(...of),
          settle: () => current.settle(),
          execution: (name) => current.execution(name),
        };
      },
    });
    for (const step of pathTo.closed) {
      await test.play([step]);
      reopen();
      test.restart();
    }
    expect(test.workflow.execution(execution)).toMatchObject({ stage: 'closed', state: 'ended' });
  });
  it('an execution that was stopped is started again where the case stands', async () => {
    const test = await inBankHandling();
    test.workflow.engine.stop(machineName, execution, 'Replaced', 'a new version of the machine');
    await test.play([does(bankA, grant()), does(enterprise, acceptOffer('bank-a'))]);
    expect(test.workflow.execution(execution)).toMatchObject({ state: 'ended' });
    const { phase, run } = await test.file();
    const again = `${execution}-again`;
    await test.workflow.start({ name: again, input: { caseId, run, stage: phase.stage } });
    await test.workflow.settle();
    expect(entered(test, again)).toEqual(['Where', 'Outcome']);
    expect(test.workflow.execution(again)).toMatchObject({ stage: 'outcome', state: 'waiting' });
  });
  it.each(stages)('an execution begun with a case in %s goes straight there', async (stage) => {
    const test = makeEngineApp();
    await test.play(pathTo[stage]);
    const { run } = await test.file();
    await test.workflow.start({ name: 'anew', input: { caseId, run, stage } });
    await test.workflow.settle();
    expect(entered(test, 'anew')).toHaveLength(2);
    expect(test.workflow.execution('anew')).toMatchObject({ stage });
  });
  it('an execution begun with a stage the case has left finds the case', async () => {
    for (const wrong of [
      'intake',
      'scoring',
      'recommendation',
      'triage',
      'secondRecommendation',
      'outcome',
    ]) {
      const test = await inBankHandling();
      await test.workflow.start({ name: 'anew', input: { caseId, run: 1, stage: wrong } });
      await test.workflow.settle();
      expect(test.workflow.execution('anew')).toMatchObject({ stage: 'bankHandling', state: 'waiting' });
      await goesOn(test, 'anew');
    }
  });
  it('an execution of an earlier run ends, and leaves the case alone', async () => {
    const test = makeEngineApp();
    await test.play(pathTo.withdrawn);
    await test.play([does(regulator, { type: 'reopen', reason: '重新申请' })]);
    const { run, version } = await test.file();
    expect(run).toBe(2);
    await test.workflow.start({ name: 'late', input: { caseId, run: 1, stage: 'screening' } });
    await test.workflow.settle();
    expect(test.workflow.execution('late')).toMatchObject({ state: 'ended' });
    expect((await test.file()).version).toBe(version);
    expect(test.workflow.execution(executionName(caseId, 2))).toMatchObject({ stage: 'screening' });
  });
});

describe('entering a step twice is harmless', () => {
  it.each(['scoring', 'recommendation', 'triage', 'bankHandling', 'secondRecommendation'] as const)(
    'in %s',
    async (stage) => {
      const test = makeEngineApp();
      await test.play(pathTo[stage]);
      const before = await test.file();
      for (const token of ['second', 'third']) await test.enterPhase({ caseId, run: 1, stage, token });
      expect(await test.file()).toEqual(before);
      expect((await test.table.get(waitKey(caseId)))?.data).toEqual({ token: 'third', stage, run: 1 });
    },
  );
  it('a step whose function fails is entered again, and the case goes on', async () => {
    let failures = 3;
    const test = makeTestApp({
      workflow: (enterPhase, surroundings) =>
        makeEngineWorkflow(async (entry) => {
          failures -= 1;
          if (failures >= 0) throw new Error('the function ran out of memory');
          return enterPhase(entry);
        }, surroundings),
    });
    await test.play([does(regulator, openWithoutConsent())]);
    expect(await test.table.get(waitKey(caseId))).toBeUndefined();
    for (let tries = 0; tries < 3; tries += 1) {
      test.clock.advanceTo(test.workflow.engine.nextDue() ?? 0);
      await test.workflow.settle();
    }
    await test.play([does(regulator, completeIntake())]);
    expect(test.workflow.execution(execution)).toMatchObject({ stage: 'screening', state: 'waiting' });
  });
});
