import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Json } from './index.ts';
import { call, jsonata, machineRun, StandingClock, waitForToken } from './testing/machine-run.ts';

const fresh = () => ({ database: new DatabaseSync(':memory:'), clock: new StandingClock() });

describe('opening the engine anew on the same database', () => {
  it('invokes a task again that was under way', async () => {
    const parts = fresh();
    const machine = jsonata('A', { A: call('f', { End: true }) });
    const before = machineRun(machine, { f: () => new Promise(() => {}) }, parts);
    before.start({ n: 1 });
    await before.engine.runUntilIdle({ leaveCalls: true });
    const after = machineRun(machine, { f: (payload) => payload }, parts);
    expect((await after.finish())?.output).toEqual({ n: 1 });
    expect([before.calls.length, after.calls.length]).toEqual([1, 1]);
  });

  it('lets the answer of a dropped engine change nothing', async () => {
    const parts = fresh();
    const machine = jsonata('A', { A: call('f', { End: true }) });
    const late = Promise.withResolvers<Json>();
    const before = machineRun(machine, { f: () => late.promise }, parts);
    before.start();
    await before.engine.runUntilIdle({ leaveCalls: true });
    const after = machineRun(machine, { f: () => 'new' }, parts);
    await after.finish();
    late.resolve('old');
    await before.engine.runUntilIdle();
    expect(after.describe()?.output).toBe('new');
    expect(after.eventTypes().filter((type) => type === 'ExecutionSucceeded')).toHaveLength(1);
  });

  it('keeps tokens and timers', async () => {
    const parts = fresh();
    let token = '';
    const ask = (payload: Json) => {
      token = (payload as { token: string }).token;
      return null;
    };
    const machine = jsonata('A', {
      A: waitForToken('ask', { Next: 'B' }),
      B: { Type: 'Wait', Seconds: 60, End: true },
    });
    const before = machineRun(machine, { ask }, parts);
    before.start();
    await before.engine.runUntilIdle();
    const after = machineRun(machine, { ask }, parts);
    expect(after.engine.sendTaskSuccess(token, 'yes')).toBe('completed');
    await after.engine.runUntilIdle();
    const last = machineRun(machine, { ask }, parts);
    expect(last.engine.nextDue()).toBe(parts.clock.moment + 60_000);
    expect((await last.finish())?.output).toBe('yes');
    expect(last.calls).toEqual([]);
  });

  it('runs an execution to its end by the definition it started with', async () => {
    const parts = fresh();
    const old = machineRun(
      jsonata('A', { A: { Type: 'Wait', Seconds: 9, Next: 'B' }, B: { Type: 'Succeed', Output: 'old' } }),
      {},
      parts,
    );
    old.start();
    await old.engine.runUntilIdle();
    const renewed = machineRun(jsonata('Z', { Z: { Type: 'Succeed', Output: 'new' } }), {}, parts);
    expect((await renewed.finish())?.output).toBe('old');
  });

  it('starts one execution for one name', async () => {
    const run = machineRun(jsonata('A', { A: call('f', { End: true }) }), { f: (payload) => payload });
    run.start({ n: 1 });
    run.start({ n: 2 });
    expect((await run.finish())?.output).toEqual({ n: 1 });
    expect(run.calls).toHaveLength(1);
  });
});

describe('pumping in the background', () => {
  it('moves executions as they come and stops when the calls under way are done', async () => {
    const run = machineRun(jsonata('A', { A: call('f', { End: true }) }), { f: () => 'done' });
    const running = run.engine.run({ pollMs: 5 });
    run.start();
    while (run.describe()?.status === 'RUNNING') await new Promise((resolve) => setImmediate(resolve));
    await running.stop();
    expect(run.describe()).toMatchObject({ status: 'SUCCEEDED', output: 'done' });
  });

  it('tells of a turn that could not be written, and takes it again', async () => {
    const real = new DatabaseSync(':memory:');
    let full = false;
    const database = new Proxy(real, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key);
        if (typeof member !== 'function') return member;
        return (sql: string) => {
          if (full && sql === 'COMMIT') throw new Error('database or disk is full');
          return Reflect.apply(member, target, [sql]) as unknown;
        };
      },
    });
    const run = machineRun(jsonata('A', { A: call('f', { End: true }) }), { f: () => 'done' }, { database });
    const told = Promise.withResolvers<unknown>();
    const running = run.engine.run({ pollMs: 1, onError: told.resolve });
    full = true;
    run.start();
    expect(await told.promise).toMatchObject({ message: 'database or disk is full' });
    full = false;
    while (run.describe()?.status === 'RUNNING') await new Promise((resolve) => setImmediate(resolve));
    await running.stop();
    expect(run.describe()?.output).toBe('done');
  });
});
