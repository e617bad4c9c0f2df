import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { retryDelay } from '../../local/engine/compile/guard.ts';
import { compileDefinition } from '../../local/engine/compile/machine.ts';
import { executionName } from '../../shared/application/workflow/announce.ts';
import { silent, waysOn } from '../../shared/application/workflow/step-answer.ts';
import { isEnded, type Stage, stages } from '../../shared/domain/case/stages.ts';
import { msPerDay, msPerHour } from '../../shared/domain/time/moment.ts';
import { expectToldTruly } from '../property/invariants.ts';
import { bankA, bankB, enterprise, regulator } from '../support/actors.ts';
import {
  caseId,
  completeIntake,
  decideTriage,
  decline,
  recordDiagnosis,
  scheduleDiagnosis,
  withdraw,
} from '../support/commands.ts';
import { makeEngineWorkflow } from '../support/engine-workflow.ts';
import { machineFile, machineName, stageShown, waitingSteps } from '../support/machine.ts';
import { asking, letGo, pathTo } from '../support/paths.ts';
import { does, passes, type Step } from '../support/story.ts';
import { makeTestApp } from '../support/test-app.ts';

const execution = executionName(caseId, 1);
const onEngine = async (steps: readonly Step[]) => {
  const test = makeTestApp({ workflow: makeEngineWorkflow });
  await test.play(steps);
  const names = () => test.workflow.visits(execution).map(({ state }) => state);
  return { test, names };
};
const waiting = stages.filter((stage) => !isEnded(stage));
const nameOf = (stage: Stage) => [...waitingSteps].find(([, own]) => own === stage)?.[0] ?? '';

type State = {
  readonly Type: string;
  readonly Next?: string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
};
const states = machineFile['States'] as unknown as Readonly<Record<string, State>>;
const wordOf = (condition: string) => /result = '(\w+)'/u.exec(condition)?.[1];

describe('what a step answers and what the machine reads', () => {
  const ways = Object.entries(waysOn).flatMap(([from, next]) =>
    Object.entries(next).map(([to, word]) => [from as Stage, to as Stage, String(word)] as const),
  );
  const nextOf = (from: Stage, word: string) => {
    const after = states[nameOf(from)]?.Next ?? '';
    const rule = states[after]?.Choices?.find(({ Condition }) => wordOf(Condition) === word);
    return states[after]?.Type === 'Choice' ? rule?.Next : after;
  };

  it.each([...ways, ['bankHandling', 'triage', silent] as const])('from %s to %s: %s', (from, to, word) => {
    expect(stageShown(nextOf(from, word) ?? '')).toBe(to);
  });
  it('are the same words: no Choice waits for one that no step says', () => {
    const read = Object.entries(states).flatMap(([name, { Choices = [] }]) =>
      name === 'Where' ? [] : Choices.map(({ Condition }) => wordOf(Condition)),
    );
    expect(read).not.toContain(undefined);
    expect([...new Set(ways.map(([, , word]) => word)), silent]).toEqual(expect.arrayContaining(read));
  });
});

describe('an execution is evidence (design §6.1)', () => {
  it.each(waiting)(
    'a case withdrawn in %s goes from there to Withdrawn, past nothing else',
    async (stage) => {
      const { test, names } = await onEngine(pathTo[stage]);
      const before = names();
      await test.play([does(enterprise, withdraw())]);
      expect(names()).toEqual([...before, 'Where', 'Withdrawn']);
      expect(test.workflow.engine.describe(machineName, execution)?.status).toBe('SUCCEEDED');
      await expectToldTruly(test, await test.file());
    },
  );

  it('a bank that is silent is told apart from one that declined', async () => {
    const last = async (steps: readonly Step[]) => {
      const { test } = await onEngine([...asking('bank-a', 'bank-b'), does(bankA, decline('R13')), ...steps]);
      const entered = test.workflow.engine
        .history(machineName, execution)
        .find(({ type, state }) => type === 'ChoiceStateEntered' && state === 'Bank answers');
      return entered?.details;
    };
    expect(await last([does(bankB, decline('R13'))])).toMatchObject({ input: { result: 'declinedByAll' } });
    expect(await last([passes(60)])).toBeUndefined();
    expect(await last([passes(60), letGo])).toMatchObject({ input: { result: 'silent' } });
  });

  it('ends as what came of the case: a loan, or none', async () => {
    expect((await onEngine(pathTo.closed)).names().at(-1)).toBe('Loan made');
    const explained = decideTriage('close', { note: '不符合' });
    const { names } = await onEngine([...pathTo.triage, does(regulator, explained)]);
    expect(names().slice(-3)).toEqual(['Triage', 'Route', 'Closed without a loan']);
    const early = await onEngine([...pathTo.recommendation, does(regulator, explained)]);
    expect(early.names().slice(-3)).toEqual(['Recommendation', 'Where', 'Closed without a loan']);
  });

  it('a session that was not held shows as another one', async () => {
    const { test, names } = await onEngine([
      ...pathTo.jointDiagnosis,
      does(regulator, scheduleDiagnosis('s-1')),
      does(regulator, recordDiagnosis({ sessionId: 's-1', disposition: 'postponed', prescriptions: [] })),
    ]);
    expect(names().slice(-3)).toEqual(['Joint diagnosis', 'Plan', 'Joint diagnosis']);
    await expectToldTruly(test, await test.file());
  });

  it('what it was not told in time it shows all the same, in the order in which it was', async () => {
    let isDown = true;
    const test = makeTestApp({
      workflow: makeEngineWorkflow,
      between: (workflow) => {
        const orDown = <T>(told: () => Promise<T>) => {
          if (isDown) throw new Error('the workflow cannot be reached');
          return told();
        };
        return {
          start: async (...told) => orDown(() => workflow.start(...told)),
          complete: async (...told) => orDown(() => workflow.complete(...told)),
          fail: async (...told) => orDown(() => workflow.fail(...told)),
        };
      },
    });
    await test.play([...pathTo.intake, does(regulator, completeIntake()), does(enterprise, withdraw())]);
    isDown = false;
    await test.tick();
    const names = test.workflow.visits(execution).map(({ state }) => state);
    expect(names).toEqual(['Where', 'Intake', 'Screening', 'Where', 'Withdrawn']);
    await expectToldTruly(test, await test.file());
  });
});

describe('outages end by themselves', () => {
  const machine = compileDefinition(machineName, machineFile);
  const tasks = [...machine.states.values()].flatMap((state) => (state.type === 'Task' ? [state] : []));
  const delaysOf = (error: string) => {
    const [retrier] = tasks[0]?.retry.filter(({ errors }) => errors.includes(error)) ?? [];
    if (!retrier) throw new Error(`Nothing retries ${error}`);
    return Array.from({ length: retrier.maxAttempts }, (_, at) => retryDelay(retrier, at + 1, () => 0.5));
  };
  const lasting = (error: string) => delaysOf(error).reduce((sum, delay) => sum + delay, 0);

  it('a failing step is tried again for more than two hours, at least every five minutes', () => {
    expect(lasting('States.ALL')).toBeGreaterThan(2 * msPerHour);
    expect(lasting('Lambda.TooManyRequestsException')).toBeGreaterThan(2 * msPerHour);
    for (const error of ['States.ALL', 'Lambda.TooManyRequestsException'])
      expect(Math.max(...delaysOf(error))).toBeLessThanOrEqual(300_000);
    for (const { retry, name } of tasks) expect([name, retry]).toEqual([name, tasks[0]?.retry]);
  });

  it('the runbook says how long', () => {
    const runbook = readFileSync(new URL('../../docs/runbooks/step-failing.md', import.meta.url), 'utf8');
    const minutes = Math.floor(lasting('States.ALL') / 60_000);
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    expect(runbook).toContain(`${hours} 小时 ${rest} 分`);
    expect(runbook).toContain(`${hours} hours ${rest} minutes`);
  });

  it('a step that fails for two hours goes on as if nothing had been', async () => {
    let broken = true;
    const test = makeTestApp({
      workflow: (enterPhase, surroundings) =>
        makeEngineWorkflow(async (entry, step) => {
          if (broken) throw new Error('an outage');
          return enterPhase(entry, step);
        }, surroundings),
    });
    const until = test.clock.now() + 2 * msPerHour;
    await test.play(pathTo.intake);
    while (test.clock.now() < until) {
      test.clock.advanceTo(test.workflow.engine.nextDue() ?? until);
      await test.workflow.settle();
    }
    broken = false;
    test.clock.advanceTo(test.workflow.engine.nextDue() ?? 0);
    await test.workflow.settle();
    expect(test.workflow.execution(execution)).toMatchObject({ stage: 'intake', state: 'waiting' });
  });
});

describe('a case that lasts longer than an execution may (a year)', () => {
  it.each<Stage>(['recommendation', 'triage'])('in %s', async (stage) => {
    const { test } = await onEngine(pathTo[stage]);
    const { engine } = test.workflow;
    for (let day = 0; day < 800; day += 10) {
      test.clock.advanceDays(10);
      await test.tick();
    }
    expect((await test.file()).phase.stage).toBe(stage);
    const names = test.workflow.executionsOf(caseId, 1);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      const { status, startedAt, stoppedAt } = engine.describe(machineName, name) ?? {};
      expect(Number(stoppedAt ?? test.clock.now()) - Number(startedAt)).toBeLessThanOrEqual(280 * msPerDay);
      expect(status).toBe(name === names.at(-1) ? 'RUNNING' : 'SUCCEEDED');
    }
    const handed = names.slice(0, -1).map((name) => test.workflow.visits(name).at(-1)?.state);
    expect(new Set(handed)).toEqual(new Set(['Superseded']));
    await test.play([does(regulator, decideTriage('close', { note: '不符合' }))]);
    expect(test.workflow.visits(names.at(-1) ?? '').at(-1)?.state).toBe('Closed without a loan');
    await expectToldTruly(test, await test.file());
  });
});
